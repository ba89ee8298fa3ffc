/** How citations read, the same on every platform: `[1]¶7` in a line, and the list of sources below a reply. */

import type { IsoDate } from '../model/article.ts'
import type { Citation, Inline } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'

const LONG_DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day as people write it: `19 August 2025`. */
function longDate(date: IsoDate): string {
  return LONG_DATE.format(new Date(`${date}T00:00:00Z`))
}

/** The marks of a `cite` inline: `[1]¶7 [3]¶2`. Numbers without a citation are left out. */
export function citeMarks(inline: Extract<Inline, { kind: 'cite' }>, citations: readonly Citation[]): string {
  return inline.n
    .map((n) => citations.find((citation) => citation.n === n))
    .filter((citation) => citation !== undefined)
    .map(({ n, paragraph }) => `[${n}]¶${paragraph}`)
    .join(' ')
}

/** One article of the list of sources; `marks` are its citations, `label` says what it is, `address` where it stands. */
type SourceLine = { readonly marks: string; readonly label: string; readonly address?: string }

/**
 * The list of sources below a reply, one line an article, in the order of first citation.
 *
 * @param citations - a reply's citations
 * @returns lines such as `{ marks: '[1]¶7 [4]¶9', label: 'Quay Post, 19 August 2025' }`; with the headline where another
 *   line would read the same; the label is free of quotation marks, the address is present only when it is http or https
 */
export function listSources(citations: readonly Citation[]): readonly SourceLine[] {
  const byArticle = new Map<string, Citation[]>()
  for (const citation of citations) {
    const key = `${citation.article.id}@${citation.article.version}`
    byArticle.set(key, [...(byArticle.get(key) ?? []), citation])
  }
  const groups = [...byArticle.values()]
  const names = groups.map(([first]) => nameOf(first?.article))
  return groups.map((group, index) =>
    sourceLine(group, names.indexOf(names[index] ?? '') !== names.lastIndexOf(names[index] ?? '')),
  )
}

/** So much of a headline tells two articles of one outlet and day apart. */
const HEADLINE_CHARS = 70

/** @param shared - another article of the list has the same outlet and date, so the headline is added */
function sourceLine(citations: readonly Citation[], shared: boolean): SourceLine {
  const marks = citations.map(({ n, paragraph }) => `[${n}]¶${paragraph}`).join(' ')
  const article = citations[0]?.article
  if (article === undefined) return { marks, label: '' }
  const headline = article.outlet === undefined ? article.file : (article.title ?? article.file)
  const label = plainText(nameOf(article), 160) + (shared ? `: ${plainText(headline, HEADLINE_CHARS)}` : '')
  return { marks, label, ...(isWebAddress(article.address) ? { address: article.address } : {}) }
}

/** Outlet, else headline, else file; and the date. */
function nameOf(article: Citation['article'] | undefined): string {
  if (article === undefined) return ''
  const date = article.published === undefined ? 'undated' : longDate(article.published)
  return `${article.outlet ?? article.title ?? article.file}, ${date}`
}

function isWebAddress(address: string | undefined): address is string {
  if (address === undefined || !URL.canParse(address)) return false
  return ['http:', 'https:'].includes(new URL(address).protocol)
}
