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

const rules: readonly DateRule[] = [...absoluteRules, ...relativeRules]

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
  const found: ResolvedDate[] = []
  // Which characters belong to a date already: a later rule must not read a part of it again.
  const taken = new Uint8Array(slice.length)
  const whole = { start: 0, end: slice.length }
  const signs = new Map<RegExp, boolean>()
  for (const { pattern, sign, resolve } of rules) {
    const near = signs.get(sign) ?? sign.test(slice)
    signs.set(sign, near)
    if (!near) continue
    // Read with one pattern for all texts: `matchAll` would make a copy of it each time.
    pattern.lastIndex = 0
    for (let match = pattern.exec(slice); match !== null; match = pattern.exec(slice)) {
      const at = { start: match.index, end: match.index + match[0].length }
      if (taken.subarray(at.start, at.end).includes(1)) continue
      const ahead = () => looksAhead(slice, at, whole)
      const context = { text: slice, at, ahead, ...(day === undefined ? {} : { published: day }) }
      const resolved = resolve(match.groups ?? {}, context)
      if (resolved === undefined) continue
      taken.fill(1, at.start, at.end)
      found.push(dated(deadline(resolved, context), trim(slice, at), within.start, ahead()))
    }
  }
  return found.sort((a, b) => a.words.start - b.words.start)
}

function dated(resolved: Resolved, at: Span, offset: number, ahead: boolean): ResolvedDate {
  return { ...resolved, how: 'text', words: { start: at.start + offset, end: at.end + offset }, ahead }
}

/** `by Friday`, `until the end of the year`: from now to then. */
function deadline(resolved: Resolved, { text, at, published }: DateContext): Resolved {
  if (published === undefined || resolved.to <= published) return resolved
  const before = text.slice(Math.max(0, at.start - 16), at.start)
  if (!/\b(?:by|until|till|before|no later than)(?: the)? $/iu.test(before)) return resolved
  return { from: published, to: resolved.to, precision: 'range' }
}

/** Leaves out the preposition that a pattern needed. */
function trim(text: string, at: Span): Span {
  const words = text.slice(at.start, at.end)
  const lead =
    /^(?:since|by|until|till|from|during|of|after|before|for|throughout|through|to|in) (?=\d|the year)/iu.exec(words)
  return lead === null ? at : { start: at.start + lead[0].length, end: at.end }
}
