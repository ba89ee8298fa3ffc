/** Reads keyed words behind a command: `calder about bridge since 2025-08-01 page 2`. */

import type { IsoDate } from '../model/article.ts'
import { InputError } from '../model/errors.ts'
import { parseDay } from './parse-day.ts'
import type { Word } from './split-words.ts'

/** What the words can say. `free` gathers words that stand behind no key. */
export type Fields = {
  readonly who?: string
  readonly about?: string
  readonly which?: string
  readonly free?: string
  readonly since?: IsoDate
  readonly until?: IsoDate
  readonly page?: number
  readonly context?: boolean
  readonly all?: boolean
}

type TextKey = 'who' | 'about' | 'which' | 'free'
type Key = Exclude<keyof Fields, 'free' | 'which'>

/** What a command takes: where words without a key go (`none` refuses them), and which keys it knows. */
type FieldRules = { readonly free: TextKey | 'none'; readonly keys: readonly Key[] }

/** Words that always mean their key, and words that mean it only while they can't belong to a value. */
const STRONG: Readonly<Record<string, Key>> = {
  about: 'about',
  regarding: 'about',
  concerning: 'about',
  who: 'who',
  since: 'since',
  after: 'since',
  until: 'until',
  till: 'until',
  before: 'until',
  page: 'page',
  context: 'context',
  all: 'all',
}
const WEAK: Readonly<Record<string, Key>> = { on: 'about', by: 'who', from: 'who' }
const DATE_ONLY: Readonly<Record<string, Key>> = { from: 'since', to: 'until', in: 'since' }
const FILLERS = new Set(['with', 'the', 'and', 'please', 'me', 'show', 'of', 'for'])

type State = {
  fields: { -readonly [Name in keyof Fields]: Fields[Name] }
  texts: Map<TextKey, string[]>
  slot: TextKey | 'none'
  at: number
}

/**
 * Reads the words into fields.
 *
 * @param rest - the words behind the command; `today` is what relative days are counted from
 * @param rules - which fields the command has
 * @returns only the fields that were named
 * @throws {InputError} when a key's value can't be used
 */
export function parseFields(
  rest: { readonly words: readonly Word[]; readonly today?: IsoDate },
  rules: FieldRules,
): Fields {
  const state: State = { fields: {}, texts: new Map(), slot: rules.free, at: 0 }
  while (state.at < rest.words.length) takeWord(rest.words, rules, state, rest.today)
  for (const [key, words] of state.texts) state.fields[key] = words.join(' ')
  return state.fields
}

/** Says whether a word could be taken for a key, a filler, a page or a day, so that a value of it needs marks. */
export function isKeyWord(word: string): boolean {
  const folded = word.toLowerCase()
  const lists = [STRONG, WEAK, DATE_ONLY]
  return lists.some((list) => Object.hasOwn(list, folded)) || FILLERS.has(folded) || /^p\d+$/u.test(folded)
}

function takeWord(words: readonly Word[], rules: FieldRules, state: State, today: IsoDate | undefined): void {
  const word = words[state.at] as Word
  const folded = word.text.toLowerCase().replace(/^[-–—]{1,2}(?=[a-z])/u, '')
  const key = word.quoted ? undefined : findKey(folded, words, rules, state, today)
  if (key === undefined) {
    addText(word, rules, state, words.length)
    return
  }
  state.at += 1
  if (key === 'since' || key === 'until') takeDay(key, folded, words, state, today)
  else if (key === 'page') takePage(folded, words, state)
  else if (key === 'context' || key === 'all') state.fields[key] = true
  else state.slot = key
}

function findKey(
  folded: string,
  words: readonly Word[],
  rules: FieldRules,
  state: State,
  today: IsoDate | undefined,
): Key | undefined {
  const has = (key: Key | undefined): Key | undefined => (key && rules.keys.includes(key) ? key : undefined)
  if (/^p\d{1,6}$/u.test(folded)) return has('page')
  const next = words.slice(state.at + 1, state.at + 5).map(({ text }) => text)
  if (folded === 'page' && !/^\d{1,6}[?!.]?$/u.test(next[0] ?? '')) return undefined
  const strong = Object.hasOwn(STRONG, folded) ? has(STRONG[folded]) : undefined
  if (strong !== undefined) return strong
  const dated = Object.hasOwn(DATE_ONLY, folded) ? has(DATE_ONLY[folded]) : undefined
  if (dated !== undefined && parseDay(next, today) !== undefined) return dated
  const weak = Object.hasOwn(WEAK, folded) ? has(WEAK[folded]) : undefined
  return weak !== undefined && canTurnTo(weak, state) ? weak : undefined
}

/** "about boots on the ground": a value that has begun keeps its small words, unless they open the other value. */
function canTurnTo(key: Key, state: State): boolean {
  if (key === 'who') return !state.texts.has('who')
  return state.slot !== 'about' || !state.texts.has('about')
}

function addText(word: Word, rules: FieldRules, state: State, total: number): void {
  const isLast = state.at === total - 1
  state.at += 1
  const text = word.quoted ? word.text : isLast ? word.text.replace(/[?!,]+$/u, '') : word.text.replace(/,+$/u, '')
  if (text === '' || state.slot === 'none') return
  const begun = state.texts.get(state.slot)
  if (!word.quoted && begun === undefined && FILLERS.has(text.toLowerCase()) && !isLast) return
  if (begun === undefined) state.texts.set(state.slot, [text])
  else begun.push(text)
  if (rules.free === 'none') state.slot = 'none'
}

function takeDay(key: 'since' | 'until', typed: string, words: readonly Word[], state: State, today?: IsoDate): void {
  const next = words.slice(state.at, state.at + 5).map(({ text }) => text)
  const day = parseDay(next, today)
  if (day === undefined) {
    const given =
      next[0] === undefined ? 'a day' : `a day that ${next.slice(0, 3).join(' ').slice(0, 40)} does not give`
    throw new InputError(`${typed} needs ${given}. Write it like 2025-08-18 or 18 August 2025.`)
  }
  if (typed === 'in') Object.assign(state.fields, { since: day.from, until: day.to })
  else state.fields[key] = key === 'since' ? day.from : day.to
  state.at += day.used
}

function takePage(folded: string, words: readonly Word[], state: State): void {
  const inline = /^p(\d{1,6})$/u.exec(folded)?.[1]
  const page = Number.parseInt(inline ?? words[state.at]?.text ?? '', 10)
  if (inline === undefined) state.at += 1
  if (page < 1) throw new InputError('Pages count from 1.')
  state.fields.page = page
}
