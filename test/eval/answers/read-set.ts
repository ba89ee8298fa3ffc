/** Reads an evaluation's articles and questions, plain or compressed, as drafts for the store. */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ArticleDraft, Passage } from '../../../src/model/article.ts'

/** A line of `articles.jsonl`. */
type Row = { readonly id: string; readonly title?: string; readonly date?: string; readonly text: string }

/** A line of `passages.jsonl`: the article's text in pieces with ids of their own. */
type Piece = { readonly id: string; readonly article: string; readonly text: string }

/** A line of `queries.jsonl` or `unanswerable.jsonl`. */
export type EvalQuestion = { readonly id: string; readonly query: string; readonly week?: string }

/** Drafts, with the evaluation's id of each passage: `ids.get(article)?.[n]`. */
export type EvalSet = {
  readonly drafts: readonly ArticleDraft[]
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly questions: readonly EvalQuestion[]
}

/** The slug under which an evaluation's articles are stored. */
export const EVAL_STORY = 'evaluation'

/** Reads a folder in the format of the retrieval evaluations. */
export function readSet(folder: string): EvalSet {
  const pieces = new Map<string, Piece[]>()
  if (hasRows(folder, 'passages')) {
    for (const piece of readRows<Piece>(folder, 'passages')) {
      const known = pieces.get(piece.article)
      if (known === undefined) pieces.set(piece.article, [piece])
      else known.push(piece)
    }
  }
  const ids = new Map<string, string[]>()
  const drafts = readRows<Row>(folder, 'articles').map((row) => {
    const own = pieces.get(row.id)
    const made = makeDraft(
      row,
      own?.map(({ text }) => text),
    )
    const first = own?.[0]?.id ?? row.id
    ids.set(
      row.id,
      made.passages.map((_, n) =>
        own === undefined ? row.id : (own[n - (made.title === undefined ? 0 : 1)]?.id ?? first),
      ),
    )
    return made
  })
  return {
    drafts,
    ids,
    questions: [...readRows<EvalQuestion>(folder, 'queries'), ...readRows<EvalQuestion>(folder, 'unanswerable')],
  }
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

function readRows<T>(folder: string, name: string): T[] {
  const plain = join(folder, `${name}.jsonl`)
  const text = existsSync(plain)
    ? readFileSync(plain, 'utf8')
    : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}
