/** Who may schedule briefings and decide on questions, and the plain refusal for everybody else. */

import type { Reply } from '../model/reply.ts'
import type { Place } from '../model/request.ts'
import { note } from '../reply/lines.ts'

const WHO_CAN: Readonly<Record<Place['platform'], string>> = {
  slack:
    'Admins of this workspace can, and members whom my settings name; where they name nobody, every member but guests.',
  discord: 'People with the permission Manage Server can.',
  console: 'Whoever runs Readout can.',
}

/** Refuses to schedule; `undefined` when the person may. In a direct message everybody may, for themselves. */
export function refuseToSchedule(place: Place, what: string): Reply | undefined {
  if (place.mayManage || place.direct) return undefined
  const direct = 'In a direct message with me, everyone can follow for themselves.'
  return refuse(`You can’t ${what} here. ${WHO_CAN[place.platform]} ${direct}`)
}

/** Refuses to decide; `undefined` when the person may. What is decided counts for everybody, so a direct message is no place for it. */
export function refuseDecision(place: Place): Reply | undefined {
  if (place.direct && place.platform !== 'console') {
    return refuse('What is decided counts for everyone. Decide in a channel that you manage.')
  }
  return place.mayManage ? undefined : refuse(`You can’t decide on questions here. ${WHO_CAN[place.platform]}`)
}

function refuse(text: string): Reply {
  return { kind: 'refused', blocks: [note(text)], citations: [], actions: [], data: { kind: 'refused', text } }
}
