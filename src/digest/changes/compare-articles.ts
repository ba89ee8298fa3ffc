/** Finds articles that were taken out or corrected between two states of a story. */

import type { Change, Evidence } from '../../model/register.ts'
import { evidenceAt, type Report } from '../report.ts'

/** Lists withdrawn and corrected articles; of a corrected one the first passage that changed, beside the earlier one. */
export function compareArticles(before: readonly Report[], after: readonly Report[]): Change[] {
  const now = new Map(after.map((report) => [report.article.id, report]))
  return before.flatMap((report): Change[] => {
    const later = now.get(report.article.id)
    const old = headOfText(report)
    if (old === undefined) return []
    if (later === undefined) return [{ kind: 'article withdrawn', at: old }]
    if (later.article.contentHash === report.article.contentHash) return []
    const at = firstChanged(report, later)
    return at === undefined
      ? []
      : [
          {
            kind: 'article corrected',
            from: `version ${report.article.version}`,
            to: `version ${later.article.version}`,
            ...at,
          },
        ]
  })
}

function headOfText(report: Report): Evidence | undefined {
  const first = report.article.passages[0]
  return first === undefined ? undefined : evidenceAt(report, first, first.n)
}

/** The first passage that the earlier version did not have, beside the one that it had in its place. */
function firstChanged(old: Report, later: Report): { at: Evidence; before?: Evidence } | undefined {
  const cut = ({ article }: Report) => article.passages.map((passage) => article.text.slice(passage.start, passage.end))
  const had = new Set(cut(old))
  const has = new Set(cut(later))
  const fresh = later.article.passages.find(({ start, end }) => !had.has(later.article.text.slice(start, end)))
  const gone = old.article.passages.find(({ start, end }) => !has.has(old.article.text.slice(start, end)))
  const shown = fresh ?? later.article.passages[0]
  if (shown === undefined) return undefined
  const at = evidenceAt(later, shown, shown.n)
  return gone === undefined ? { at } : { at, before: evidenceAt(old, gone, gone.n) }
}
