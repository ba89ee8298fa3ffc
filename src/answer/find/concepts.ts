/** Turns the words of a question into concepts: each with its other spellings, its rarity and its weight. */

import { distance } from 'fastest-levenshtein'
import type { Story } from '../../model/story.ts'
import type { Store } from '../../store/store.ts'
import { findCountry, listCountryForms } from '../../text/demonyms.ts'
import { capitalise } from '../../text/names.ts'
import { foldWord, isStopWord, listWords, stem } from '../../text/words.ts'
import { isPluralNoun } from '../question/kind-nouns.ts'
import { shortName } from '../question/mentioned-actors.ts'
import type { Asked, Term } from '../question/parse-question.ts'
import type { Sought } from '../question/sought.ts'
import { isSomebody, listMembers } from '../words/kinds.ts'
import { isPaint } from '../words/paint-words.ts'
import { isCountry } from '../words/places.ts'
import { listRelated } from '../words/same-meaning.ts'
import { listSynonyms } from '../words/thesaurus.ts'
import { findVerbLike, isVerbStem, listDerived, listOtherForms, listSpellings } from '../words/verb-forms.ts'

/** One thing that the question speaks of. */
export type Concept = {
  /** As typed, or the word that a typing error was taken for. */
  readonly word: string
  /** Its forms as runs of stems; the first is the question's own. */
  readonly forms: readonly Form[]
  readonly name: boolean
  readonly focus: boolean
  /** How rare it is, natural logarithm; 0 when nothing is known of it. */
  readonly idf: number
  /** What finding it is worth: rarity times the word's own weight. */
  readonly worth: number
  /** In how many passages any of its forms stands, as far as the index tells. */
  readonly frequency: number
}

/** A form and how much of the concept it stands for: 1 for the word itself, less for a related word or a role. */
export type Form = { readonly stems: readonly string[]; readonly words: string; readonly share: number }

/** The concepts of a question. `corrected`: words that the articles don't have, with the nearest that they have. */
export type Plan = {
  readonly concepts: readonly Concept[]
  readonly total: number
  readonly passages: number
  readonly corrected: readonly { readonly typed: string; readonly taken: string }[]
}

/** From so many passages on a corpus is an archive of many stories, not one. */
const archiveFrom = 25_000

/** Says whether the question is asked of an archive. */
export function isArchive({ passages }: Plan): boolean {
  return passages >= archiveFrom
}

/** An everyday word that no article has tells little: they may say it otherwise. */
const absentWord = 0.4
/** Another form of the same verb, or a noun made of it. */
const otherForm = 0.95
/** Who holds a role may be what is asked: the name stands for the role but is not the question's own word. */
const roleHolder = 0.95
/** Whom the question is about counts for more than the other names in it. */
const subjectWeight = 1.6

/** A word that only shares a sense with it: half of it, as far as one can tell without reading. */
const synonymShare = 0.5
/** A word that the articles have only in such others: less than one of their own, more than one that stands nowhere. */
const toldOtherwise = 0.5
/** From so many words on a question says itself what other words would be looked up for. */
const longFrom = 14
const formsKept = 16

const byForm = new Set(['country', 'state', 'money', 'date'])
const kindWeight = 0.15

type Draft = Omit<Concept, 'idf' | 'worth' | 'frequency'> & { readonly weight: number }

/**
 * Plans what to look for.
 *
 * @returns no concepts when the question holds no word that could be looked up
 */
export async function planConcepts(store: Store, story: Story, asked: Asked): Promise<Plan> {
  const passages = await store.countPassages(story.slug)
  const drafts = draftConcepts(asked)
  const found = await store.termFrequencies(
    story.slug,
    drafts.flatMap((draft) => draft.forms.map((form) => form.words)),
  )
  const corrected: { typed: string; taken: string }[] = []
  const concepts: Concept[] = []
  let at = 0
  for (const draft of drafts) {
    const frequencies = found.slice(at, at + draft.forms.length)
    at += draft.forms.length
    const other = frequencies.every((n) => n === 0) ? await findSpelling(store, story, draft) : undefined
    if (other !== undefined) corrected.push({ typed: draft.word, taken: other.taken })
    if (other !== undefined && isStopWord(other.taken)) continue
    concepts.push(
      other === undefined ? weigh(draft, frequencies, passages) : weigh(other.draft, other.frequencies, passages),
    )
  }
  return { concepts, total: concepts.reduce((sum, { worth }) => sum + worth, 0), passages, corrected }
}

function draftConcepts(asked: Asked): Draft[] {
  const drafts: Draft[] = []
  const isLong = asked.terms.length >= longFrom
  const covered = new Set<string>()
  for (const { actor, printed, byRole, start } of asked.actors) {
    const words = stemsOf(printed)
    if (words.some((word) => covered.has(word))) continue
    for (const word of words) covered.add(word)
    const names = [shortName(actor), actor.name, ...actor.spellings]
    // A bare role such as president may mean several actors and is no form of any of them.
    const roles = actor.roles.filter((role) => /\s/u.test(role))
    const own = byRole ? [printed, ...names] : [...names, ...roles]
    drafts.push({
      word: byRole ? printed : shortName(actor),
      forms: dedupe([
        ...own.map((words, n) => ({
          words,
          stems: stemsOf(words),
          share: byRole ? (n === 0 ? 1 : roleHolder) : n < names.length ? 1 : 0.5,
        })),
        ...words.slice(words.length === 1 ? 0 : 1).flatMap(listRelatedForms),
      ]),
      name: true,
      focus: asked.terms.some((term) => term.focus && words.includes(term.stem)),
      weight: start === asked.subject ? subjectWeight : 1,
    })
  }
  for (const term of asked.terms) {
    if (covered.has(term.stem)) continue
    // Which countries: the sentence that answers names them and need not call them so.
    const kindOnly = byForm.has(asked.sought.kind) && foldWord(term.word) === asked.sought.head
    const others = [
      ...(isLong ? [] : [...listCountryWords(term), ...listSynonymForms(term)]),
      ...listKindForms(term, asked.sought),
    ]
    drafts.push(draftTerm(kindOnly ? { ...term, weight: kindWeight } : term, others))
  }
  return drafts
}

function listRelatedForms(stemmed: string): Form[] {
  return listRelated(stemmed).map(({ stems, words }) => ({ stems, words, share: 0.6 }))
}

/** `Portuguese` tells of Portugal, `British` of the UK. */
function listCountryWords({ word }: Term): Form[] {
  return listCountryForms(word).map((words) => ({ words, stems: stemsOf(words), share: otherForm }))
}

/** Other words by the dictionary; a name has none. */
function listSynonymForms({ word, name }: Term): Form[] {
  if (name) return []
  return listSynonyms(foldWord(word)).map((words) => ({ words, stems: stemsOf(words), share: synonymShare }))
}

/** What is of the kind asked for, rifles for weapons; those who are counted may be called people. */
function listKindForms({ word }: Term, { kind, head }: Sought): Form[] {
  const noun = foldWord(word)
  const members = kind === 'thing' && noun === head ? listMembers(noun) : []
  const counted = kind === 'number' && isPluralNoun(noun) && isSomebody(noun) ? ['people'] : []
  return [...members, ...counted].map((words) => ({ words, stems: stemsOf(words), share: synonymShare }))
}

function draftTerm(term: Term, others: readonly Form[]): Draft {
  const own = { stems: [term.stem], words: foldWord(term.word), share: 1 }
  const other = [...listSpellings(own.words), ...listOtherForms(term.stem), ...listDerived(own.words)].map((words) => ({
    stems: [stem(words)],
    words,
    share: otherForm,
  }))
  return {
    word: term.word,
    forms: dedupe([own, ...other, ...listRelatedForms(term.stem), ...others]),
    name: term.name || isCountry(capitalise(term.word)),
    focus: term.focus,
    weight: term.subject ? subjectWeight : term.weight,
  }
}

function weigh(draft: Draft, frequencies: readonly number[], passages: number): Concept {
  const { weight, ...rest } = draft
  const own = Math.max(0, ...frequencies.filter((_, n) => (draft.forms[n]?.share ?? 0) === 1))
  const frequency = own > 0 ? own : Math.max(0, ...frequencies)
  const idf = Math.log(1 + (passages - Math.min(frequency, passages) + 0.5) / (frequency + 0.5))
  const forms = draft.forms
    .filter(({ share }, n) => share > synonymShare || (frequencies[n] ?? 0) > 0)
    .slice(0, formsKept)
  const worth = idf * weight * tellingShare(draft, frequencies) * (draft.focus ? 1 : 0.8)
  return { ...rest, forms, frequency, idf, worth }
}

/** How much of its rarity a word tells, by how the articles print it; a name tells much even where none has it. */
function tellingShare({ word, forms, name, weight }: Draft, frequencies: readonly number[]): number {
  if (name) return 1
  // A word of the question's own frame, or one that only paints, tells nothing where no article has it.
  if (frequencies.every((n) => n === 0)) return weight < 0.5 || isPaint(word) ? 0 : absentWord
  return forms.some(({ share }, n) => share > synonymShare && (frequencies[n] ?? 0) > 0) ? 1 : toldOtherwise
}

async function findSpelling(store: Store, story: Story, draft: Draft) {
  const typed = foldWord(draft.word)
  if (typed.length < 4 || /[^\p{L}]/u.test(typed) || findCountry(typed) !== undefined) return undefined
  const near = (await store.similarTerms(story.slug, typed, nearWords)).filter(
    (word) => isTypingError(typed, word) && !(isCapital(draft.word) && distance(typed, word) > 1),
  )
  const [taken] = near.sort((a, b) => distance(typed, a) - distance(typed, b))
  if (taken === undefined) return takeVerb(store, story, draft, typed)
  const [frequency = 0] = await store.termFrequencies(story.slug, [taken])
  if (frequency === 0) return undefined
  const form = { stems: [stem(foldWord(taken))], words: taken, share: 1 }
  return { taken, draft: { ...draft, word: taken, forms: dedupe([form, ownForm(typed)]) }, frequencies: [frequency, 0] }
}

/** As typed: the question's own words are found by it. */
function ownForm(typed: string): Form {
  return { stems: [stem(typed)], words: typed, share: 1 }
}

/** A mistyped verb that the articles have in another form, or say otherwise. */
async function takeVerb(store: Store, story: Story, draft: Draft, typed: string) {
  if (draft.name || isVerbStem(stem(typed))) return undefined
  const taken = findVerbLike((word) => isTypingError(typed, word))
  if (taken === undefined) return undefined
  const stemmed = stem(taken)
  const own = { stems: [stemmed], words: taken, share: 1 }
  const forms = dedupe([own, ...listRelatedForms(stemmed), ownForm(typed)])
  const frequencies = await store.termFrequencies(
    story.slug,
    forms.map(({ words }) => words),
  )
  return { taken, frequencies, draft: { ...draft, word: taken, forms } }
}

/** Whoever writes a name with its capital knows how it is spelled, but for one slip. */
function isCapital(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word)
}

const nearWords = 8

/** One slip in a short word, two in a long one, never in the first letter. */
function isTypingError(typed: string, word: string): boolean {
  if (undouble(word) === undouble(typed)) return word !== typed
  if (typed.length < 5 || word[0] !== typed[0] || word.startsWith(typed) || typed.startsWith(word)) return false
  // Another letter in a short word makes another word of it.
  if (typed.length < 7 && typed.length === word.length) return isSwapped(typed, word)
  if (distance(typed, word) > (typed.length >= twoSlipsFrom ? 2 : 1)) return false
  return typed.length !== word.length || isSwapped(typed, word) || !isOtherWord(typed, word)
}

/** Two letters changed, and not one vowel for another: smoking is no slip for scoring. */
function isOtherWord(typed: string, word: string): boolean {
  const changed = [...typed].flatMap((letter, n) => (letter === word[n] ? [] : [`${letter}${word[n]}`]))
  return changed.length > 1 && !changed.every((two) => /^[aeiouy]{2}$/u.test(two))
}

/** Shorter words that differ in two letters are two words. */
const twoSlipsFrom = 8

/** A doubled letter counts once. */
function undouble(word: string): string {
  return word.replaceAll(/(\p{L})\1+/gu, '$1')
}

/** Two neighbouring letters changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, n) => letter !== b[n])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

function stemsOf(words: string): string[] {
  return listWords(words)
    .filter(({ word }) => !isStopWord(word))
    .map(({ word }) => stem(foldWord(word)))
}

function dedupe(forms: readonly Form[]): Form[] {
  const seen = new Set<string>()
  return forms.filter(({ stems }) => {
    const key = stems.join(' ')
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
