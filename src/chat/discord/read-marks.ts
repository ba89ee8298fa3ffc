/** Finds what was posted under a key before, by a number that each message's container carries. */

import { createHash } from 'node:crypto'
import { DiscordAPIError, type REST, Routes } from 'discord.js'

/** So many of the channel's latest messages are looked at: a request's worth. */
const LOOKED_AT = '100'

/** The number that stands in a message's container, from 1 to 2³¹ − 1: the same for the same message of the same key. */
export function markOf(key: string, index: number): number {
  return createHash('sha256').update(`mark\n${key}\n${index}`).digest().readUInt32BE(0) >>> 1 || 1
}

/**
 * Reads the marks of the channel's latest messages.
 *
 * @returns message ids by mark; empty where the bot may not read what was said before
 */
export async function readMarks(rest: REST, channel: string): Promise<ReadonlyMap<number, string>> {
  try {
    const latest = await rest.get(Routes.channelMessages(channel), { query: new URLSearchParams({ limit: LOOKED_AT }) })
    const marked = (latest as readonly Told[]).flatMap(({ id, components }) =>
      components?.[0]?.id === undefined ? [] : [[components[0].id, id] as const],
    )
    return new Map(marked)
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 403) return new Map()
    throw error
  }
}

/** What is read of a message; others' components are hidden from the bot, its own are not. */
type Told = { readonly id: string; readonly components?: readonly { readonly id?: number }[] }
