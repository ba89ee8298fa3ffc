/** Who said some words, in which role, and when: as the article or the story's definition has it. */

import { findActor } from '../digest/actors.ts'
import type { ArticleHead, Span } from '../model/article.ts'
import type { Quotation, Speaker } from '../model/digest.ts'
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
  if (!PRONOUN.test(speaker.printed)) return speaker.printed
  return speaker.onBehalfOf === undefined ? 'Speaker not clear' : 'A spokesperson'
}

/** The role to print: the article's, else the first that the definition gives. */
export function roleOf(story: Story, speaker: Speaker | undefined): string | undefined {
  if (speaker?.role !== undefined) return repeats(speakerName(story, speaker), speaker.role) ? undefined : speaker.role
  return speaker?.name === undefined ? undefined : findActor(story, speaker.name)?.roles[0]
}

/** When it was said, as precisely as the article tells, or that it doesn't. */
export function saidWhen(article: ArticleHead, quotation: Quotation): string {
  if (quotation.said?.how === 'text') return formatDated(quotation.said)
  const published = article.published?.value
  return published === undefined ? 'date not given' : `date not given; published ${formatDay(published)}`
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
