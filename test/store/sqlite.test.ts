/** Runs the store's suite on a SQLite file and on SQLite in memory. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { describeStore, type StoreUnderTest } from './store-suite.ts'

describeStore('SQLite in a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readout-store-'))
  const opened: Store[] = []
  return {
    open: async (workspace) => {
      const store = await openStore(`sqlite:${join(folder, 'test.db')}`, workspace === undefined ? {} : { workspace })
      opened.push(store)
      return store
    },
    discard: async () => {
      for (const store of opened) await store.close()
      await rm(folder, { recursive: true })
    },
  } satisfies StoreUnderTest
})

describeStore('SQLite in memory', async () => {
  const opened: Store[] = []
  return {
    open: async (workspace) => {
      const store = await openStore(':memory:', workspace === undefined ? {} : { workspace })
      opened.push(store)
      return store
    },
    discard: async () => {
      for (const store of opened) await store.close()
    },
  } satisfies StoreUnderTest
})
