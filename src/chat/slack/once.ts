/** Slack delivers an event up to four times, and some messages as two events: each is answered once. */

import type { SlackParts } from './slack-parts.ts'

/**
 * Claims an event.
 *
 * @param eventId - `event_id` of the delivery
 * @param message - channel and timestamp of the message, the same for a mention and the message that holds it
 * @returns `false` when it was claimed before, by this process or another
 */
export async function claimOnce(
  { store, clock }: Pick<SlackParts, 'store' | 'clock'>,
  eventId: string | undefined,
  message?: { readonly channel: string; readonly ts: string },
): Promise<boolean> {
  const at = clock.now().toISOString()
  if (eventId !== undefined && !(await store.claimEvent('slack', eventId, at))) return false
  return message === undefined || (await store.claimEvent('slack', `${message.channel}:${message.ts}`, at))
}
