/** Opens the store that an address names: the only door to a database. */

import { fileURLToPath } from 'node:url'
import { StoreError } from '../model/errors.ts'
import { openSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'

/**
 * Opens the store at an address. Its schema is brought up to date by itself; call `close` when done.
 *
 * @param url - `sqlite:<path>`, `file:` address or plain path of a file, or `:memory:`
 * @param options - `workspace`: whose rows are seen, `local` when absent; `readOnly`: nothing is written or migrated
 * @throws {StoreError} with one sentence that says what to do, when the store can't be opened
 */
export async function openStore(
  url: string,
  options: { readonly workspace?: string; readonly readOnly?: boolean } = {},
): Promise<Store> {
  return openSqlite(parsePath(url), {
    workspace: options.workspace ?? 'local',
    readOnly: options.readOnly ?? false,
  })
}

/** A scheme has at least two letters: `C:\data` is a path. */
function parsePath(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/iu.exec(url)?.[1]?.toLowerCase()
  if (url.trim() === '')
    throw new StoreError('open', 'No database is named: give a file such as sqlite:data/readout.db.')
  if (scheme === undefined) return url
  if (scheme === 'file') return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
  if (scheme !== 'sqlite') {
    throw new StoreError(
      'open',
      `A database of the kind ${scheme}: is not supported: use sqlite:<file>, or a plain path.`,
    )
  }
  const path = url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/u, '')
  if (path === '')
    throw new StoreError('open', 'No file is named after sqlite: – write for example sqlite:data/readout.db.')
  return path
}
