/** Porter's stemmer as SQLite's full-text index runs it, so that words compare here as they do in the store. */

type Rule = readonly [ending: string, replacement: string]

const cache = new Map<string, string>()
const cacheSize = 50_000

/**
 * Stems a folded English word: `guarantees` and `guaranteed` become `guarante`.
 *
 * @param word - lower case, as `foldWord` gives it; words of fewer than 3 or more than 64 bytes stay as they are
 * @see https://sqlite.org/fts5.html#porter_tokenizer, and ext/fts5/fts5_tokenize.c for its departures from Porter's paper
 */
export function stem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const made = word.length < 3 || word.length > 64 ? word : stemLong(word)
  if (cache.size >= cacheSize) cache.clear()
  cache.set(word, made)
  return made
}

function stemLong(word: string): string {
  let w = dropPlural(word)
  w = dropPast(w)
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`
  w = applyRules(w, step2, 0)
  w = applyRules(w, step3, 0)
  w = dropSuffix(w)
  return dropFinal(w)
}

function isVowel(w: string, i: number): boolean {
  const c = w[i]
  if (c === 'a' || c === 'e' || c === 'i' || c === 'o' || c === 'u') return true
  return c === 'y' && i > 0 && !isVowel(w, i - 1)
}

function hasVowel(w: string): boolean {
  for (let i = 0; i < w.length; i++) if (isVowel(w, i)) return true
  return false
}

/** Porter's m: how many times consonants follow vowels. */
function measure(w: string): number {
  let count = 0
  let before = false
  for (let i = 0; i < w.length; i++) {
    const vowel = isVowel(w, i)
    if (before && !vowel) count++
    before = vowel
  }
  return count
}

/** Porter's *o: consonant, vowel, consonant, the last not w, x or y. */
function endsInShortSyllable(w: string): boolean {
  const n = w.length
  const last = w[n - 1]
  if (n < 3 || last === 'w' || last === 'x' || last === 'y') return false
  return !isVowel(w, n - 1) && isVowel(w, n - 2) && !isVowel(w, n - 3)
}

function dropPlural(w: string): string {
  if (!w.endsWith('s')) return w
  if (w.endsWith('sses') || w.endsWith('ies')) return w.slice(0, -2)
  return w.endsWith('ss') ? w : w.slice(0, -1)
}

function dropPast(w: string): string {
  if (w.endsWith('eed')) return measure(w.slice(0, -3)) > 0 ? w.slice(0, -1) : w
  for (const ending of ['ed', 'ing']) {
    if (!w.endsWith(ending)) continue
    const base = w.slice(0, -ending.length)
    return hasVowel(base) ? mendPast(base) : w
  }
  return w
}

function mendPast(w: string): string {
  if (w.endsWith('at') || w.endsWith('bl') || w.endsWith('iz')) return `${w}e`
  const last = w[w.length - 1]
  const doubled = w.length > 1 && last === w[w.length - 2] && !isVowel(w, w.length - 1)
  if (doubled && last !== 'l' && last !== 's' && last !== 'z') return w.slice(0, -1)
  return measure(w) === 1 && endsInShortSyllable(w) ? `${w}e` : w
}

const step2: readonly Rule[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
]
const step3: readonly Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]
const step4 = [
  'al',
  'ance',
  'ence',
  'er',
  'ic',
  'able',
  'ible',
  'ant',
  'ement',
  'ment',
  'ent',
  'ion',
  'ou',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
]

function applyRules(w: string, rules: readonly Rule[], least: number): string {
  for (const [ending, replacement] of rules) {
    if (!w.endsWith(ending)) continue
    const base = w.slice(0, -ending.length)
    return measure(base) > least ? base + replacement : w
  }
  return w
}

function dropSuffix(w: string): string {
  for (const ending of step4) {
    if (!w.endsWith(ending)) continue
    const base = w.slice(0, -ending.length)
    if (ending === 'ion' && !base.endsWith('s') && !base.endsWith('t')) return w
    return measure(base) > 1 ? base : w
  }
  return w
}

function dropFinal(word: string): string {
  let w = word
  if (w.endsWith('e')) {
    const base = w.slice(0, -1)
    const m = measure(base)
    if (m > 1 || (m === 1 && !endsInShortSyllable(base))) w = base
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w
}
