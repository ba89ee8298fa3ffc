/** Takes the dated happenings and plans out of one article. */

import type { Article, IsoDate, Span } from '../model/article.ts'
import type { Dated, StoryEvent } from '../model/digest.ts'
import { addDays } from '../text/calendar.ts'
import { isBeside } from '../text/date-beside.ts'
import { followItems, listDateLabels } from '../text/date-labels.ts'
import { type ResolvedDate, resolveDates } from '../text/dates.ts'
import { pairMarks, type Quoted } from '../text/marks.ts'
import { splitSentences } from '../text/sentences.ts'
import { isPlan, isVerbless, looksBack } from '../text/tense.ts'
import { isAside, readYears, writingDay } from './timeline/date-roles.ts'

/** So many sentences at the top of a report count as its news, dated by the day of publication. */
const leadSentences = 2

/**
 * Lists what the article says happened or will happen, in the order of the text.
 *
 * A sentence that names several dates gives an event for each. Words inside quotation marks were said at another time
 * than they were printed, so that near days in them (`tomorrow`) are left alone. The first sentences of the report
 * stand for the day of publication where they name no other. A line that only gives a date is the day of what is below.
 *
 * @param article - cleaned text with its passages; without a publication date only full dates are resolved
 */
export function extractEvents(article: Pick<Article, 'text' | 'passages' | 'published'>): StoryEvent[] {
  const { text, passages } = article
  const events: StoryEvent[] = []
  let published = article.published?.value
  let written = published === undefined ? undefined : writingDay(text, published)
  const labels = listDateLabels(text, passages, written)
  const yearsOf = once(() => readYears(text))
  const follow = followItems(text)
  let news = leadSentences
  for (const passage of passages) {
    if (labels[0]?.start === passage.start) {
      published = written = labels.shift()?.day
      news = leadSentences
      continue
    }
    if (passage.kind === 'heading' || passage.kind === 'headline') continue
    const quoted = pairMarks(text, passage)
    for (const sentence of splitSentences(text, passage)) {
      if (!isTelling(text, sentence)) continue
      const dates = datesOf(text, sentence, quoted, written).map((date) =>
        withYear(text, follow(date, sentence), yearsOf),
      )
      const at = { sentence, passage: passage.n }
      for (const date of dates)
        if (isEvent(text, sentence, date, written)) events.push(eventOf(text, date, at, written))
      if (news === 0 || published === undefined) continue
      const own = dates.filter((date) => !isBeside(text, date, sentence, written))
      if (own.length === 0 && isNews(text, sentence, quoted)) events.push(newsOf(text, published, at))
      news = own.length > 0 && own.every(({ to }) => to < addDays(published ?? '', -2)) ? 0 : news - 1
    }
  }
  return events
}

/** What leads a report and names no other day is news of the day of publication. */
function newsOf(text: string, published: IsoDate, at: Pick<StoryEvent, 'sentence' | 'passage'>): StoryEvent {
  return {
    ...at,
    date: { from: published, to: published, precision: 'day', how: 'published' },
    planned: isPlan(text.slice(at.sentence.start, at.sentence.end).replaceAll(description, 'is the ')),
  }
}

/** `Will be the fifth premier in six years` describes: nothing is planned. */
const description =
  /\bwill (?:be|become) the (?=(?:\p{L}+-)?(?:first|second|third|last|only|youngest|oldest|\p{L}+th)\b)/gu

/** What the reader may do, what is usual, what is long past or told as known already is no news. */
const noNews =
  /^(?:If|When) you\b|^(?:Most|Many) (?:days|evenings|nights|weekends|weeks|years)\b|\b(?:usually|typically|traditionally|previously|in the past|last (?:season|offseason|spring|summer|autumn|fall|winter))\b|\bThe \p{L}+ (?:took place|happened|occurred)\b/u

function isNews(text: string, sentence: Span, quoted: readonly Quoted[]): boolean {
  const words = text.slice(sentence.start, sentence.end)
  return !isMostlyQuoted(sentence, quoted) && !noNews.test(words) && !isVerbless(words)
}

/** A day without its year is in the year that the article prints with it elsewhere, unless it is to come. */
function withYear(text: string, date: ResolvedDate, yearsOf: () => (day: IsoDate) => IsoDate): ResolvedDate {
  const words = text.slice(date.words.start, date.words.end)
  if (date.precision !== 'day' || date.ahead || !/\d/u.test(words) || /\d{4}/u.test(words)) return date
  const day = yearsOf()(date.from)
  return { ...date, from: day, to: day }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** At least five words and an end mark: no bylines, datelines or list items. */
function isTelling(text: string, { start, end }: Span): boolean {
  if (end - start < 25 || end - start > 2000) return false
  let blanks = 0
  for (let i = start; i < end && blanks < 4; i++) if (text.charCodeAt(i) === 32) blanks += 1
  return blanks >= 4 && endMark.test(text.slice(end - 1, end)) && !isCaption(text.slice(start, end))
}

/** `The mayor is seen at the bridge on 3 May 2031.`, `… in this photo released on Monday`. */
function isCaption(sentence: string): boolean {
  if (sentence.includes('in this ') && inPicture.test(sentence)) return true
  return /(?:19|20)\d\d\W*$/u.test(sentence) && /\b(?:is|are) (?:seen|pictured)\b/u.test(sentence)
}

const inPicture = /\bin this (?:[a-z]+ ){0,2}(?:photo|photograph|picture|image|grab|frame|still)\b/u

const endMark = /[.!…”"'’)]/u

const timeAsSubject = /^ (?:will|would|could|may|might|are|is|was|were|has|have|had)\b/u

function datesOf(text: string, sentence: Span, quoted: readonly Quoted[], published?: IsoDate): ResolvedDate[] {
  const seen = new Set<string>()
  return resolveDates(text, sentence, published).filter((date) => {
    const words = text.slice(date.words.start, date.words.end)
    if (/^(?:recent|the (?:last|past|previous)) /iu.test(words)) return false
    // "The coming weeks will be crucial" tells of no event.
    if (date.words.start === sentence.start && timeAsSubject.test(text.slice(date.words.end, date.words.end + 12)))
      return false
    if (isAside(text, sentence, date, published)) return false
    if (isInside(date.words, quoted) && !mayStandInQuotes(text, sentence, date, published)) return false
    const key = `${date.from}/${date.to}`
    if (seen.has(key) || seen.size >= 4) return false
    seen.add(key)
    return true
  })
}

/** Full dates mean the same whoever says them and when; so do vague stretches to come, unless somebody muses. */
function mayStandInQuotes(text: string, sentence: Span, date: ResolvedDate, published?: IsoDate): boolean {
  const muses = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b/u.test(text.slice(sentence.start, sentence.end))
  if (/\d{4}$/u.test(text.slice(date.words.start, date.words.end))) return !(muses && date.ahead)
  if (date.precision !== 'range' || published === undefined || date.to <= published) return false
  return !muses
}

const schedules =
  /\b(?:begins?|starts?|ends?|opens?|reopens?|closes?|takes? (?:place|effect|over)|returns?|meets?|faces?|plays?|hosts?|travels?|flies|runs?|expires?|comes? into|kicks? off|holds?|scheduled|planned|slated|set|due|expected|deadline)\b/iu

/** `amid uncertainty next week` names days to come without anything that is to happen on them. */
function isEvent(text: string, { start, end }: Span, date: ResolvedDate, published?: IsoDate): boolean {
  if (published === undefined || date.to <= published) return true
  const words = text.slice(date.words.start, date.words.end)
  // "The next weeks" may be any time.
  if (/\b(?:coming|next) (?:weeks|months|years)$/iu.test(words)) return false
  if (date.ahead) return true
  if (/\b(?:coming|next) days$/iu.test(words)) return false
  if (date.from <= published || !/(?:weeks?|weekend|months?|years?)$/iu.test(words)) return true
  return schedules.test(text.slice(Math.max(start, date.words.start - 120), Math.min(end, date.words.end + 60)))
}

function eventOf(
  text: string,
  date: ResolvedDate,
  at: Pick<StoryEvent, 'sentence' | 'passage'>,
  published?: IsoDate,
): StoryEvent {
  const { ahead, ...dated }: ResolvedDate & Dated = date
  const later = published !== undefined && date.to > published
  const wording = text.slice(date.words.start, date.words.end)
  // "The toll rose on Tuesday", in a report of Monday: it was brought up to date since.
  const done =
    /^earlier\b/iu.test(wording) || (/^\p{Lu}\p{L}+day$/u.test(wording) && looksBack(text, date.words, at.sentence))
  const planned =
    !done && (later ? date.from > published || ahead || date.precision === 'range' : ahead && date.to === published)
  return { ...at, date: dated, planned, ...(isBeside(text, date, at.sentence, published) ? { beside: true } : {}) }
}

function isInside(span: Span, quoted: readonly Quoted[]): boolean {
  return quoted.some(({ start, end }) => start <= span.start && span.end <= end)
}

function isMostlyQuoted({ start, end }: Span, quoted: readonly Quoted[]): boolean {
  let inside = 0
  for (const mark of quoted) inside += Math.max(0, Math.min(end, mark.behind) - Math.max(start, mark.open))
  return inside > (end - start) * 0.6
}
