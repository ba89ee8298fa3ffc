/** Reads the articles of a file, whatever its kind: text, Markdown, a saved page, or many as JSON lines. */

import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { InputError } from '../model/errors.ts'
import { decodeBytes } from './decode-bytes.ts'
import type { FileEntry } from './list-files.ts'
import type { PageReader } from './open-page-reader.ts'
import { parseJsonArticle } from './parse-json-article.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { parseText } from './parse-text.ts'
import type { Source } from './source.ts'

/** Larger files are no article. JSON lines may be larger: they are read one by one. */
const MAX_BYTES = 20 * 1024 * 1024
const MAX_JSON_LINE = 4 * 1024 * 1024

/** The IANA time zone in which an instant in universal time becomes a day, and what reads pages. */
export type ReadOptions = { readonly timeZone: string; readonly pages: PageReader }

/**
 * Reads a file's articles one by one.
 *
 * @returns an `InputError` in place of an article that can't be read; the others follow
 */
export async function* readSources(entry: FileEntry, options: ReadOptions): AsyncGenerator<Source | InputError> {
  try {
    if (/\.(?:jsonl|ndjson|jsonl\.gz)$/iu.test(entry.name)) yield* readJsonLines(entry, options)
    else yield await readOne(entry, options)
  } catch (error) {
    yield toInputError(error, entry)
  }
}

async function readOne({ path, name }: FileEntry, { timeZone, pages }: ReadOptions): Promise<Source> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) {
    const megabytes = Math.round(size / 1024 / 1024)
    throw new InputError(
      `the file has ${megabytes} MB, an article has at most 20: split it, one article in each file`,
      { file: name },
    )
  }
  const bytes = await readFile(path)
  const isPage = /\.x?html?$/iu.test(name)
  const { text, encoding } = decodeBytes(bytes, name, isPage ? findCharset(bytes) : undefined)
  const source = await parse(text, isPage)
  return encoding === 'utf-8' ? source : { ...source, told: [`read as ${encoding}`, ...source.told] }

  async function parse(text: string, isPage: boolean): Promise<Source> {
    if (isPage || /^\s*(?:<!doctype html|<html[\s>])/iu.test(text.slice(0, 500)))
      return pages.parse(text, { file: name, timeZone })
    return /\.(?:md|markdown)$/iu.test(name) || /^\ufeff?---\r?\n[\w-]+ ?:/u.test(text)
      ? parseMarkdown(text, { file: name, timeZone })
      : parseText(text, name)
  }
}

function findCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<meta[^>]{0,200}charset ?= ?["']?([\w-]{2,40})/iu.exec(head)?.[1]
}

async function* readJsonLines(
  { path, name }: FileEntry,
  { timeZone }: ReadOptions,
): AsyncGenerator<Source | InputError> {
  const file = createReadStream(path)
  const stream = /\.gz$/iu.test(name) ? file.pipe(createGunzip()) : file
  file.once('error', (error) => stream.destroy(error))
  let line = 0
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text.trim() === '') continue
    try {
      if (text.length > MAX_JSON_LINE)
        throw new InputError('the line is longer than 4 MB: split the article', { file: name, line })
      yield parseJsonArticle(text, { file: name, line, timeZone })
    } catch (error) {
      yield toInputError(error, { path, name })
    }
  }
}

function toInputError(error: unknown, { name }: FileEntry): InputError {
  if (error instanceof InputError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message =
    code === 'EACCES' || code === 'EPERM'
      ? 'the file cannot be read: check its permissions'
      : code === 'ENOENT'
        ? 'the file is gone: check the path'
        : `the file cannot be read (${error instanceof Error ? error.message : String(error)})`
  return new InputError(message, { file: name }, { cause: error })
}
