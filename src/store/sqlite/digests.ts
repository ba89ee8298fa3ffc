/** Facts of the digest in SQLite: listed and counted by article, speaker, passage and date. */

import type { ArticleDigest, FactKind } from '../../model/digest.ts'
import type { DigestStore, Fact, FactFilter } from '../store.ts'
import { type Condition, conditionOf, pageOf } from './article-filter.ts'
import { headColumns, parseArticleId, toHead } from './article-rows.ts'
import type { Bindable, Database } from './database.ts'
import { foldName } from './digest-rows.ts'

const joined = 'fact f JOIN article a ON a.workspace = f.workspace AND a.number = f.article'

/** The same rows, read article by article from the newest on. */
const articleByArticle = `article a CROSS JOIN fact f
  ON f.workspace = a.workspace AND f.article = a.number AND f.version = a.version`

/** Counted from the index alone, then one row read for each name: a frequent speaker has thousands of rows. */
const speakersSql = `
  SELECT name, quotations, statements FROM (
    SELECT speaker, coalesce(sum(facts) FILTER (WHERE kind = 'quotations'), 0) AS quotations,
      coalesce(sum(facts) FILTER (WHERE kind = 'statements'), 0) AS statements,
      (SELECT speaker_name FROM fact f
       WHERE f.workspace = ?1 AND f.story = ?2 AND f.kind IN ('quotations', 'statements') AND f.current = 1 AND f.speaker = counted.speaker
         AND f.speaker_name IS NOT NULL LIMIT 1) AS name
    FROM (
      SELECT kind, speaker, count(*) AS facts FROM fact
      WHERE workspace = ?1 AND story = ?2 AND kind IN ('quotations', 'statements') AND current = 1
        AND speaker IS NOT NULL AND substr(speaker, 1, ?3) = ?4
      GROUP BY kind, speaker
    ) counted
    GROUP BY speaker
  )
  WHERE name IS NOT NULL ORDER BY quotations DESC, statements DESC, name LIMIT ?5`

/** Creates the part of the store that answers from digests. */
export function createDigests(database: Database): DigestStore {
  const { workspace } = database
  return {
    listFacts: (kind, filter) =>
      database.read('list the facts', () => {
        const where = factCondition(workspace, kind, filter)
        const page = pageOf(filter)
        const from = isFrequent(database, kind, filter) ? articleByArticle : joined
        return database
          .all(
            `SELECT ${headColumns}, f.ordinal, f.fact FROM ${from} WHERE ${where.sql}
             ORDER BY a.published DESC NULLS LAST, a.sequence DESC, f.passage, f.ordinal ${page.sql}`,
            ...where.values,
            ...page.values,
          )
          .map((row) => ({
            article: toHead(row),
            ordinal: Number(row.ordinal),
            fact: JSON.parse(String(row.fact)) as Fact<typeof kind>['fact'],
          }))
      }),
    countFacts: (kind, filter) =>
      database.read('count the facts', () => {
        const where = factCondition(workspace, kind, filter)
        return Number(database.get(`SELECT count(*) AS n FROM ${joined} WHERE ${where.sql}`, ...where.values)?.n)
      }),
    findDigest: (articleId, version) =>
      database.read('find the digest', () => {
        const number = parseArticleId(articleId)
        const found = database.get(
          `SELECT v.version FROM article a
           JOIN article_version v ON v.workspace = a.workspace AND v.article = a.number
           WHERE a.workspace = ? AND a.number = ? AND v.version = coalesce(?, a.version)`,
          ...[workspace, number, version],
        )
        return found === undefined ? undefined : readDigest(database, number, Number(found.version))
      }),
    listSpeakers: (story, { prefix = '', limit = -1 } = {}) =>
      database.read('list the speakers', () => {
        const start = foldName(prefix)
        return database.all(speakersSql, ...[workspace, story, [...start].length, start, limit]).map((row) => ({
          name: String(row.name),
          quotations: Number(row.quotations),
          statements: Number(row.statements),
        }))
      }),
  }
}

/** Reading an article's facts takes about so many times as long as finding one of a speaker's. */
const articleCost = 4

/** Whether the newest articles hold as many facts of the speakers as are asked for, so that not all are sorted. */
function isFrequent(database: Database, kind: FactKind, { story, speakers, limit }: FactFilter): boolean {
  if (speakers === undefined || limit === undefined) return false
  const row = database.get(
    `SELECT count(*) AS facts, (SELECT sequence FROM collection WHERE workspace = ?1 AND story = ?2) AS articles FROM fact
     WHERE workspace = ?1 AND story = ?2 AND kind = ?3 AND current = 1 AND speaker IN (SELECT value FROM json_each(?4))`,
    ...[database.workspace, story, kind, JSON.stringify(speakers.map(foldName))],
  )
  const facts = Number(row?.facts)
  return (limit / facts) * Number(row?.articles) * articleCost < facts
}

function factCondition(workspace: string, kind: FactKind, filter: FactFilter): Condition {
  const article = conditionOf(workspace, filter)
  const sql = [article.sql, 'f.current = 1 AND f.kind = ? AND f.story = ?']
  const values: Bindable[] = [...article.values, kind, filter.story]
  const add = (condition: string, ...bound: Bindable[]) => {
    sql.push(condition)
    values.push(...bound)
  }
  if (filter.speakers !== undefined) {
    add('f.speaker IN (SELECT value FROM json_each(?))', JSON.stringify(filter.speakers.map(foldName)))
  }
  if (filter.passages !== undefined) {
    const places = filter.passages.map(({ article, passage }) => [parseArticleId(article) ?? 0, passage])
    add('(f.article, f.passage) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))', JSON.stringify(places))
  }
  // A fact without a date of its own counts as of its article's.
  if (filter.datedFrom !== undefined) add('coalesce(f.dated_to, a.published) >= ?', filter.datedFrom)
  if (filter.datedTo !== undefined) add('coalesce(f.dated_from, a.published) <= ?', filter.datedTo)
  return { sql: sql.join(' AND '), values }
}

function readDigest(database: Database, article: number | undefined, version: number): ArticleDigest {
  const lists: Record<FactKind, unknown[]> = { quotations: [], statements: [], events: [], raised: [] }
  const rows = database.all(
    'SELECT kind, fact FROM fact WHERE workspace = ? AND article = ? AND version = ? ORDER BY kind, ordinal',
    ...[database.workspace, article, version],
  )
  for (const { kind, fact } of rows) lists[kind as FactKind].push(JSON.parse(String(fact)))
  return lists as unknown as ArticleDigest
}
