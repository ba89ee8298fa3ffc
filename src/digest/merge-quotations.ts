/** The quotations of a story: the same words in several articles are one quotation with all its sources. */

import type { MergedQuotation } from '../model/register.ts'
import { headOf, type Report } from './report.ts'

/** Merges the quotations of reports; a typed first version, one source each. */
export function mergeQuotations(reports: readonly Report[]): MergedQuotation[] {
  return reports.flatMap((report) =>
    report.digest.quotations.map((quotation) => ({
      id: `q${report.article.id.replace(/\D+/gu, '')}-${quotation.parts[0]?.start ?? 0}`,
      sources: [{ article: headOf(report.article), quotation }],
      variants: [],
      independent: 1,
    })),
  )
}
