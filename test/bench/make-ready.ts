/** What the bots of the benchmarks share: a desk over a database, made ready as the service makes it ready. */

import pino, { type Logger } from 'pino'
import { spareMemory } from '../../src/app/spare-memory.ts'
import { createDesk } from '../../src/desk/create-desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { warmDesk } from '../../src/desk/warm-desk.ts'
import { viewerOf } from '../../src/reply/viewer.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { WORKSPACE } from './made-up-database.ts'

/** The parts of a service, and the end of what builds its views. */
export type Ready = {
  readonly desk: Desk
  readonly store: Store
  readonly log: Logger
  readonly clock: { now(): Date }
  readonly endBuilder: () => Promise<void>
}

/** @param now - the time, where it must be a certain one */
export async function makeReady(database: string, now?: Date): Promise<Ready> {
  const store = await openStore(database, { workspace: WORKSPACE })
  const log = pino({ level: 'warn' }, pino.destination(2))
  const clock = { now: () => now ?? new Date() }
  const desk = createDesk({ store, clock, log })
  spareMemory()
  const endBuilder = viewerOf(store).useProcess({ url: database, workspace: WORKSPACE })
  await warmDesk(desk, store, clock)
  return { desk, store, log, clock, endBuilder }
}
