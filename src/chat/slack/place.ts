/** Where a Slack request comes from, as the desk knows it. */

import type { Place } from '../../model/request.ts'
import type { People } from './people.ts'

/** What an event, command or button tells of its place. */
export type Origin = {
  readonly team: string
  readonly channel: string
  readonly user: string
  readonly thread?: string
  /** A direct message with the bot. */
  readonly direct: boolean
}

/**
 * Finds the place of a request.
 *
 * @param managers - who may manage besides the workspace's admins; when the list is empty every full member may
 */
export async function findPlace(origin: Origin, people: People, managers: readonly string[]): Promise<Place> {
  const { team, channel, user, thread, direct } = origin
  const { admin, guest, timeZone } = await people.find(user)
  const named = managers.length > 0 ? managers.includes(user) : !guest
  return {
    platform: 'slack',
    team,
    channel,
    user,
    direct,
    mayManage: direct || admin || named,
    ...(thread === undefined ? {} : { thread }),
    ...(timeZone === undefined ? {} : { timeZone }),
  }
}
