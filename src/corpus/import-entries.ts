/** Reads, digests and stores the articles of a list of files, in batches that follow one another. */

import type { ArticleDraft, IsoInstant } from '../model/article.ts'
import { InputError } from '../model/errors.ts'
import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'
import { type Built, buildArticle, type Given } from './build-article.ts'
import { type FileReport, reportArticle, reportFailure } from './file-report.ts'
import type { FileEntry } from './list-files.ts'
import { type Digester, openDigester } from './open-digester.ts'
import { openPageReader } from './open-page-reader.ts'
import { type ReadOptions, readSources } from './read-sources.ts'
import { type Outcome, planBuilt, saveBuilt } from './save-built.ts'
import type { Source } from './source.ts'
import { supportOutlets } from './support-outlets.ts'

/** For which story, and what the command line gives for every article. */
export type ImportOptions = {
  readonly story: Story
  readonly given?: Given
  /** Called after each article; `total` grows while files of many articles are read. */
  readonly onProgress?: (done: number, total: number) => void
  readonly now: IsoInstant
}

/** Articles that are digested and stored together. */
const BATCH = 50

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
  const waiting: Waiting[] = []
  let total = entries.length
  const saving = createSaving(store, digester, (saved) => {
    reports.push(...saved)
    options.onProgress?.(reports.length, Math.max(total, reports.length))
  })
  try {
    for (const entry of entries) {
      let articles = 0
      for await (const source of readSources(entry, reading)) {
        articles += 1
        waiting.push(build(source, options))
        if (waiting.length >= BATCH) await saving.add(waiting.splice(0))
      }
      total += Math.max(0, articles - 1)
    }
    await saving.add(waiting)
    await saving.end()
  } finally {
    await saving.end().catch(() => {})
    await Promise.all([pages.close(), digester.close()])
  }
  return reports
}

type Saving = {
  /** Ends when the batch before has been digested; throws what went wrong with that one. */
  add(batch: readonly Waiting[]): Promise<void>
  /** Ends when nothing is under way any more; throws what went wrong. */
  end(): Promise<void>
}

/** While one batch is read, the one before is digested, and the one before that is stored. */
function createSaving(store: Store, digester: Digester, onSaved: (reports: readonly FileReport[]) => void): Saving {
  let digesting: Promise<void> = Promise.resolve()
  let saving: Promise<void> = Promise.resolve()
  return {
    async add(given) {
      const batch = supportAll(given)
      await digesting
      const plans = await planBuilt(store, listDrafts(batch))
      const drafts = plans.flatMap((plan) => ('same' in plan ? [] : [plan.draft]))
      digesting = digester.digest(drafts).then(async (digested) => {
        await saving
        saving = saveBuilt(store, plans, digested).then((outcomes) => onSaved(report(batch, outcomes)))
        saving.catch(() => {})
      })
      digesting.catch(() => {})
    },
    async end() {
      try {
        await digesting
      } finally {
        await saving
      }
    },
  }
}

type Waiting = { readonly source: Source; readonly built: Built } | { readonly failed: FileReport }

function build(source: Source | InputError, { story, given }: ImportOptions): Waiting {
  if (source instanceof InputError) return { failed: reportFailure(source.where.file ?? '', source) }
  try {
    return { source, built: buildArticle(source, story, given) }
  } catch (error) {
    return { failed: reportFailure(source.file, error) }
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
  return batch.map((item) =>
    'failed' in item ? item.failed : reportArticle(item.source, item.built, results.next().value),
  )
}
