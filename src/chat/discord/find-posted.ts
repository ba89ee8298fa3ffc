/** Finds a message that was posted under a key, by a number that its container carries. */

import { createHash } from 'node:crypto'
import { DiscordAPIError, type REST, Routes } from 'discord.js'

/** So many of the channel's latest messages are looked at: a request's worth. */
const LOOKED_AT = '100'

/** The number that stands in a message's container, from 1 to 2³¹ − 1: the same for the same key. */
export function markOf(key: string): number {
  return createHash('sha256').update(`mark\n${key}`).digest().readUInt32BE(0) >>> 1 || 1
}

/**
 * Looks for the first message of a key among the channel's latest.
 *
 * @returns its id; `undefined` when it is not there, and where the bot may not read what was said before
 */
export async function findPosted(rest: REST, channel: string, key: string): Promise<string | undefined> {
  const mark = markOf(key)
  try {
    const latest = await rest.get(Routes.channelMessages(channel), { query: new URLSearchParams({ limit: LOOKED_AT }) })
    return (latest as readonly Told[]).find(({ components }) => components?.[0]?.id === mark)?.id
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 403) return undefined
    throw error
  }
}

/** What is read of a message; others' components are hidden from the bot, its own are not. */
type Told = { readonly id: string; readonly components?: readonly { readonly id?: number }[] }
