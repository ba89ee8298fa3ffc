/** Checks what the shape of a definition can't say: zones and languages that exist, ids and names used once. */

import { closest, distance } from 'fastest-levenshtein'
import { type Definition, listCiteFields, listUnknownFields, type Problem } from './definition.ts'

/**
 * Lists what is wrong with a definition whose shape is right.
 *
 * @returns problems in the order of the keys; empty when the definition can be used
 */
export function checkNames(given: Definition): Problem[] {
  return [
    ...checkZone(given['time-zone']),
    ...given.languages.flatMap(checkLanguage),
    ...checkRepeats(given.outlets.map(({ name }, at) => ({ text: name, path: ['outlets', at, 'name'] }))),
    ...checkActors(given),
    ...checkRepeats(given.questions.map(({ id }, at) => ({ text: id, path: ['questions', at, 'id'] }))),
    ...checkCiteAs(given['cite-as']),
  ]
}

/** The time zone closest in spelling to one that doesn't exist, for messages; `undefined` when none is near. */
function findNearestZone(zone: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone')
  const place = zone.toLowerCase().replaceAll(' ', '_')
  const byCity = zones.find((known) => known.toLowerCase().split('/').at(-1) === place.split('/').at(-1))
  const nearest = byCity ?? closest(zone, zones)
  return byCity !== undefined || distance(zone, nearest) <= 4 ? nearest : undefined
}

/** Says whether the platform's clock knows this IANA time zone. Offsets such as `+01:00` don't count: they have no summer time. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return /^[A-Za-z]/u.test(zone)
  } catch {
    return false
  }
}

function checkZone(zone: string): Problem[] {
  if (isTimeZone(zone)) return []
  const nearest = findNearestZone(zone)
  const instead = nearest === undefined ? 'write an IANA name, such as Europe/London' : `write ${nearest}`
  return [{ path: ['time-zone'], message: `"${zone}" is no time zone: ${instead}` }]
}

function checkLanguage(tag: string, at: number): Problem[] {
  try {
    Intl.getCanonicalLocales(tag)
    return []
  } catch {
    return [{ path: ['languages', at], message: `"${tag}" is no language tag: write one such as en, en-GB or de` }]
  }
}

type Used = { readonly text: string; readonly path: readonly PropertyKey[] }

function checkRepeats(used: readonly Used[]): Problem[] {
  const seen = new Set<string>()
  return used.flatMap(({ text, path }) => {
    const key = text.trim().toLowerCase()
    if (seen.has(key)) return [{ path, message: `"${text}" stands here a second time: keep one of the two` }]
    seen.add(key)
    return []
  })
}

/** A spelling that means two actors would give one's words to the other. */
function checkActors(given: Definition): Problem[] {
  const owners = new Map<string, string>()
  const used = (['people', 'bodies'] as const).flatMap((group) =>
    given[group].flatMap(({ name, spellings }, at) => [
      { owner: name, text: name, path: [group, at, 'name'] as PropertyKey[] },
      ...spellings.map((text, place) => ({
        owner: name,
        text,
        path: [group, at, 'spellings', place] as PropertyKey[],
      })),
    ]),
  )
  return used.flatMap(({ owner, text, path }) => {
    const key = text.trim().toLowerCase()
    const other = owners.get(key)
    owners.set(key, other ?? owner)
    if (other === undefined) return []
    const message =
      other === owner
        ? `"${text}" stands here a second time for ${owner}: take one out`
        : `"${text}" already means ${other}: a spelling can mean one actor only`
    return [{ path, message }]
  })
}

function checkCiteAs(citeAs: string): Problem[] {
  const fields = listCiteFields().map((field) => `{${field}}`)
  const unknown = listUnknownFields(citeAs).map((field) => ({
    path: ['cite-as'],
    message: `"{${field}}" is not filled in: use ${fields.join(', ')}`,
  }))
  if (citeAs.includes('{quote}')) return unknown
  return [...unknown, { path: ['cite-as'], message: 'write {quote} where the words go' }]
}
