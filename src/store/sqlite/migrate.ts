/** Brings a database's schema up to date, step by step in one transaction, and refuses what isn't Readout's. */

import { StoreError } from '../../model/errors.ts'
import type { Database } from './database.ts'
import { migrations } from './migrations.ts'

/** Marks the file as Readout's in its header (`RDOV`). @see https://sqlite.org/pragma.html#pragma_application_id */
const applicationId = 0x52444f56

/**
 * Runs the migrations that the file has not seen, all or none.
 *
 * @param steps - statements of each schema version; only tests give others than the real ones
 * @throws {StoreError} when the file belongs to another program or to a newer Readout, or, with `readOnly`, needs a
 *   migration that must not run
 */
export async function migrate(
  database: Database,
  path: string,
  options: { readonly readOnly: boolean },
  steps: readonly string[] = migrations,
): Promise<void> {
  const version = await database.read('open', () => checkHeader(database, path, steps.length))
  if (version === steps.length) return
  if (options.readOnly) {
    throw new StoreError('open', `The database ${path} is of an older Readout: open it once for writing to update it.`)
  }
  await useWriteAheadLog(database)
  await database.write('migrate', () => {
    // Another process may have migrated since the first look.
    for (const step of steps.slice(checkHeader(database, path, steps.length))) database.exec(step)
    database.exec(`PRAGMA user_version = ${steps.length}; PRAGMA application_id = ${applicationId}`)
  })
}

/** @returns the number of migrations that the file has seen */
function checkHeader(database: Database, path: string, newest: number): number {
  const version = Number(database.get('PRAGMA user_version')?.user_version ?? 0)
  const owner = Number(database.get('PRAGMA application_id')?.application_id ?? 0)
  const tables = Number(database.get('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0)
  if (owner !== applicationId && (owner !== 0 || version !== 0 || tables > 0)) {
    throw new StoreError('open', `The database ${path} belongs to another program: choose another file for Readout.`)
  }
  if (version > newest) {
    const message = `The database ${path} was written by a newer Readout (schema ${version}, this one knows ${newest}): update Readout, or choose another file.`
    throw new StoreError('open', message)
  }
  return version
}

/** The journal's kind lasts in the file; it can't be changed inside a transaction. */
async function useWriteAheadLog(database: Database): Promise<void> {
  await database.outside('open', () => database.get('PRAGMA journal_mode = WAL'))
}
