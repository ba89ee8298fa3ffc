/** Reads saved pages in a thread of their own, with a time limit for each. */

import { Worker } from 'node:worker_threads'
import { InputError } from '../model/errors.ts'
import { takeDate } from './date-lines.ts'
import type { Line } from './line.ts'
import { localDay } from './local-day.ts'
import type { Page } from './parse-page.ts'
import type { Source } from './source.ts'
import { tidyCharacters } from './tidy-characters.ts'

/** Parses pages one after the other; the thread starts with the first page. */
export interface PageReader {
  /** @throws {InputError} when the page takes too long, or can't be taken apart */
  parse(html: string, options: { readonly file: string; readonly timeZone: string }): Promise<Source>
  close(): Promise<void>
}

type Answer = { readonly page?: Page; readonly error?: string }

/**
 * Opens a page reader.
 *
 * @param options.limitMs - for one page; default 10,000
 */
export function openPageReader(options: { readonly limitMs?: number } = {}): PageReader {
  const limitMs = options.limitMs ?? 10_000
  let worker: Promise<Worker> | undefined

  const stop = async () => {
    const running = worker
    worker = undefined
    await (await running)?.terminate()
  }
  const ask = async (html: string): Promise<Answer> => {
    worker ??= startWorker()
    const answer = await waitFor(await worker, html, limitMs)
    if (answer.page === undefined) await stop()
    return answer
  }
  return {
    parse: async (html, { file, timeZone }) => {
      const { text, told } = tidyCharacters(html)
      const { page, error } = await ask(text)
      if (page === undefined) {
        throw new InputError(`the page cannot be read (${error}): copy the article into a .txt file and import that`, {
          file,
        })
      }
      return toSource(page, { file, timeZone, told })
    },
    close: stop,
  }
}

/** The thread, once its modules are loaded: a page's time doesn't count before. */
function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', () => {
      worker.off('error', reject)
      resolve(worker)
    })
  })
}

function waitFor(worker: Worker, html: string, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer)
      worker.off('message', settle).off('error', fail).off('exit', exit)
      // A thread that is being stopped may still fail: nobody waits for it any more.
      if (answer.page === undefined) worker.on('error', () => {})
      resolve(answer)
    }
    const fail = (error: unknown) => settle({ error: error instanceof Error ? error.message : String(error) })
    const exit = () => settle({ error: 'it needs too much memory' })
    const timer = setTimeout(() => settle({ error: `it takes longer than ${Math.ceil(limitMs / 1000)} s` }), limitMs)
    worker.on('message', settle).on('error', fail).on('exit', exit)
    worker.postMessage(html)
  })
}

function toSource(
  page: Page,
  given: { readonly file: string; readonly timeZone: string; readonly told: readonly string[] },
): Source {
  const { title, outlet, byline, published, address } = page.facts
  const day = published === undefined ? undefined : toDay(published, given.timeZone)
  return {
    file: given.file,
    lines: page.blocks.map((block, index) => toLine(block, index)),
    notices: [],
    told: given.told,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet: { value: outlet, how: 'page' as const } }),
    ...(byline === undefined ? {} : { byline: { value: byline, how: 'page' as const } }),
    ...(day === undefined ? {} : { published: { value: day, how: 'page' as const } }),
    ...(address === undefined ? {} : { address: { value: address, how: 'page' as const } }),
  }
}

function toLine({ text, kind, linked, inside, block }: Page['blocks'][number], index: number): Line {
  const heading = linked && kind === 'heading' ? undefined : kind
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    at: index + 1,
    apart: true,
    ...(block && { block }),
    ...(heading === undefined ? {} : { kind: heading }),
    ...(linked ? { linked } : {}),
    ...(inside ? {} : { drop: 'outside the article' as const }),
  }
}

/** An instant becomes the day in the story's zone; a date alone stays as printed. */
function toDay(published: string, timeZone: string): string | undefined {
  return /T\d{2}:/u.test(published) ? localDay(published, timeZone) : takeDate(published).found?.day
}
