/** Says in one sentence what SQLite refused and what a person can do about it. */

import { StoreError } from '../../model/errors.ts'

/** SQLite's primary result codes that have a remedy. @see https://sqlite.org/rescode.html (2026-11) */
const remedies: Readonly<Record<number, (path: string) => string>> = {
  5: lockedByOther,
  6: lockedByOther,
  8: (path) =>
    `The database ${path} can't be written: give this user the right to write to the file and its folder, or choose another file.`,
  10: (path) =>
    `The disk failed while reading or writing ${path}: check the disk, and restore a backup if it is damaged.`,
  11: (path) =>
    `The database ${path} is damaged: restore a backup, or move the file away and import the articles again.`,
  13: (path) => `The disk with ${path} is full: free some space and try again; nothing of this operation was kept.`,
  14: (path) =>
    `The database ${path} can't be opened: check that it is a file, not a folder, and that this user may read it and write to its folder.`,
  26: (path) => `The file ${path} is not a database: choose another file, or move this one away.`,
}

function lockedByOther(path: string): string {
  return `The database ${path} is locked by another process: wait until that one has finished, or stop it, and try again.`
}

/** Says whether another process holds the file, so that trying again can help. */
export function isBusy(error: unknown): boolean {
  const code = primaryCode(error)
  return code === 5 || code === 6
}

/**
 * Turns a failure of SQLite into a `StoreError` with a remedy.
 *
 * @returns what was thrown, unchanged, when it doesn't come from SQLite: then it is a bug or already explained
 */
export function explainFailure(operation: string, path: string, error: unknown): unknown {
  const code = primaryCode(error)
  if (code === undefined) return error
  const message = remedies[code]?.(path) ?? `The database ${path} refused to ${operation}: ${(error as Error).message}.`
  return new StoreError(operation, message, { cause: error })
}

/** The lower byte of an extended result code says the kind; the rest only where. */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}
