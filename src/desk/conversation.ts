/** What a thread or direct message remembers between two questions: an hour long, and for one story. */

import type { Memory } from '../answer/question/memory.ts'
import type { Place, Request } from '../model/request.ts'
import type { ConversationKey, Store } from '../store/store.ts'

/** After an hour's silence a question stands on its own. */
const SILENCE_MS = 60 * 60_000

/** A request that a reply offered, by what stood on its button. */
export type Offer = { readonly label: string; readonly request: Request }

type State = { readonly story: string; readonly memory: Memory; readonly offers?: readonly Offer[] }

/** Whether a place is a conversation at all: a slash command in a channel is not. */
function isConversation({ direct, thread }: Place): boolean {
  return direct || thread !== undefined
}

/** The memory of the conversation about this story; `undefined` when there is none, or it is too old. */
export async function findMemory(store: Store, place: Place, story: string, now: Date): Promise<Memory | undefined> {
  if (!isConversation(place)) return undefined
  const state = await findState(store, place, now)
  return state.story === story ? state.memory : undefined
}

/** What the last reply offered; nothing outside direct messages, where everybody sees another reply last. */
export async function findOffers(store: Store, place: Place, now: Date): Promise<readonly Offer[]> {
  return place.direct ? ((await findState(store, place, now)).offers ?? []) : []
}

/** Keeps what a reply offers, beside the memory. */
export async function saveOffers(store: Store, place: Place, offers: readonly Offer[], now: Date): Promise<void> {
  if (!place.direct || offers.length === 0) return
  const state = await findState(store, place, now)
  await store.saveConversation(keyOf(place), { ...state, offers }, now.toISOString())
}

/** Empty when there is none, or it is too old. */
async function findState(store: Store, place: Place, now: Date): Promise<Partial<State>> {
  const kept = await store.findConversation(keyOf(place))
  if (kept === undefined || now.getTime() - Date.parse(kept.at) > SILENCE_MS) return {}
  return (kept.state as Partial<State> | null) ?? {}
}

/** Keeps the memory for the next question. */
export async function saveMemory(store: Store, place: Place, state: State, now: Date): Promise<void> {
  if (isConversation(place)) await store.saveConversation(keyOf(place), state, now.toISOString())
}

/** "New topic". */
export async function forgetMemory(store: Store, place: Place): Promise<void> {
  await store.forgetConversation(keyOf(place))
}

/** A thread is one conversation of everybody in it; a direct message is its person's. */
function keyOf({ platform, team, channel, thread, user, direct }: Place): ConversationKey {
  const shared = thread !== undefined && !direct
  return { platform, team, channel, user: shared ? '' : user, ...(thread === undefined ? {} : { thread }) }
}
