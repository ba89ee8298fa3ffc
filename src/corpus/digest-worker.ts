/** The thread that digests articles while the one before stores those that are ready. */

import { parentPort } from 'node:worker_threads'
import type { ArticleDraft } from '../model/article.ts'
import type { Actor } from '../model/story.ts'
import { digestEach } from './digest-each.ts'

parentPort?.on('message', ({ drafts, actors }: { drafts: readonly ArticleDraft[]; actors: readonly Actor[] }) => {
  parentPort?.postMessage(digestEach(drafts, { actors }))
})
