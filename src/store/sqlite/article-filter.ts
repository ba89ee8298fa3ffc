/** Turns an article filter into SQL conditions; every value is bound, none is written into the statement. */

import type { ArticleFilter } from '../store.ts'
import { parseArticleId } from './article-rows.ts'
import type { Bindable } from './database.ts'

/** Conditions over the table `article` as `a`, joined by AND, with the values that they bind. */
export type Condition = { readonly sql: string; readonly values: readonly Bindable[] }

/**
 * The articles of the workspace that a filter covers, live ones unless it asks for withdrawn ones; `limit` and `offset`
 * are left to the caller.
 */
export function conditionOf(workspace: string, filter: ArticleFilter): Condition {
  const sql = [`a.workspace = ? AND a.story = ? AND a.withdrawn = ${filter.withdrawn === true ? 1 : 0}`]
  const values: Bindable[] = [workspace, filter.story]
  const add = (condition: string, value: Bindable) => {
    sql.push(condition)
    values.push(value)
  }
  if (filter.since !== undefined) add('a.published >= ?', filter.since)
  if (filter.until !== undefined) add('a.published <= ?', filter.until)
  if (filter.after !== undefined) add('a.sequence > ?', filter.after)
  if (filter.ids !== undefined) add('a.number IN (SELECT value FROM json_each(?))', listNumbers(filter.ids))
  if (filter.independent === true) sql.push('(a.copy_of IS NULL OR a.copy_of = a.number)')
  return { sql: sql.join(' AND '), values }
}

/** LIMIT and OFFSET of a filter; SQLite takes −1 for no limit. */
export function pageOf(filter: ArticleFilter): Condition {
  return { sql: 'LIMIT ? OFFSET ?', values: [filter.limit ?? -1, filter.offset ?? 0] }
}

/** Article ids as a JSON list of numbers; what is no id is left out. */
export function listNumbers(ids: readonly string[]): string {
  return JSON.stringify(ids.map(parseArticleId).filter((number) => number !== undefined))
}
