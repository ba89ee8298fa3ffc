/** Makes an article of a cleaned source: its text, its passages, and every fact with how it is known. */

import { createHash } from 'node:crypto'
import type { ArticleDraft, IsoDate, Known, Passage } from '../model/article.ts'
import { InputError } from '../model/errors.ts'
import type { Outlet, Story } from '../model/story.ts'
import { type Cleaned, clean, type Paragraph } from './clean.ts'
import { isAgency, nameAgency } from './credits.ts'
import type { Removed } from './line.ts'
import type { Source } from './source.ts'

/** Facts that the person who imports gives for every article of the import. */
export type Given = {
  readonly outlet?: string
  readonly published?: IsoDate
  readonly byline?: string
  readonly address?: string
}

/** No article is longer, in characters; the work on a longer text would keep everybody else waiting. */
const LONGEST = 4_000_000

/** An article ready for the store, with what a person should hear about it. */
export type Built = {
  readonly draft: ArticleDraft
  readonly removed: readonly Removed[]
  /** What nobody knows, and how to give it. */
  readonly missing: readonly string[]
  /** What a person should know about the facts: a date that is the update's. */
  readonly told: readonly string[]
  /** A name behind the author's that may be the outlet: other articles of the import can make it so. */
  readonly maybeOutlet?: string
}

/**
 * Builds the article of a source. No fact is guessed: what neither person, page nor text says stays absent.
 *
 * @throws {InputError} when cleaning leaves no text
 */
export function buildArticle(source: Source, story: Pick<Story, 'slug' | 'outlets'>, given: Given = {}): Built {
  const cleaned = clean(source.lines, source.title)
  const paragraphs = withHeadline(cleaned.paragraphs, source.title)
  if (paragraphs.every(({ kind }) => kind === 'headline')) {
    const why =
      cleaned.removed.length > 0 ? 'nothing but menus and links is left after cleaning' : 'there is no text in it'
    throw new InputError(`${why}: nothing was imported from it`, { file: source.file })
  }
  const { text, passages } = joinPassages(paragraphs)
  if (text.length > LONGEST) {
    throw new InputError('the text is as long as ten books: split it, one article in each file', { file: source.file })
  }
  const facts = knowFacts(source, cleaned, given, story.outlets)
  const title = paragraphs.find(({ kind }) => kind === 'headline')?.text
  const draft: ArticleDraft = {
    story: story.slug,
    file: source.file,
    ...(title === undefined ? {} : { title }),
    ...facts,
    notices: listNotices(source, cleaned),
    text,
    passages,
    contentHash: createHash('sha256').update(text).digest('hex'),
  }
  return {
    draft,
    removed: cleaned.removed,
    missing: listMissing(draft, cleaned),
    told: tellDate(draft, cleaned),
    ...(draft.outlet === undefined && cleaned.outlet !== undefined ? { maybeOutlet: cleaned.outlet.name } : {}),
  }
}

/** Joins paragraphs to a text with a blank line between, and gives each its place in it. */
export function joinPassages(paragraphs: readonly Paragraph[]): {
  readonly text: string
  readonly passages: readonly Passage[]
} {
  const passages: Passage[] = []
  let start = 0
  for (const [index, { text, kind, block }] of paragraphs.entries()) {
    passages.push({ n: index + 1, kind, start, end: start + text.length, ...(block && { block }) })
    start += text.length + 2
  }
  return { text: paragraphs.map(({ text }) => text).join('\n\n'), passages }
}

/** A headline that is known from outside the text stands first in it, as on the page. */
function withHeadline(paragraphs: readonly Paragraph[], title: string | undefined): readonly Paragraph[] {
  const text = title?.replace(/\s+/gu, ' ').trim()
  if (text === undefined || text === '' || paragraphs.some(({ kind }) => kind === 'headline')) return paragraphs
  return [{ text, kind: 'headline' }, ...paragraphs]
}

type Facts = Pick<ArticleDraft, 'outlet' | 'byline' | 'published' | 'address'>

function knowFacts(source: Source, cleaned: Cleaned, given: Given, outlets: readonly Outlet[]): Facts {
  const address = tell(given.address) ?? source.address
  const outlet = nameOutlet(
    tell(given.outlet) ??
      source.outlet ??
      findByHost(address, outlets) ??
      findInText(cleaned, outlets) ??
      findOwn(cleaned),
    outlets,
  )
  const byline = tell(given.byline) ?? source.byline ?? inText(cleaned.byline)
  const published = tell(given.published) ?? source.published ?? inText(cleaned.published ?? cleaned.updated)
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    ...(address === undefined ? {} : { address }),
  }
}

function tell(value: string | undefined): Known<string> | undefined {
  return value === undefined ? undefined : { value, how: 'given' }
}

function inText(value: string | undefined): Known<string> | undefined {
  return value === undefined ? undefined : { value, how: 'text' }
}

/** An outlet is kept under the name that the story's definition gives it. */
function nameOutlet(known: Known<string> | undefined, outlets: readonly Outlet[]): Known<string> | undefined {
  if (known === undefined) return undefined
  const key = known.value.trim().toLowerCase()
  const same = outlets.find(({ name, spellings }) => [name, ...spellings].some((word) => word.toLowerCase() === key))
  const host = same ?? outlets.find(({ hosts }) => hosts.includes(key.replace(/^www\./u, '')))
  return host === undefined ? known : { ...known, value: host.name }
}

function findByHost(address: Known<string> | undefined, outlets: readonly Outlet[]): Known<string> | undefined {
  if (address === undefined || !URL.canParse(address.value)) return undefined
  const host = new URL(address.value).hostname.toLowerCase()
  const outlet = outlets.find(({ hosts }) => hosts.some((known) => host === known || host.endsWith(`.${known}`)))
  return outlet === undefined ? undefined : { value: outlet.name, how: address.how }
}

/** An outlet of the definition that stands alone above or below the text, or that says what it `understands`. */
function findInText({ removed, paragraphs }: Cleaned, outlets: readonly Outlet[]): Known<string> | undefined {
  const alone = new Set(removed.map(({ words }) => words.toLowerCase()))
  const found = outlets.filter(({ name, spellings }) =>
    [name, ...spellings].some(
      (word) => alone.has(word.toLowerCase()) || paragraphs.some(({ text }) => text.includes(`, ${word} understands`)),
    ),
  )
  return found.length === 1 && found[0] !== undefined ? { value: found[0].name, how: 'text' } : undefined
}

/** The outlet that the page names, else the agency whose text it is. */
function findOwn({ outlet, notices }: Cleaned): Known<string> | undefined {
  if (outlet?.sure === true) return inText(isAgency(outlet.name) ? nameAgency(outlet.name) : outlet.name)
  const agency = notices.find(({ kind, words }) => kind === 'agency' && isAgency(words))
  return agency === undefined ? undefined : inText(nameAgency(agency.words))
}

function listNotices(source: Source, cleaned: Cleaned): ArticleDraft['notices'] {
  const own = source.notices.map(({ words }) => words)
  return [...source.notices, ...cleaned.notices.filter(({ words }) => !own.includes(words))]
}

function whyUndated({ ambiguousDate }: Cleaned): string {
  return ambiguousDate ? 'the date in the text can be read in two ways' : 'no date in the text'
}

function tellDate({ published }: ArticleDraft, { updated }: Cleaned): string[] {
  if (published?.how !== 'text' || updated === undefined) return []
  return [`dated ${updated}, the day of its last update: the text has no other (give one with --published)`]
}

function listMissing(draft: ArticleDraft, cleaned: Cleaned): string[] {
  const missing: string[] = []
  if (draft.published === undefined) {
    missing.push(`${whyUndated(cleaned)}: give one with --published, or it stays undated`)
  }
  if (draft.outlet === undefined) missing.push('no outlet in the text: give one with --outlet')
  return missing
}
