/** Reads what a sentence answers to one slot of a question: whether, when, where, who, how many. */

import type { Slot } from '../../../model/story.ts'
import type { Context, Found } from './context.ts'
import { readHowMany } from './how-many.ts'
import { readWhen } from './when.ts'
import { readWhere } from './where.ts'
import { readWhether } from './whether.ts'
import { readWho } from './who.ts'

const readers: Readonly<Record<Slot, (context: Context) => readonly Found[]>> = {
  whether: readWhether,
  when: readWhen,
  where: readWhere,
  who: readWho,
  'how-many': readHowMany,
}

/** Lists what a sentence answers to a slot, in the order of its words; one for each value. */
export function readSlot(slot: Slot, context: Context): readonly Found[] {
  return readers[slot](context)
}
