/** Says what an answer rests on: so many articles, from these outlets, from this date to that one. */

import type { Basis } from '../model/reply.ts'
import { formatSpan } from './format-day.ts'
import { count } from './lines.ts'

/** At most this many outlets are named; the rest are counted. */
const NAMED_OUTLETS = 4

/**
 * The basis in one line.
 *
 * @returns such as `5 articles (4 independent) · Quay Post, Herald; outlet not given for 1 · 2 March – 19 August 2031 ·
 *   1 undated`
 */
export function basisLine(basis: Basis): string {
  if (basis.articles === 0) return 'No articles yet'
  const copies = basis.independent < basis.articles ? ` (${basis.independent} independent)` : ''
  const parts = [
    count(basis.articles, 'article') + copies,
    listOutlets(basis),
    basis.from === undefined || basis.to === undefined ? '' : formatSpan(basis.from, basis.to),
    basis.undated === 0 ? '' : `${basis.undated} undated`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The basis of a reply that is built from some of the articles only: says how many of the newest those are. */
export function viewLine(basis: Basis, view: { readonly reports: readonly unknown[] }): string {
  const { length } = view.reports
  return length < basis.articles && length > 0 ? `${basisLine(basis)} · built from ${length} of them` : basisLine(basis)
}

function listOutlets({ outlets, unnamed = 0 }: Basis): string {
  const named = outlets.slice(0, NAMED_OUTLETS).join(', ')
  const more = outlets.length - NAMED_OUTLETS
  const all = more > 0 ? `${named} and ${more} more` : named
  if (unnamed === 0) return all
  return all === '' ? 'outlet not given' : `${all}; outlet not given for ${unnamed}`
}
