/** Reads an evaluation's articles and questions, plain or compressed, as drafts for the store. */

import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { ArticleDraft, Passage } from '../../../src/model/article.ts'

/** A line of `articles.jsonl`. */
type Row = { readonly id: string; readonly title?: string; readonly date?: string; readonly text: string }

/** A line of `passages.jsonl`: the article's text in pieces with ids of their own. */
type Piece = { readonly id: string; readonly article: string; readonly text: string }

/** A line of `queries.jsonl` or `unanswerable.jsonl`. */
export type EvalQuestion = { readonly id: string; readonly query: string; readonly week?: string }

/** An evaluation; only its questions are held in memory, and the pieces of articles that come in pieces. */
export type EvalSet = {
  readonly questions: readonly EvalQuestion[]
  /** The articles, one after the other, read anew at each call. */
  drafts(): AsyncGenerator<ArticleDraft>
  countArticles(): Promise<number>
  /** The evaluation's id of an article's passage, which is the article's where that has no pieces. */
  idOf(article: string, passage: number): string
}

/** The slug under which an evaluation's articles are stored. */
export const EVAL_STORY = 'evaluation'

/** Opens a folder in the format of the retrieval evaluations. */
export async function openSet(folder: string): Promise<EvalSet> {
  const pieces = await readPieces(folder)
  const untitled = new Set<string>()
  const readArticles = async function* () {
    for await (const row of readRows<Row>(folder, 'articles')) {
      if (pieces.has(row.id) && tidy(row.title ?? '') === '') untitled.add(row.id)
      yield row
    }
  }
  return {
    questions: [
      ...(await listRows<EvalQuestion>(folder, 'queries')),
      ...(await listRows<EvalQuestion>(folder, 'unanswerable')),
    ],
    drafts: async function* () {
      for await (const row of readArticles()) {
        const own = pieces.get(row.id)?.map(({ text }) => text)
        yield makeDraft(row, own)
      }
    },
    countArticles: async () => {
      let articles = 0
      for await (const _ of readArticles()) articles += 1
      return articles
    },
    idOf: (article, passage) => {
      const own = pieces.get(article)
      // The headline is no piece, and counts as the first one.
      return own?.[passage - (untitled.has(article) ? 1 : 2)]?.id ?? own?.[0]?.id ?? article
    },
  }
}

async function readPieces(folder: string): Promise<Map<string, Piece[]>> {
  const pieces = new Map<string, Piece[]>()
  if (!hasRows(folder, 'passages')) return pieces
  for await (const piece of readRows<Piece>(folder, 'passages')) {
    const known = pieces.get(piece.article)
    if (known === undefined) pieces.set(piece.article, [piece])
    else known.push(piece)
  }
  return pieces
}

function makeDraft(row: Row, pieces: readonly string[] | undefined): ArticleDraft {
  const title = tidy(row.title ?? '')
  const paragraphs = (pieces ?? row.text.split('\n')).map(tidy).filter((line) => line !== '')
  const lines = title === '' ? paragraphs : [title, ...paragraphs]
  const text = lines.join('\n\n')
  const source = /\bwas published by (.{2,60}?) on (\d{4}-\d{2}-\d{2})\b/u.exec(row.text)
  const given = row.date?.replaceAll('/', '-')
  return {
    story: EVAL_STORY,
    file: row.id,
    ...(title === '' ? {} : { title }),
    ...(source?.[1] === undefined ? {} : { outlet: { value: source[1], how: 'text' as const } }),
    ...(given === undefined ? {} : { published: { value: given, how: 'given' as const } }),
    ...(given !== undefined || source?.[2] === undefined
      ? {}
      : { published: { value: source[2], how: 'text' as const } }),
    notices: [],
    text,
    passages: placePassages(lines, title !== ''),
    contentHash: createHash('sha256').update(row.id).update(text).digest('hex'),
  }
}

function placePassages(lines: readonly string[], titled: boolean): Passage[] {
  let at = 0
  return lines.map((line, n) => {
    const passage: Passage = {
      n: n + 1,
      start: at,
      end: at + line.length,
      kind: titled && n === 0 ? 'headline' : 'body',
    }
    at += line.length + 2
    return passage
  })
}

function tidy(line: string): string {
  return line.replaceAll(/\s+/gu, ' ').trim().toWellFormed()
}

function hasRows(folder: string, name: string): boolean {
  return existsSync(join(folder, `${name}.jsonl`)) || existsSync(join(folder, `${name}.jsonl.gz`))
}

async function listRows<T>(folder: string, name: string): Promise<T[]> {
  const rows: T[] = []
  for await (const row of readRows<T>(folder, name)) rows.push(row)
  return rows
}

async function* readRows<T>(folder: string, name: string): AsyncGenerator<T> {
  const plain = join(folder, `${name}.jsonl`)
  const input = existsSync(plain)
    ? createReadStream(plain)
    : createReadStream(`${plain}.gz`).compose<NodeJS.ReadableStream>(createGunzip())
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') yield JSON.parse(line) as T
}
