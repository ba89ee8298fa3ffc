/** What every store must do, whatever database stands behind it. */

import { describe } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { describeArticles } from './suite/articles.ts'
import { describeDeliveries } from './suite/deliveries.ts'
import { describeDigests } from './suite/digests.ts'
import { describeKeeping } from './suite/keeping.ts'
import { describeSearch } from './suite/search.ts'

/** Opens an empty database; each call with another workspace opens the same database for that one. */
export type StoreUnderTest = {
  open(workspace?: string): Promise<Store>
  /** Closes what was opened, and throws the database away. */
  discard(): Promise<void>
}

/** Runs the suite on a kind of store; `create` makes a fresh, empty database. */
export function describeStore(name: string, create: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    describeArticles(create)
    describeDigests(create)
    describeSearch(create)
    describeDeliveries(create)
    describeKeeping(create)
  })
}

/** Runs a test on a fresh store and throws it away. */
export async function withStore(
  create: () => Promise<StoreUnderTest>,
  test: (store: Store, database: StoreUnderTest) => Promise<void>,
): Promise<void> {
  const database = await create()
  try {
    await test(await database.open(), database)
  } finally {
    await database.discard()
  }
}
