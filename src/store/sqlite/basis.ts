/** What a story's answers rest on, counted again only after something that counts has changed. */

import type { Basis } from '../../model/reply.ts'
import type { Database } from './database.ts'

/** The reader of bases. */
export type Bases = {
  /** Runs inside a transaction; gives what stands in the file, also when another process has written to it. */
  read(story: string): Basis
  /** To be called inside every transaction that adds, changes or withdraws articles. */
  forget(): void
}

type Counted = Omit<Basis, 'title'>

/** Stories whose counts stay in memory. */
const maxKept = 100

/** Creates the reader: every command asks for its story's basis, and counting 10,000 articles takes a while. */
export function createBases(database: Database): Bases {
  const kept = new Map<string, Counted>()
  let writesSeen = -1
  return {
    forget: () => kept.clear(),
    read: (story) => {
      // Writes of this process are told by `forget`.
      const writes = Number(database.get('PRAGMA data_version')?.data_version)
      if (writes !== writesSeen || kept.size === maxKept) kept.clear()
      writesSeen = writes
      const counted = kept.get(story) ?? count(database, story)
      kept.set(story, counted)
      return { ...counted, title: readTitle(database, story) }
    },
  }
}

function count(database: Database, story: string): Counted {
  const { workspace } = database
  const where = 'workspace = ? AND story = ? AND withdrawn = 0'
  const totals = database.get(
    `SELECT count(*) AS articles, count(DISTINCT coalesce(copy_of, number)) AS independent, min(published) AS earliest,
       max(published) AS latest, count(*) - count(published) AS undated, count(*) - count(outlet) AS unnamed FROM article WHERE ${where}`,
    ...[workspace, story],
  )
  const outlets = database.all(
    `SELECT outlet FROM article WHERE ${where} AND outlet IS NOT NULL GROUP BY outlet ORDER BY count(*) DESC, outlet`,
    ...[workspace, story],
  )
  return {
    story,
    articles: Number(totals?.articles),
    independent: Number(totals?.independent),
    outlets: outlets.map(({ outlet }) => String(outlet)),
    ...(typeof totals?.earliest === 'string' ? { from: totals.earliest } : {}),
    ...(typeof totals?.latest === 'string' ? { to: totals.latest } : {}),
    undated: Number(totals?.undated),
    ...(Number(totals?.unnamed) > 0 ? { unnamed: Number(totals?.unnamed) } : {}),
  }
}

function readTitle(database: Database, story: string): string {
  const named = database.get(
    `SELECT definition ->> 'title' AS title FROM story WHERE workspace = ? AND slug = ?`,
    ...[database.workspace, story],
  )
  return typeof named?.title === 'string' ? named.title : story
}
