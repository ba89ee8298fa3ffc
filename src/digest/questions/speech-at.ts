/** Finds who says what stands at a place of an article. */

import type { Span } from '../../model/article.ts'
import type { Speech } from '../../model/digest.ts'
import type { Report } from '../report.ts'

/**
 * Finds the speech that a span belongs to: the one whose quoted or reported words overlap it, or whose cue stands in it.
 *
 * @returns `undefined` for the reporter's own words
 */
export function findSpeechAt({ digest }: Report, span: Span): Speech | undefined {
  const overlaps = (other: Span) => other.start < span.end && span.start < other.end
  return (
    digest.quotations.find(({ parts, kind }) => kind !== 'partial' && parts.some(overlaps)) ??
    digest.statements.find(({ content }) => overlaps(content)) ??
    digest.quotations.find(({ parts }) => parts.some(overlaps)) ??
    digest.quotations.find(({ cue }) => cue !== undefined && overlaps(cue))
  )
}
