/** Parses the YAML front matter of an article's file, and names every problem with its line. */

import { closest, distance } from 'fastest-levenshtein'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { IsoDate, Notice } from '../model/article.ts'
import { InputError } from '../model/errors.ts'
import { takeDate } from './date-lines.ts'
import { localDay } from './local-day.ts'
import type { Source } from './source.ts'

/** The facts that front matter gives, and where the text goes on. */
type FrontMatter = {
  readonly facts: Pick<Source, 'title' | 'outlet' | 'byline' | 'published' | 'address' | 'notices'>
  readonly body: string
  /** Line of the file on which `body` begins, from 1. */
  readonly firstLine: number
  readonly told: readonly string[]
}

const KEYS = ['title', 'outlet', 'byline', 'published', 'address', 'notices'] as const
type Key = (typeof KEYS)[number]

/** Other words that people and clipping tools write for the same facts. */
const ALIASES: Readonly<Record<string, Key>> = {
  headline: 'title',
  publication: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  source: 'outlet',
  author: 'byline',
  authors: 'byline',
  by: 'byline',
  date: 'published',
  'publication-date': 'published',
  'published-at': 'published',
  url: 'address',
  link: 'address',
  canonical: 'address',
  notice: 'notices',
}
const NOTICE_KINDS: readonly Notice['kind'][] = [
  'ai-edited',
  'sponsored',
  'correction',
  'agency',
  'opinion',
  'sources',
  'other',
]

type Problem = { readonly line: number; readonly message: string }
type Entry = { readonly key: Key; readonly value: unknown; readonly line: number }

/**
 * Parses the front matter at the head of a text; a text without any is all body.
 *
 * @throws {InputError} with a line `file:line: what to write` for every problem
 */
export function parseFrontMatter(
  text: string,
  options: { readonly file: string; readonly timeZone: string },
): FrontMatter {
  const lines = text.split('\n')
  if (lines[0]?.trimEnd() !== '---') return { facts: { notices: [] }, body: text, firstLine: 1, told: [] }
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.) ?$/u.test(line))
  if (end < 0) {
    if (!/^[\w-]+ ?:/u.test(lines[1] ?? '')) return { facts: { notices: [] }, body: text, firstLine: 1, told: [] }
    throw new InputError('the front matter has no end: write a line "---" below its last key', {
      file: options.file,
      line: 1,
    })
  }
  const { entries, problems, told } = readEntries(lines.slice(1, end).join('\n'))
  const facts = toFacts(entries, problems, options.timeZone)
  if (problems.length > 0) throw listProblems(problems, options.file)
  return { facts, body: lines.slice(end + 1).join('\n'), firstLine: end + 2, told }
}

function readEntries(yaml: string) {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  const problems: Problem[] = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    message: `the front matter is not readable as YAML: ${error.message}. Put quotation marks around values with colons`,
  }))
  const entries: Entry[] = []
  const told: string[] = []
  if (problems.length > 0 || document.contents === null) return { entries, problems, told }
  if (!isMap(document.contents)) {
    problems.push({ line: 2, message: 'the front matter holds no keys: write lines such as "outlet: The Courier"' })
    return { entries, problems, told }
  }
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const known = findKey(name)
    if (known === undefined) told.push(tellUnused(name))
    else
      entries.push({
        key: known,
        value: isNode(value) ? value.toJS(document) : value,
        line: lineAt(isNode(key) ? (key.range?.[0] ?? 0) : 0),
      })
  }
  return { entries, problems, told }
}

function findKey(name: string): Key | undefined {
  const key = name.trim().toLowerCase().replaceAll(/[_ ]/gu, '-')
  return KEYS.find((known) => known === key) ?? ALIASES[key]
}

function tellUnused(name: string): string {
  const nearest = closest(name.toLowerCase(), [...KEYS])
  const hint = distance(name.toLowerCase(), nearest) <= 2 ? `: is "${nearest}" meant?` : ''
  return `the key "${name.slice(0, 60)}" of the front matter is not used${hint}`
}

function toFacts(entries: readonly Entry[], problems: Problem[], timeZone: string): FrontMatter['facts'] {
  const facts: { -readonly [K in keyof FrontMatter['facts']]: FrontMatter['facts'][K] } = { notices: [] }
  for (const { key, value, line } of entries) {
    if (value === null || value === '') continue
    const refuse = (message: string) => problems.push({ line, message: `"${key}": ${message}` })
    if (key === 'notices') facts.notices = toNotices(value, refuse)
    else if (key === 'published') {
      const day = toDay(value, timeZone)
      if (day === undefined) refuse(`${JSON.stringify(value)?.slice(0, 60)} is no date: write one such as 2025-08-19`)
      else facts.published = { value: day, how: 'given' }
    } else {
      const text = toText(value)
      if (text === undefined) refuse('write it as text')
      else if (key === 'title') facts.title = text
      else if (key === 'outlet' && /^https?:\/\//u.test(text)) facts.address ??= { value: text, how: 'given' }
      else if (key === 'address' && !/^https?:\/\/[^\s/]+/u.test(text))
        refuse('write an address that begins with https://')
      else facts[key] = { value: text, how: 'given' }
    }
  }
  return facts
}

function toText(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.map(toText)
    return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join(', ') : undefined
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
    .replace(/\[\[|\]\]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return text === '' || text.length > 500 ? undefined : text
}

function toDay(value: unknown, timeZone: string): IsoDate | undefined {
  if (typeof value !== 'string') return undefined
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(value)) return localDay(value, timeZone)
  return takeDate(value).found?.day
}

function toNotices(value: unknown, refuse: (message: string) => void): Notice[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((item): Notice[] => {
    if (typeof item === 'string') return [{ kind: 'other', words: item }]
    const { kind, words } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>
    const known = NOTICE_KINDS.find((name) => name === kind)
    if (known !== undefined && typeof words === 'string')
      return [{ kind: known, words: words.replace(/\s+/gu, ' ').trim() }]
    refuse(`write each notice as "kind:" (one of ${NOTICE_KINDS.join(', ')}) and "words:"`)
    return []
  })
}

function listProblems(problems: readonly Problem[], file: string): InputError {
  const [first, ...rest] = [...problems].sort((a, b) => a.line - b.line)
  const more = rest.map(({ line, message }) => `\n${file}:${line}: ${message}`).join('')
  return new InputError(`${first?.message ?? ''}${more}`, { file, line: first?.line ?? 1 })
}
