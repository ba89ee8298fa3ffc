/** Makes articles whose copies are known: invented or given texts, and what other papers make of a wire story. */

/** An article of the evaluation, its text made when it is asked for; those of one `group` carry one wire story. */
export type Labelled = { readonly id: string; readonly group: number; text(): string }

/** Texts by number, made or read when they are asked for. */
export type Texts = { readonly count: number; get(n: number): string }

/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu sta bre cli dro flu gra'.split(' ')

/** Invents articles that share words as news of one story do, and now and then a quotation. */
export function inventArticles(count: number): Texts {
  const first = createChance(1)
  const words = Array.from({ length: 4000 }, (_, n) => inventWord(first) + (n % 7 === 0 ? pick(SYLLABLES, first) : ''))
  const quotes = Array.from({ length: Math.max(5, Math.floor(count / 50)) }, () => {
    return `“${inventSentence(words, first)} ${inventSentence(words, first)}” the minister said.`
  })
  return { count, get: (n) => inventArticle({ words, quotes, chance: createChance(n + 2) }) }
}

type Stock = { readonly words: readonly string[]; readonly quotes: readonly string[]; readonly chance: () => number }

function inventArticle({ words, quotes, chance }: Stock): string {
  const paragraphs = Array.from({ length: 8 + Math.floor(chance() * 14) }, () => {
    return `${inventSentence(words, chance)} ${inventSentence(words, chance)}`
  })
  for (let n = Math.floor(chance() * 3); n > 0; n -= 1) {
    paragraphs.splice(Math.floor(chance() * paragraphs.length), 0, pick(quotes, chance))
  }
  return paragraphs.join('\n\n')
}

/** Words by Zipf's law: the n-th is 1/n as frequent as the first. */
function inventSentence(words: readonly string[], chance: () => number): string {
  const line = Array.from({ length: 12 + Math.floor(chance() * 16) }, () => {
    return words[Math.min(words.length - 1, Math.floor(Math.exp(chance() * Math.log(words.length))))] ?? ''
  }).join(' ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

function inventWord(chance: () => number): string {
  return pick(SYLLABLES, chance) + pick(SYLLABLES, chance)
}

/**
 * Gives a part of the texts one to three copies each: cut from the end or anywhere, a new lead or headline, a paragraph
 * of the paper's own, words exchanged.
 *
 * @returns originals and copies, shuffled
 */
export function addCopies(
  texts: Texts,
  options: { readonly share: number; readonly chance: () => number },
): Labelled[] {
  const { share, chance } = options
  const articles: Labelled[] = []
  for (let group = 0; group < texts.count; group += 1) {
    articles.push({ id: `${group}-0`, group, text: () => texts.get(group) })
    const copies = chance() < share ? 1 + Math.floor(chance() * 3) : 0
    for (let n = 1; n <= copies; n += 1) {
      const text = () => perturb(texts.get(group), { texts, chance: createChance(group * 7 + n) })
      articles.push({ id: `${group}-${n}`, group, text })
    }
  }
  return shuffle(articles, chance)
}

function perturb(text: string, { texts, chance }: { readonly texts: Texts; readonly chance: () => number }): string {
  const keep = 0.4 + chance() * 0.6
  let paragraphs = text.split(/\n+/u).filter((paragraph) => paragraph !== '')
  if (chance() < 0.6) paragraphs = paragraphs.slice(0, Math.max(3, Math.ceil(paragraphs.length * keep)))
  if (chance() < 0.4) paragraphs = paragraphs.filter(() => chance() > 0.15)
  if (chance() < 0.5) paragraphs[0] = borrow(texts, chance)
  if (chance() < 0.5) paragraphs.unshift(borrow(texts, chance).split(' ').slice(0, 9).join(' '))
  if (chance() < 0.3) paragraphs.splice(Math.floor(chance() * paragraphs.length), 0, borrow(texts, chance))
  const words = chance() < 0.5 ? chance() * 0.06 : 0
  return paragraphs.map((paragraph) => exchange(paragraph, { words, chance })).join('\n\n')
}

/** A paragraph of another article, as a paper's own lead. */
function borrow(texts: Texts, chance: () => number): string {
  const paragraphs = texts.get(Math.floor(chance() * texts.count)).split(/\n+/u)
  return paragraphs[Math.floor(chance() * paragraphs.length)] ?? ''
}

function exchange(
  paragraph: string,
  { words, chance }: { readonly words: number; readonly chance: () => number },
): string {
  if (words === 0) return paragraph
  return paragraph
    .split(' ')
    .map((word) => (chance() < words ? `${pick(SYLLABLES, chance)}${pick(SYLLABLES, chance)}` : word))
    .join(' ')
}

function pick<T>(list: readonly T[], chance: () => number): T {
  return list[Math.floor(chance() * list.length)] as T
}

function shuffle<T>(list: readonly T[], chance: () => number): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T]
  }
  return mixed
}
