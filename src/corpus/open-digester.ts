/** Digests the articles of an import, in a thread of its own once there are many. */

import { Worker } from 'node:worker_threads'
import type { ArticleDraft } from '../model/article.ts'
import type { Actor } from '../model/story.ts'
import { type Digested, digestEach } from './digest-each.ts'

/** Digests one batch after the other. */
export interface Digester {
  /** The results are in the order of the drafts. Call it again only after the answer. */
  digest(drafts: readonly ArticleDraft[]): Promise<readonly Digested[]>
  close(): Promise<void>
}

/** Starting the thread takes as long as digesting about so many articles. */
const MANY = 200

/** A batch needs a part of this; without a bound the thread's garbage takes a hundred megabytes more. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 64 }

/**
 * Opens a digester for the story's actors.
 *
 * @param expected - how many articles will come at least; with many, the thread starts at once
 */
export function openDigester({ actors }: { readonly actors: readonly Actor[] }, expected: number): Digester {
  let seen = 0
  let worker: Worker | undefined
  return {
    digest: async (drafts) => {
      seen += drafts.length
      if (drafts.length === 0 || Math.max(seen, expected) <= MANY) return digestEach(drafts, { actors })
      worker ??= new Worker(new URL('./digest-worker.ts', import.meta.url), { resourceLimits })
      try {
        return await ask(worker, { drafts, actors })
      } catch {
        // Without the thread the work is the same, only slower.
        await worker.terminate()
        worker = undefined
        return digestEach(drafts, { actors })
      }
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}

type Task = { readonly drafts: readonly ArticleDraft[]; readonly actors: readonly Actor[] }

function ask(worker: Worker, task: Task): Promise<readonly Digested[]> {
  return new Promise((resolve, reject) => {
    const settle = (answer: readonly Digested[]) => {
      worker.off('error', reject)
      resolve(answer)
    }
    worker.once('message', settle).once('error', reject)
    worker.postMessage(task)
  })
}
