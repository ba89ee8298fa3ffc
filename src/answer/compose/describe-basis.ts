/** Says in one line what an answer rests on: how many articles, of which outlets, from when to when. */

import type { IsoDate } from '../../model/article.ts'
import type { Basis, Line } from '../../model/reply.ts'
import { daysBetween, showDay } from '../../text/calendar.ts'
import { say } from '../sentences/line-text.ts'

const oldAfterDays = 14
const outletsNamed = 5

/** The small print of an answer. An old story says so, with the date of its newest article. */
export function describeBasis(basis: Basis, today: IsoDate): Line {
  const old = basis.to !== undefined && daysBetween(basis.to, today) > oldAfterDays
  return [say(`${countArticles(basis)}${old ? ` As of ${showDay(basis.to)}: nothing newer is in the corpus.` : ''}`)]
}

/** `5 articles (Quay Post, Herald), 2 March 2025 to 19 August 2025.` */
export function countArticles(basis: Basis): string {
  const { articles, outlets, independent } = basis
  const named = outlets.slice(0, outletsNamed).join(', ')
  const more = outlets.length > outletsNamed ? ` and ${outlets.length - outletsNamed} more` : ''
  const count = `${articles} ${articles === 1 ? 'article' : 'articles'}`
  const copies = independent < articles ? `, ${independent} of them independent` : ''
  return `${count}${copies}${named === '' ? '' : ` (${named}${more})`}${spanOf(basis)}.`
}

function spanOf({ from, to }: Basis): string {
  if (from === undefined || to === undefined) return ', undated'
  return from === to ? `, ${showDay(from)}` : `, ${showDay(from)} to ${showDay(to)}`
}
