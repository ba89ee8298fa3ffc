/** The thread in which pages are parsed: a page that hangs the parser is stopped with its thread. */

import { parentPort } from 'node:worker_threads'
import { parsePage } from './parse-page.ts'

parentPort?.on('message', (html: string) => {
  try {
    parentPort?.postMessage({ page: parsePage(html) })
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})

parentPort?.postMessage('ready')
