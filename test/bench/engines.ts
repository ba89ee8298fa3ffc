/** The search engines that the benchmark compares, behind one face. */

import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import type { ArticleDraft, Passage } from '../../src/model/article.ts'
import type { ArticleDigest } from '../../src/model/digest.ts'
import { openStore } from '../../src/store/open-store.ts'

/** Names of the engines. */
export const engineNames = ['readout', 'fts5', 'minisearch'] as const
export type EngineName = (typeof engineNames)[number]

/** An index of passages. `search` gives article numbers (from 0), best passage first, at most `limit`. */
export interface Engine {
  add(articles: readonly (readonly string[])[]): Promise<void>
  search(words: readonly string[], limit: number): Promise<number[]>
  close(): Promise<void>
}

/** Opens an engine on an empty file (MiniSearch has none: it lives in memory). */
export async function openEngine(name: EngineName, file: string): Promise<Engine> {
  if (name === 'readout') return openReadout(file)
  return name === 'fts5' ? openFts5(file) : openMiniSearch()
}

export const emptyDigest: ArticleDigest = { quotations: [], statements: [], events: [], raised: [] }

/** Makes an article of plain passages, as import would. */
export function draftOf(name: string, paragraphs: readonly string[]): ArticleDraft {
  const passages: Passage[] = []
  let start = 0
  for (const [at, words] of paragraphs.entries()) {
    passages.push({ n: at + 1, start, end: start + words.length, kind: 'body' })
    start += words.length + 2
  }
  const text = paragraphs.join('\n\n')
  const contentHash = createHash('sha256').update(name).update(text).digest('hex')
  return { story: 'bench', file: name, notices: [], text, passages, contentHash }
}

async function openReadout(file: string): Promise<Engine> {
  const store = await openStore(file)
  const numbers = new Map<string, number>()
  return {
    add: async (articles) => {
      const first = numbers.size
      const drafts = articles.map((passages, at) => draftOf(`${first + at}`, passages))
      const saved = await store.saveArticles(drafts.map((draft) => ({ draft, digest: emptyDigest })))
      for (const [at, { id }] of saved.entries()) numbers.set(id, first + at)
    },
    search: async (words, limit) => {
      const hits = await store.searchPassages({ story: 'bench', terms: words, limit })
      return hits.map((hit) => numbers.get(hit.article) ?? -1)
    },
    close: () => store.close(),
  }
}

async function openFts5(file: string): Promise<Engine> {
  const database = new DatabaseSync(file)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE VIRTUAL TABLE passage USING fts5(words, article UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2')`)
  const insert = database.prepare('INSERT INTO passage (words, article) VALUES (?, ?)')
  const search = database.prepare('SELECT article FROM passage WHERE passage MATCH ? ORDER BY bm25(passage) LIMIT ?')
  let count = 0
  return {
    add: async (articles) => {
      database.exec('BEGIN')
      for (const passages of articles) {
        for (const words of passages) insert.run(words, count)
        count++
      }
      database.exec('COMMIT')
    },
    search: async (words, limit) =>
      search.all(words.map((word) => `"${word}"`).join(' OR '), limit).map((row) => Number(row.article)),
    close: async () => database.close(),
  }
}

async function openMiniSearch(): Promise<Engine> {
  const index = new MiniSearch({ fields: ['words'], storeFields: ['article'] })
  let count = 0
  let id = 0
  return {
    add: async (articles) => {
      for (const passages of articles) {
        for (const words of passages) index.add({ id: id++, words, article: count })
        count++
      }
    },
    search: async (words, limit) =>
      index
        .search(words.join(' '))
        .slice(0, limit)
        .map((hit) => Number(hit.article)),
    close: async () => {},
  }
}
