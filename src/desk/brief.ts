/** `brief`: today's briefing without a schedule. */

import { composeEdition } from '../editions/compose.ts'
import { prepareEdition } from '../editions/prepare-edition.ts'
import type { Reply } from '../model/reply.ts'
import type { RequestOf, Turn } from './turn.ts'

/** Today's edition: what is new since the channel's last briefing, or since a day. */
export async function composeBrief(turn: Turn, { since }: RequestOf<'brief'>): Promise<Reply> {
  const { store, loader, place, story, today } = turn
  const of = { channel: place, story, date: today, ...(since === undefined ? {} : { since }) }
  const { input } = await prepareEdition(store, loader, of)
  return composeEdition(input).reply
}
