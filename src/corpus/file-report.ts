/** Says what became of a file's articles: stored with what was left out and what is missing, or failed and why. */

import { InputError } from '../model/errors.ts'
import type { Built } from './build-article.ts'
import type { Removed } from './line.ts'
import type { Outcome } from './save-built.ts'
import type { Source } from './source.ts'

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

/** Reports an article that was read; `outcome`: what the store did with it. */
export function reportArticle(source: Source, built: Built, outcome: Outcome | undefined): FileReport {
  if (outcome === undefined || outcome.outcome === 'failed') return reportFailure(source.file, outcome?.error)
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

/** Reports what could not be read or stored. */
export function reportFailure(file: string, error: unknown): FileReport {
  const problem =
    error instanceof InputError
      ? error.message
      : `${file}: the article could not be taken apart (${error instanceof Error ? error.message : String(error)})`
  return { file, outcome: 'failed', paragraphs: 0, removed: [], missing: [], told: [], problem }
}
