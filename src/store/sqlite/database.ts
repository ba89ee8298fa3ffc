/** One open SQLite file: prepared statements, transactions, and waiting for other processes without blocking. */

import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { StoreError } from '../../model/errors.ts'
import { explainFailure, isBusy } from './failures.ts'

/** A value that can be bound to a statement; `undefined` is stored as NULL. */
export type Bindable = SQLInputValue | undefined

/** A row as SQLite gives it. */
export type Row = Record<string, null | number | bigint | string | Uint8Array>

/** How long an operation waits for another process that holds the file, in milliseconds. */
const patienceMs = 10_000

/** How long SQLite itself may wait, in milliseconds: the event loop stands still meanwhile. */
const busyTimeoutMs = 5

/** Whose rows are seen, whether anything may be written, and how large the file may get (4 kB a page). */
export type FileOptions = { readonly workspace: string; readonly readOnly: boolean; readonly maxPages?: number }

/** The file behind every part of the store. `read` and `write` retry while another process is writing. */
export interface Database {
  /** Rows of this workspace are the only ones that the store reads or writes. */
  readonly workspace: string
  /** How many transactions were rolled back: what was remembered from inside one is void. */
  readonly rollbacks: number
  all(sql: string, ...values: Bindable[]): Row[]
  get(sql: string, ...values: Bindable[]): Row | undefined
  /** @returns how many rows the statement changed, and the row id of the last one inserted */
  run(sql: string, ...values: Bindable[]): { readonly changes: number; readonly lastId: number }
  /** Runs synchronous reads that see one state of the file. */
  read<T>(operation: string, work: () => T): Promise<T>
  /**
   * Runs a transaction: all of it is kept or nothing.
   *
   * @param options - `lasting: false` leaves the sync to disk to a later write (a batch's last one)
   */
  write<T>(operation: string, work: () => T, options?: { readonly lasting: boolean }): Promise<T>
  /** Runs several statements without values, separated by semicolons. */
  exec(sql: string): void
  /** Runs work outside a transaction, for settings of the file. */
  outside<T>(operation: string, work: () => T): Promise<T>
  close(): Promise<void>
}

/**
 * Opens a SQLite file; the caller checks and migrates what stands in it.
 *
 * @throws {StoreError} when the file can't be opened
 */
export function openDatabase(path: string, options: FileOptions): Database {
  const file = attempt('open', path, () => openFile(path, options))
  const statements = new Map<string, Prepared>()
  let open = true
  let rollbacks = 0

  const prepare = (sql: string) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const prepared = prepareFor(file, sql)
    statements.set(sql, prepared)
    return prepared
  }

  const transact = <T>(operation: string, begin: string, work: () => T): Promise<T> =>
    retryWhileBusy(operation, path, () => {
      if (!open) throw new StoreError(operation, 'The store is closed: open it again first.')
      file.exec(begin)
      try {
        const result = work()
        file.exec('COMMIT')
        return result
      } catch (error) {
        rollbacks++
        if (file.isTransaction) file.exec('ROLLBACK')
        throw error
      }
    })

  return {
    workspace: options.workspace,
    get rollbacks() {
      return rollbacks
    },
    all: (sql, ...values) => {
      const { statement, columns } = prepare(sql)
      return (statement.all(...values.map(bind)) as unknown as Values[]).map((row) => nameValues(columns, row))
    },
    get: (sql, ...values) => {
      const { statement, columns } = prepare(sql)
      const row = statement.get(...values.map(bind)) as unknown as Values | undefined
      return row === undefined ? undefined : nameValues(columns, row)
    },
    run: (sql, ...values) => {
      const { changes, lastInsertRowid } = prepare(sql).statement.run(...values.map(bind))
      return { changes: Number(changes), lastId: Number(lastInsertRowid) }
    },
    exec: (sql) => file.exec(sql),
    read: (operation, work) => transact(operation, 'BEGIN', work),
    write: (operation, work, { lasting } = { lasting: true }) =>
      transact(operation, `PRAGMA synchronous = ${lasting ? 'FULL' : 'NORMAL'}; BEGIN IMMEDIATE`, work),
    outside: (operation, work) => retryWhileBusy(operation, path, work),
    close: async () => {
      if (open) file.close()
      open = false
    },
  }
}

/** A statement that gives rows as lists, with the names of their columns. */
type Prepared = { readonly statement: StatementSync; readonly columns: readonly string[] }

type Values = readonly Row[string][]

/** Rows are named here: those that Node names take a quarter longer, and wait for a clean-up of the whole heap. */
function prepareFor(file: DatabaseSync, sql: string): Prepared {
  const statement = file.prepare(sql)
  statement.setReturnArrays(true)
  return { statement, columns: statement.columns().map(({ name }) => name) }
}

function nameValues(columns: readonly string[], values: Values): Row {
  const row: Row = {}
  for (let at = 0; at < columns.length; at++) row[columns[at] as string] = values[at] as Row[string]
  return row
}

function openFile(path: string, { readOnly, maxPages }: FileOptions): DatabaseSync {
  const file = new DatabaseSync(path, { readOnly, timeout: busyTimeoutMs })
  try {
    file.exec('PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000')
    if (maxPages !== undefined) file.exec(`PRAGMA max_page_count = ${maxPages}`)
    // Reading the header shows at once whether this is a database at all.
    file.prepare('SELECT count(*) FROM sqlite_schema').get()
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

function bind(value: Bindable): SQLInputValue {
  if (value === undefined) return null
  return typeof value === 'string' ? value.toWellFormed() : value
}

function attempt<T>(operation: string, path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explainFailure(operation, path, error)
  }
}

/** Tries until nobody else holds the file, giving the event loop its turn between two tries. */
async function retryWhileBusy<T>(operation: string, path: string, work: () => T): Promise<T> {
  const giveUpAt = performance.now() + patienceMs
  for (let pauseMs = 2; ; pauseMs = Math.min(pauseMs * 2, 50)) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw explainFailure(operation, path, error)
      await wait(pauseMs * (0.5 + Math.random()))
    }
  }
}
