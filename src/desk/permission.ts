/** Who may schedule briefings and decide on questions, and the plain refusal for everybody else. */

import type { Reply } from '../model/reply.ts'
import type { Place } from '../model/request.ts'
import { note } from '../reply/lines.ts'

const WHO_CAN: Readonly<Record<Place['platform'], string>> = {
  slack: 'Admins and owners of this workspace can, and people whom my settings name.',
  discord: 'People with the permission Manage Server can.',
  console: 'Whoever runs Readout can.',
}

/** The refusal to schedule; in a direct message everyone may, for themselves. */
export function refuseToSchedule(place: Place, what: string): Reply | undefined {
  return place.direct ? undefined : refuseUnlessManager(place, what)
}

/** The refusal; `undefined` when the person may. */
export function refuseUnlessManager(place: Place, what: string): Reply | undefined {
  if (place.mayManage) return undefined
  const direct = place.direct ? '' : ' In a direct message with me, everyone can follow for themselves.'
  const text = `You can’t ${what} here. ${WHO_CAN[place.platform]}${what.includes('briefing') ? direct : ''}`
  return { kind: 'refused', blocks: [note(text)], citations: [], actions: [], data: { kind: 'refused', text } }
}
