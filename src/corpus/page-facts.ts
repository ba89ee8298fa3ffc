/** Reads what a page's own data says about its article: JSON-LD, meta tags, the canonical link, the saving tool's note. */

import type { PageDocument } from './dom.ts'

/** Facts as the page prints them; dates as printed, ISO 8601 mostly. */
export type PageFacts = {
  readonly title?: string
  readonly outlet?: string
  readonly byline?: string
  readonly published?: string
  readonly address?: string
}

type Json = Readonly<Record<string, unknown>>

const DATE_NAMES =
  'article:published_time og:article:published_time og:published_time datepublished date.issued dc.date.issued dc.date dcterms.created dcterms.date parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date cxenseparse:recs:publishtime date'.split(
    ' ',
  )
const AUTHOR_NAMES = 'author byl parsely-author sailthru.author dc.creator article:author cxenseparse:author'.split(' ')
const OUTLET_NAMES =
  'og:site_name publisher article:publisher application-name dc.publisher twitter:app:name:iphone'.split(' ')

/** Reads the facts of a parsed page. `html` is its source, in whose comments browsers note the address. */
export function readFacts(document: PageDocument, html: string): PageFacts {
  const meta = readMeta(document)
  const data = readLinkedData(document)
  const outlet = nameOf(data?.publisher) ?? pick(meta, OUTLET_NAMES)
  const byline = namesOf(data?.author) ?? pick(meta, AUTHOR_NAMES)?.replace(/^by /iu, '')
  const published = textOf(data?.datePublished) ?? pick(meta, DATE_NAMES) ?? findTime(document)
  const address = findAddress(document, { meta, html })
  const title = findTitle(document, { meta, data, outlet })
  return {
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(byline === undefined || byline === outlet ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    ...(address === undefined ? {} : { address }),
  }
}

function readMeta(document: PageDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const tag of Array.from(document.querySelectorAll('meta'))) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase()
    const content = squeeze(tag.getAttribute('content') ?? '')
    if (name !== undefined && content !== '' && content.length < 1000 && !meta.has(name)) meta.set(name, content)
  }
  return meta
}

/** An author that is only the address of a profile names nobody. */
function pick(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => meta.get(name)).find((value) => value !== undefined && !/^https?:/iu.test(value))
}

function readLinkedData(document: PageDocument): Json | undefined {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    const found = findArticle(parseJson(script.textContent ?? ''), 0)
    if (found !== undefined) return found
  }
  return undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > 5 || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 200)) {
      const found = findArticle(item, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  const node = value as Json
  const types = [node['@type']].flat().map(String)
  if (types.some((type) => /(?:Article|BlogPosting|Report)$/u.test(type)) && node.headline !== undefined) return node
  return findArticle(node['@graph'], depth + 1) ?? findArticle(node.mainEntity, depth + 1)
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? squeeze(value) : ''
  return text === '' || text.length > 500 ? undefined : text
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0])
  return typeof value === 'object' && value !== null ? textOf((value as Json).name) : textOf(value)
}

function namesOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 8)
    .map(nameOf)
    .filter((name) => name !== undefined && !/^https?:/u.test(name))
  return names.length === 0 ? undefined : names.join(', ')
}

function findTime(document: PageDocument): string | undefined {
  const times = Array.from(
    document.querySelectorAll('article time[datetime], time[itemprop="datePublished"], time[pubdate]'),
  )
  return textOf(times[0]?.getAttribute('datetime'))
}

type Around = { readonly meta: ReadonlyMap<string, string>; readonly html: string }

function findAddress(document: PageDocument, { meta, html }: Around): string | undefined {
  const candidates = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    meta.get('og:url'),
    /saved from url=\(\d{1,5}\)(\S{1,2000})/u.exec(html.slice(0, 4000))?.[1],
    /^\s*url: (https?:\S{1,2000})/mu.exec(html.slice(0, 4000))?.[1],
  ]
  return candidates.find((address): address is string => typeof address === 'string' && isPage(address))
}

function isPage(address: string): boolean {
  return /^https?:\/\/[^\s/]+\/\S/u.test(address) && URL.canParse(address)
}

function findTitle(
  document: PageDocument,
  known: {
    readonly meta: ReadonlyMap<string, string>
    readonly data: Json | undefined
    readonly outlet: string | undefined
  },
): string | undefined {
  const headlines = Array.from(document.querySelectorAll('h1')).map((tag) => squeeze(tag.textContent ?? ''))
  const long = headlines.filter((text) => text.split(' ').length >= 3)
  if (long.length === 1) return long[0]
  const title = textOf(known.data?.headline) ?? known.meta.get('og:title') ?? squeeze(document.title ?? '')
  return title === '' ? undefined : withoutSite(title, known.outlet)
}

/** `Headline - Outlet`: the outlet isn't part of the headline. */
function withoutSite(title: string, outlet: string | undefined): string {
  if (outlet === undefined) return title
  for (const mark of [' | ', ' - ', ' – ', ' — ', ' :: ']) {
    if (title.toLowerCase().endsWith(`${mark}${outlet}`.toLowerCase()))
      return title.slice(0, -(mark.length + outlet.length))
  }
  return title
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
