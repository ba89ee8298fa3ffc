/** Who said some words, in which role, and when: as the article or the story's definition has it. */

import { findActor } from '../digest/actors.ts'
import type { ArticleHead, Span } from '../model/article.ts'
import type { Dated, Quotation, Speaker } from '../model/digest.ts'
import type { Story } from '../model/story.ts'
import type { Place } from './cite.ts'
import { formatDated, formatDay } from './format-day.ts'

/** A speaker known by these words alone is not known. */
const PRONOUN = /^(?:he|she|they|it|we|i|one|who)$/iu

/** Where a quotation stands: its first part, in its passage. */
export function placeOf(article: ArticleHead, quotation: Quotation): Place {
  const span = quotation.parts[0] ?? quotation.frame
  return { article, passage: quotation.passage, start: span.start, end: span.end }
}

/** Who speaks, as the definition or the article names him, with the role as printed. */
export function speakerName(story: Story, speaker: Speaker | undefined): string {
  if (speaker === undefined) return 'Speaker not clear'
  if (speaker.name !== undefined) return findActor(story, speaker.name)?.name ?? speaker.name
  if (speaker.standsFor !== undefined) return speaker.standsFor
  if (!PRONOUN.test(speaker.printed)) return speaker.printed
  return speaker.onBehalfOf === undefined ? 'Speaker not clear' : 'A spokesperson'
}

/** The role to print: the article's, else the first that a desk has defined; one found in other articles may be of another time. */
export function roleOf(story: Story, speaker: Speaker | undefined): string | undefined {
  if (speaker?.role !== undefined) return repeats(speakerName(story, speaker), speaker.role) ? undefined : speaker.role
  return speaker?.name === undefined || story.origin === 'imported'
    ? undefined
    : findActor(story, speaker.name)?.roles[0]
}

/** Words between the verb of speech and its day: `told reporters at the town hall on Monday`. */
const NEAR_CHARS = 60

/**
 * The day that the article gives for the words; `undefined` where its only date belongs to something else in the
 * sentence, as in `Asked about Friday's vote, she said`.
 */
export function saidDay({ said, cue, frame }: Quotation): Dated | undefined {
  if (said?.how !== 'text' || said.words === undefined || cue === undefined) return undefined
  const { start, end } = said.words
  const behind = start >= cue.end && start - cue.end <= NEAR_CHARS
  const before = end <= cue.start && (cue.start - end <= 2 || start - frame.start <= 'On the '.length)
  return behind || before ? said : undefined
}

/**
 * When it was said, as precisely as the article tells, or that it doesn't.
 *
 * @param text - the article's text; an undated article's weekday is then told as it stands
 */
export function saidWhen(article: ArticleHead, quotation: Quotation, text = ''): string {
  const said = saidDay(quotation)
  if (said !== undefined) return formatDated(said)
  const published = article.published?.value
  if (published !== undefined) return `date not given; published ${formatDay(published)}`
  const weekday = weekdayBeside(quotation, text)
  return weekday === undefined ? 'date not given' : `said ${weekday} (article undated)`
}

/** The weekday directly behind the verb of speech, as in `said in a statement Wednesday`. */
function weekdayBeside({ cue, frame }: Quotation, text: string): string | undefined {
  if (cue === undefined) return undefined
  const behind = text.slice(cue.end, Math.min(frame.end, cue.end + NEAR_CHARS)).split(/["“”.;:]/u)[0] ?? ''
  return /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u.exec(behind)?.[0]
}

/** The parts to show: a comma that only joins the words to the reporter's sentence is left off the end. */
export function shownParts(text: string, parts: readonly Span[]): readonly Span[] {
  return parts.map((part, index) => {
    const joins = index === parts.length - 1 && text.charAt(part.end - 1) === ',' && part.end - part.start > 1
    return joins ? { start: part.start, end: part.end - 1 } : part
  })
}

/** `A spokesman`, role `spokesman`: once is enough. */
function repeats(name: string, role: string): boolean {
  return ` ${name.toLowerCase()} `.includes(` ${role.toLowerCase()} `)
}
