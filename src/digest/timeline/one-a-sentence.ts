/** Keeps one line of the timeline for a sentence that names several days: the day of what it tells. */

import type { StoryEvent } from '../../model/digest.ts'
import { daysBetween } from '../../text/calendar.ts'
import type { Report } from '../report.ts'

const saying =
  /\b(?:said|says|told|added|wrote|posted|tweeted|reported|according to|warned|confirmed|in a (?:statement|tweet|post|letter|briefing)|interview|news conference|forecast|updated?)\b[^,;.]{0,60}$/iu
/** `said on Tuesday that it will open on 2 October`: the second day is that of what was said. */
const reportedClause = /\b(?:that|will|would|had)\b/iu
const saysBehind =
  /^,? (?:morning |afternoon |evening |night )?(?:\p{Lu}[\p{L}’'.-]* ){0,3}(?:said|told|wrote|posted|tweeted)\b/u
/** Days of one sentence that lie further apart than this are happenings of their own. */
const farApart = 10

/**
 * Drops of each sentence's events those whose day is only when something was said or that of something mentioned, and
 * those next to the day of another event of the sentence.
 */
export function keepOneEach({ article: { text }, digest }: Report): StoryEvent[] {
  const bySentence = new Map<number, StoryEvent[]>()
  for (const event of digest.events) {
    if (event.beside) continue
    const known = bySentence.get(event.sentence.start)
    if (known === undefined) bySentence.set(event.sentence.start, [event])
    else known.push(event)
  }
  return [...bySentence.values()].flatMap((events) => (events.length < 2 ? events : choose(text, events)))
}

function choose(text: string, events: readonly StoryEvent[]): StoryEvent[] {
  const told = events.filter((event) => !isSaying(text, event))
  const kept: StoryEvent[] = []
  const isDay = ({ date }: StoryEvent) => date.precision === 'day'
  // A day before a week or a year; among days the first.
  const ranked = [...(told.length === 0 ? events.slice(0, 1) : told)].sort(
    (a, b) => Number(isDay(b)) - Number(isDay(a)),
  )
  const onDay = ranked.some((event) => isDay(event) && !event.planned)
  for (const event of ranked) {
    // "Said on Friday that it will close in 2031": Friday's news.
    const isFarPlan = onDay && event.planned && (event.date.precision === 'year' || event.date.precision === 'month')
    if (!isFarPlan && kept.every((other) => isApart(other, event))) kept.push(event)
  }
  return kept
}

/** Says whether the event's day is that of somebody's saying so. */
export function isSaying(text: string, { sentence, date: { words } }: StoryEvent): boolean {
  if (words === undefined) return false
  const said = saying.exec(text.slice(Math.max(sentence.start, words.start - 70), words.start))
  return (
    (said !== null && !reportedClause.test(said[0])) ||
    saysBehind.test(text.slice(words.end, Math.min(sentence.end, words.end + 60)))
  )
}

function isApart({ date: a, planned: x }: StoryEvent, { date: b, planned: y }: StoryEvent): boolean {
  const gap = a.to < b.from ? daysBetween(a.to, b.from) : b.to < a.from ? daysBetween(b.to, a.from) : 0
  return gap > farApart || (gap > 0 && x !== y)
}
