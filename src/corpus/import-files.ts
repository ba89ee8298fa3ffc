/** Imports articles from files and folders into a story, and reports what became of each. */

import type { ArticleDraft, IsoInstant } from '../model/article.ts'
import { InputError } from '../model/errors.ts'
import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'
import { makeDate } from '../text/calendar.ts'
import { type Built, buildArticle, type Given } from './build-article.ts'
import { completeStory } from './complete-story.ts'
import type { Removed } from './line.ts'
import { type FileEntry, listFiles, type SkippedFile } from './list-files.ts'
import { openDigester } from './open-digester.ts'
import { openPageReader } from './open-page-reader.ts'
import { type ReadOptions, readSources } from './read-sources.ts'
import { type Outcome, planBuilt, saveBuilt } from './save-built.ts'
import type { Source } from './source.ts'
import { supportOutlets } from './support-outlets.ts'

/** What became of one article. A file of JSON lines gives many. */
export type FileReport = {
  readonly file: string
  readonly outcome: 'new' | 'same' | 'version' | 'failed'
  /** Absent when it failed. */
  readonly id?: string
  readonly version?: number
  readonly title?: string
  readonly paragraphs: number
  /** Lines that were left out, with the reason for each. */
  readonly removed: readonly Removed[]
  /** What nobody knows about it, and how to give it. */
  readonly missing: readonly string[]
  /** What was unusual about the file: its encoding, characters taken out. */
  readonly told: readonly string[]
  /** Why it failed and what to do, with file and line. */
  readonly problem?: string
}

export type ImportReport = {
  readonly story: string
  readonly files: readonly FileReport[]
  /** Files that were seen and not taken. */
  readonly skipped: readonly SkippedFile[]
  readonly counts: Readonly<Record<FileReport['outcome'], number>>
}

export type ImportOptions = {
  readonly story: Story
  readonly given?: Given
  /** Called after each article; `total` grows while files of many articles are read. */
  readonly onProgress?: (done: number, total: number) => void
  readonly now: IsoInstant
}

const BATCH = 50

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

/** Imports a list of files; also for stories whose articles lie beside their definition. */
export async function importEntries(
  store: Store,
  entries: readonly FileEntry[],
  options: ImportOptions,
): Promise<FileReport[]> {
  const pages = openPageReader()
  const digester = openDigester(options.story, entries.length)
  const reading: ReadOptions = { timeZone: options.story.timeZone, pages }
  const reports: FileReport[] = []
  let waiting: Waiting[] = []
  let total = entries.length
  let digesting: Promise<void> = Promise.resolve()
  let saving: Promise<void> = Promise.resolve()
  // While one batch is read, the one before is digested, and the one before that is stored.
  const flush = async () => {
    const batch = supportAll(waiting)
    waiting = []
    await digesting
    const plans = await planBuilt(store, listDrafts(batch))
    const drafts = plans.flatMap((plan) => ('same' in plan ? [] : [plan.draft]))
    digesting = digester.digest(drafts).then(async (digested) => {
      await saving
      saving = saveBuilt(store, plans, digested).then((outcomes) => {
        reports.push(...report(batch, outcomes))
        options.onProgress?.(reports.length, Math.max(total, reports.length))
      })
      saving.catch(() => {})
    })
    digesting.catch(() => {})
  }
  try {
    for (const entry of entries) {
      let articles = 0
      for await (const source of readSources(entry, reading)) {
        articles += 1
        waiting.push(build(source, options))
        if (waiting.length >= BATCH) await flush()
      }
      total += Math.max(0, articles - 1)
    }
    await flush()
    await digesting
    await saving
  } finally {
    await digesting.catch(() => {})
    await saving.catch(() => {})
    await Promise.all([pages.close(), digester.close()])
  }
  return reports
}

type Waiting = { readonly source: Source; readonly built: Built } | { readonly failed: FileReport }

function build(source: Source | InputError, { story, given }: ImportOptions): Waiting {
  if (source instanceof InputError) return { failed: fail(source.where.file ?? '', source) }
  try {
    return { source, built: buildArticle(source, story, given) }
  } catch (error) {
    return { failed: fail(source.file, error) }
  }
}

function supportAll(batch: readonly Waiting[]): Waiting[] {
  const supported = supportOutlets(batch.flatMap((item) => ('built' in item ? [item.built] : []))).values()
  return batch.map((item) => ('built' in item ? { ...item, built: supported.next().value ?? item.built } : item))
}

function listDrafts(batch: readonly Waiting[]): ArticleDraft[] {
  return batch.flatMap((item) => ('built' in item ? [item.built.draft] : []))
}

function report(batch: readonly Waiting[], outcomes: readonly Outcome[]): FileReport[] {
  const results = outcomes.values()
  return batch.map((item) => ('failed' in item ? item.failed : reportOne(item, results.next().value)))
}

function reportOne({ source, built }: Extract<Waiting, { built: Built }>, outcome?: Outcome): FileReport {
  if (outcome === undefined || outcome.outcome === 'failed') return fail(source.file, outcome?.error)
  const { draft, removed, missing } = built
  return {
    file: source.file,
    outcome: outcome.outcome,
    id: outcome.id,
    version: outcome.version,
    ...(draft.title === undefined ? {} : { title: draft.title }),
    paragraphs: draft.passages.length,
    removed,
    missing,
    told: [...source.told, ...built.told],
  }
}

function fail(file: string, error: unknown): FileReport {
  const problem =
    error instanceof InputError
      ? error.message
      : `${file}: the article could not be taken apart (${error instanceof Error ? error.message : String(error)})`
  return { file, outcome: 'failed', paragraphs: 0, removed: [], missing: [], told: [], problem }
}
