/** Finds who says what stands at a place of an article. */

import type { Span } from '../../model/article.ts'
import type { Quotation, Speech, Statement } from '../../model/digest.ts'
import type { Story } from '../../model/story.ts'
import { actorOf } from '../actors.ts'
import type { Report } from '../report.ts'

/**
 * Finds the speech that a span belongs to: the one whose quoted or reported words overlap it, or whose cue stands in it.
 *
 * `The Post says that Ms Vale said …` are Ms Vale's words: publications only pass words on.
 *
 * @returns `undefined` for the reporter's own words
 */
export function findSpeechAt(story: Story, report: Report, span: Span): Speech | undefined {
  const { digest } = report
  const overlaps = (other: Span) => other.start < span.end && span.start < other.end
  const quoted = digest.quotations.filter(({ parts }) => parts.some(overlaps))
  const reported = digest.statements
    .filter((one) => overlaps(ownContent(report, one)))
    .sort((a, b) => size(b) - size(a))
  const speeches: (Quotation | Statement)[] = [
    ...quoted.filter(({ kind }) => kind !== 'partial'),
    ...reported,
    ...quoted,
    ...digest.quotations.filter(({ cue }) => cue !== undefined && overlaps(cue)),
  ]
  return speeches.find(({ speaker }) => actorOf(story, speaker) !== undefined) ?? speeches[0]
}

function size({ content }: Statement): number {
  return content.end - content.start
}

/** What is reported up to where the sentence goes on with another speaker: `…, and on Friday Vale said that …`. */
function ownContent({ article: { text }, digest }: Report, { content }: Statement): Span {
  const ends = digest.statements.flatMap(({ cue, content: { start } }) => {
    if (cue === undefined || cue.start <= content.start || start >= content.end) return []
    const before = text.slice(content.start, cue.start)
    const breaks = [...before.matchAll(/;|, (?:and|but|while) /gu)]
    return breaks.length === 0 ? [] : [content.start + (breaks.at(-1)?.index ?? 0)]
  })
  return { start: content.start, end: Math.min(content.end, ...ends) }
}

/** The speech that the words belong to; behind a dash or `but` the reporter goes on in his own voice. */
export function findOwnSpeech(story: Story, report: Report, at: Span): Speech | undefined {
  const speech = findSpeechAt(story, report, at)
  if (speech?.cue === undefined || !('content' in speech)) return speech
  const { text } = report.article
  if (/^as \p{Lu}/u.test(text.slice(at.start, at.start + 8))) return undefined
  const between = text.slice(speech.cue.end, at.start)
  return /(?: [–—] |; |, )(?:but|yet|though|while) /u.test(between) ? undefined : speech
}
