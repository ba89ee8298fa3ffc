/** Opens a SQLite file as a store: makes the folder, brings the schema up to date, and joins the parts. */

import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreError } from '../../model/errors.ts'
import type { Store } from '../store.ts'
import { createArticles } from './articles.ts'
import { createConversations } from './conversations.ts'
import { type FileOptions, openDatabase } from './database.ts'
import { createDeliveries } from './deliveries.ts'
import { createDigests } from './digests.ts'
import { migrate } from './migrate.ts'
import { createSearch } from './search.ts'
import { createSearchIndex } from './search-index.ts'
import { createStories } from './stories.ts'
import { createSubscriptions } from './subscriptions.ts'

/**
 * Opens the store in a SQLite file.
 *
 * @param path - the file, made when missing (with its folder) unless `readOnly`; `:memory:` lasts until `close`
 * @throws {StoreError} when it can't be opened, is no database of Readout, or was written by a newer Readout
 */
export async function openSqlite(path: string, options: FileOptions): Promise<Store> {
  if (path !== ':memory:' && !options.readOnly) {
    makeFolder(dirname(path))
    checkWritable(path)
  }
  const database = openDatabase(path, options)
  try {
    await migrate(database, path, options)
  } catch (error) {
    await database.close()
    throw error
  }
  return {
    ...createArticles(database, createSearchIndex(database)),
    ...createDigests(database),
    ...createSearch(database),
    ...createStories(database),
    ...createConversations(database),
    ...createSubscriptions(database),
    ...createDeliveries(database),
    close: () => database.close(),
  }
}

/** SQLite opens what it can't write for reading only; the first article would be refused instead of the start. */
function checkWritable(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK)
    if (existsSync(path)) accessSync(path, constants.W_OK)
  } catch (error) {
    const message = `The database ${path} can't be written: give this user the right to write to the file and its folder, or choose another file.`
    throw new StoreError('open', message, { cause: error })
  }
}

/** The folders that lead to `folder` and aren't there, the outermost first. */
function listMissing(folder: string): string[] {
  if (existsSync(folder)) return []
  const above = dirname(folder)
  return above === folder ? [folder] : [...listMissing(above), folder]
}

function makeFolder(folder: string): void {
  try {
    // One by one: Node's own recursive mkdir never returns where the system makes no folders, as under /proc.
    for (const missing of listMissing(folder)) if (!existsSync(missing)) mkdirSync(missing)
  } catch (error) {
    const message = `The folder ${folder} for the database can't be made: choose another place, or make it yourself with the right to write.`
    throw new StoreError('open', message, { cause: error })
  }
}
