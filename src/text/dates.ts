/** Finds the date expressions of a text and resolves each against the day of publication, with its precision. */

import type { IsoDate, Span } from '../model/article.ts'
import type { Dated } from '../model/digest.ts'
import { absoluteRules } from './absolute-dates.ts'
import type { DateContext, DateRule, Resolved } from './date-rule.ts'
import { relativeRules } from './relative-dates.ts'
import { looksAhead } from './tense.ts'

/** A date with the words that give it. */
export type ResolvedDate = Dated & {
  readonly words: Span
  /** True when the nearest verb speaks of something to come. */
  readonly ahead: boolean
}

/** The rules with what they have in common: neighbours that share a sign are looked for with one look. */
const groups = groupBySign([...absoluteRules, ...relativeRules])

function groupBySign(rules: readonly DateRule[]): { readonly sign: RegExp; readonly rules: DateRule[] }[] {
  const made: { readonly sign: RegExp; readonly rules: DateRule[] }[] = []
  for (const rule of rules) {
    const last = made.at(-1)
    if (last?.sign === rule.sign) last.rules.push(rule)
    else made.push({ sign: rule.sign, rules: [rule] })
  }
  return made
}

// One cheap look tells most sentences apart from those that name a time at all.
const trigger =
  /\d{4}|\d[/.]\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|day\b|days?\b|\b[Tt]o(?:day|morrow|night)|\b[Tt]his |night|weeks?|weekend|months?\b|years?\b|hours?\b/u

/**
 * Finds the date expressions of a stretch of text in order, none overlapping.
 *
 * @param within - best one sentence: the tense of the verb nearest to the words decides what `on Friday` means
 * @param published - the day that relative words count from; without it only full dates and years are resolved
 * @returns the days that the words name; `by Friday` runs from publication to that Friday
 */
export function resolveDates(text: string, within: Span, published?: IsoDate): ResolvedDate[] {
  const slice = text.slice(within.start, within.end).replaceAll('\u00a0', ' ')
  if (!trigger.test(slice)) return []
  const day = published !== undefined && /^\d{4}-\d\d-\d\d$/u.test(published) ? published : undefined
  const reading = { slice, offset: within.start, ...(day === undefined ? {} : { day }) }
  let found: readonly Found[] = []
  for (const { sign, rules } of groups) {
    if (!sign.test(slice)) continue
    for (const rule of rules) found = join(found, applyRule(rule, reading, found))
  }
  return found.map(({ date }) => date)
}

type Reading = { readonly slice: string; readonly offset: number; readonly day?: IsoDate }
/** A date with the place of all words that its rule read. */
type Found = { readonly at: Span; readonly date: ResolvedDate }

/** Lists the dates of one rule in order; the words of `earlier` dates belong to those. */
function applyRule(
  { pattern, resolve }: DateRule,
  { slice, offset, day }: Reading,
  earlier: readonly Found[],
): Found[] {
  const found: Found[] = []
  let next = 0
  // Read with one pattern for all texts: `matchAll` would make a copy of it each time.
  pattern.lastIndex = 0
  for (let match = pattern.exec(slice); match !== null; match = pattern.exec(slice)) {
    const at = { start: match.index, end: match.index + match[0].length }
    while (next < earlier.length && (earlier[next] as Found).at.end <= at.start) next++
    if (next < earlier.length && (earlier[next] as Found).at.start < at.end) continue
    let known: boolean | undefined
    const ahead = () => (known ??= looksAhead(slice, at, { start: 0, end: slice.length }))
    const context = { text: slice, at, ahead, ...(day === undefined ? {} : { published: day }) }
    const resolved = resolve(match.groups ?? {}, context)
    if (resolved === undefined) continue
    found.push({ at, date: dated(deadline(resolved, context), trim(slice, at), offset, ahead()) })
  }
  return found
}

/** Both lists as one, in the order of the text. */
function join(earlier: readonly Found[], found: readonly Found[]): readonly Found[] {
  if (found.length === 0) return earlier
  return earlier.length === 0 ? found : [...earlier, ...found].sort((a, b) => a.at.start - b.at.start)
}

function dated(resolved: Resolved, at: Span, offset: number, ahead: boolean): ResolvedDate {
  return { ...resolved, how: 'text', words: { start: at.start + offset, end: at.end + offset }, ahead }
}

/** `by Friday`, `until the end of the year`: from now to then. */
function deadline(resolved: Resolved, { text, at, published }: DateContext): Resolved {
  if (published === undefined || resolved.to <= published) return resolved
  const before = text.slice(Math.max(0, at.start - 22), at.start)
  if (!/\b(?:by|until|till|before|no later than)(?: the)? (?:(?:mid|late|early)[- ])?$/iu.test(before)) return resolved
  return { from: published, to: resolved.to, precision: 'range' }
}

/** Leaves out the preposition that a pattern needed. */
function trim(text: string, at: Span): Span {
  const words = text.slice(at.start, at.end)
  const lead =
    /^(?:since|by|until|till|from|during|of|after|before|for|throughout|through|to|in) (?=\d|the year)|^in (?=\p{L}+ and )/iu.exec(
      words,
    )
  return lead === null ? at : { start: at.start + lead[0].length, end: at.end }
}
