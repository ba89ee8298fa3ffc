/** Cuts an article into its sections: from a heading, or a line set like one, to the next. */

import type { Article, Passage } from '../model/article.ts'

/** Passages of an article that follow one another; a section may begin with several headings. */
export type Section = { readonly headings: readonly Passage[]; readonly body: readonly Passage[] }

/** A line without a full stop is a heading up to so many characters. */
const longestHeading = 110

/**
 * Lists the sections that have text below their headings, in order.
 *
 * @returns what stands before the first heading is a section without headings, also where it is the only one
 */
export function listSections({ text, passages }: Pick<Article, 'text' | 'passages'>): Section[] {
  const sections: Section[] = []
  let headings: Passage[] = []
  let body: Passage[] = []
  const close = () => {
    if (body.length > 0) sections.push({ headings, body })
    headings = []
    body = []
  }
  for (const passage of passages) {
    if (passage.kind === 'headline') continue
    if (!isHeading(text, passage)) body.push(passage)
    else {
      if (body.length > 0) close()
      headings.push(passage)
    }
  }
  close()
  return sections
}

/** `3. The harbour`, `IN BRIEF`: pages don't mark all of their headings as such. */
function isHeading(text: string, { kind, start, end }: Passage): boolean {
  if (kind === 'heading') return true
  if (kind !== 'body' || end - start > longestHeading) return false
  return !/[.!?…:;,]["”’')\]]*$/u.test(text.slice(start, end).trimEnd())
}
