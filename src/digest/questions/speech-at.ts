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
export function findSpeechAt(story: Story, { digest }: Report, span: Span): Speech | undefined {
  const overlaps = (other: Span) => other.start < span.end && span.start < other.end
  const quoted = digest.quotations.filter(({ parts }) => parts.some(overlaps))
  const reported = digest.statements.filter(({ content }) => overlaps(content)).sort((a, b) => size(b) - size(a))
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
