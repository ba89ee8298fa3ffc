/** Who somebody is: their time zone, and whether they may manage; asked of Slack once in ten minutes. */

import type { Logger } from 'pino'
import type { SlackCalls } from './calls.ts'
import { errorFacts } from './slack-log.ts'

/** What Readout needs to know of a person. */
export type Person = {
  /** IANA name. */
  readonly timeZone?: string
  /** Admin or owner of this workspace. */
  readonly admin: boolean
  /** A guest of the workspace or a person of another one: they may ask, not manage. */
  readonly guest: boolean
}

/** Finds people. */
export interface People {
  /** Never throws: what Slack doesn't tell is taken for an ordinary person without a time zone. */
  find(user: string): Promise<Person>
}

const KEEP_MS = 10 * 60_000
/** A person whom Slack didn't tell about is asked for again after this. */
const RETRY_MS = 30_000
const MAX_KEPT = 5_000
/** A reply doesn't wait longer than this for a time zone. */
const PATIENCE_MS = 2_000
const UNKNOWN: Person = { admin: false, guest: false }

/** Creates the directory of people. */
export function createPeople(calls: SlackCalls, log: Logger): People {
  const known = new Map<string, { readonly person: Promise<Person>; readonly until: number }>()

  async function ask(user: string): Promise<Person> {
    try {
      const result = await calls.call('users.info', { user }, { repeatable: true, maxWaitMs: PATIENCE_MS })
      return readPerson(result.user)
    } catch (error) {
      log.warn({ user, ...errorFacts(error) }, 'slack person unknown')
      const kept = known.get(user)
      if (kept !== undefined) known.set(user, { ...kept, until: Date.now() + RETRY_MS })
      return UNKNOWN
    }
  }

  return {
    find(user) {
      const now = Date.now()
      const kept = known.get(user)
      if (kept !== undefined && kept.until > now) return kept.person
      if (known.size >= MAX_KEPT) known.clear()
      const person = ask(user)
      known.set(user, { person, until: now + KEEP_MS })
      return person
    },
  }
}

function readPerson(user: unknown): Person {
  if (typeof user !== 'object' || user === null) return UNKNOWN
  const { tz, is_admin, is_owner, is_restricted, is_ultra_restricted, is_stranger, deleted } = user as Record<
    string,
    unknown
  >
  const guest = [is_restricted, is_ultra_restricted, is_stranger, deleted].includes(true)
  const admin = (is_admin === true || is_owner === true) && !guest
  return { admin, guest, ...(isTimeZone(tz) ? { timeZone: tz } : {}) }
}

function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
