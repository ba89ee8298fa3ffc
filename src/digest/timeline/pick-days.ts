/** Cuts a timeline down to the days that matter. */

import type { IsoDate } from '../../model/article.ts'
import type { TimelineEntry } from '../../model/register.ts'

/**
 * Picks the heaviest days of a timeline and the heaviest entries of each.
 *
 * @param entries - in order of time; only those of single days are looked at
 * @param most - how many days, and how many entries of each
 * @returns the picked entries in order of time, of one day the heaviest first
 */
export function pickDays(
  entries: readonly TimelineEntry[],
  most: { readonly days: number; readonly each: number },
): readonly TimelineEntry[] {
  const days = new Map<IsoDate, TimelineEntry[]>()
  for (const entry of entries) {
    if (entry.date.precision !== 'day') continue
    days.set(entry.date.from, [...(days.get(entry.date.from) ?? []), entry])
  }
  const heaviest = (own: readonly TimelineEntry[]) => Math.max(...own.map(({ weight }) => weight))
  return [...days.values()]
    .sort((a, b) => heaviest(b) - heaviest(a))
    .slice(0, most.days)
    .flatMap((own) => own.sort((a, b) => b.weight - a.weight).slice(0, most.each))
    .sort((a, b) => (a.date.from < b.date.from ? -1 : a.date.from > b.date.from ? 1 : b.weight - a.weight))
}
