/** Imports articles from files and folders into a story, and reports what became of each. */

import { InputError } from '../model/errors.ts'
import type { Store } from '../store/store.ts'
import { makeDate } from '../text/calendar.ts'
import type { Given } from './build-article.ts'
import { completeStory } from './complete-story.ts'
import type { FileReport } from './file-report.ts'
import { type ImportOptions, importEntries } from './import-entries.ts'
import { listFiles, type SkippedFile } from './list-files.ts'

/** What became of a whole import. */
export type ImportReport = {
  readonly story: string
  readonly files: readonly FileReport[]
  /** Files that were seen and not taken. */
  readonly skipped: readonly SkippedFile[]
  readonly counts: Readonly<Record<FileReport['outcome'], number>>
}

/**
 * Imports files and folders. One bad file is reported, and the rest goes in.
 *
 * A story that the store doesn't have yet is stored first; one without a definition learns from the articles who speaks.
 *
 * @throws {InputError} when none of the paths exists, or `given` can't be used
 * @throws {StoreError} when the store refuses; articles that were stored before stay
 */
export async function importFiles(
  store: Store,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  checkGiven(options.given)
  const { files, skipped } = await listFiles(paths)
  if (files.length === 0 && skipped.length === 0)
    throw new InputError('there are no files to import: the folder is empty')
  if (options.given?.address !== undefined && files.length > 1) {
    throw new InputError('--address names one article: import one file with it')
  }
  const stored = await store.findStory(options.story.slug)
  if (stored === undefined) await store.saveStory(options.story)
  const reports = await importEntries(store, files, options)
  if (options.story.origin === 'imported') await completeStory(store, options.story)
  const count = (outcome: FileReport['outcome']) => reports.filter((report) => report.outcome === outcome).length
  return {
    story: options.story.slug,
    files: reports,
    skipped,
    counts: { new: count('new'), same: count('same'), version: count('version'), failed: count('failed') },
  }
}

function checkGiven(given: Given | undefined): void {
  const { published, address } = given ?? {}
  if (published !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(published)) {
    throw new InputError(`--published ${published}: write a date such as 2025-08-19`)
  }
  const [year = 0, month = 0, day = 0] = (published ?? '').split('-').map(Number)
  if (published !== undefined && makeDate(year, month, day) === undefined) {
    throw new InputError(`--published ${published}: there is no such day`)
  }
  if (address !== undefined && !/^https?:\/\/[^\s/]/u.test(address)) {
    throw new InputError(`--address ${address}: write an address that begins with https://`)
  }
}
