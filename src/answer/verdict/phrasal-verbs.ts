/** Knows what a verb says with its particle: `call off` is to cancel, and no call. */

import { stem } from '../../text/words.ts'
import { listBaseForms } from '../words/base-forms.ts'
import { findEntry, readSense } from '../words/wordnet.ts'

/** A verb with its particle. */
export type Phrasal = {
  readonly particle: string
  /** Other verbs that say the same, as stems. */
  readonly same: readonly string[]
  /** The verb says the same without it: `close down`. */
  readonly alone: boolean
}

const particles = /^ (?<particle>off|up|out|down|over|back|in|away|through|on|aside|apart|together)\b(?! (?:the )?\d)/u
const usualSenses = 2

/**
 * Finds the particle of a verb.
 *
 * @param after - what stands behind the verb
 * @returns `undefined` where WordNet has no such verb, or what follows is a preposition with its noun: `live in`
 */
export function findPhrasal(verb: string, after: string): Phrasal | undefined {
  const particle = particles.exec(after)?.groups?.particle
  if (particle === undefined) return undefined
  const bases = listBaseForms('verb', verb.toLowerCase())
  const senses = bases.flatMap((base) => findEntry('verb', `${base} ${particle}`)?.senses.slice(0, usualSenses) ?? [])
  const [first] = senses
  if (first === undefined || (placing.test(particle) && !standing.test(after))) return undefined
  const same = senses.flatMap((sense) => readSense('verb', sense)).filter((word) => !word.includes(' '))
  const own = new Set(bases)
  return {
    particle,
    same: [...new Set(same.filter((word) => !own.has(word)).map(stem))],
    alone: readSense('verb', first).some((word) => own.has(word)),
  }
}

/** In and on may also say where. */
const placing = /^(?:in|on|over|through)$/u
/** A particle that ends the question or stands before another preposition: `stand in for`. */
const standing = /^ \p{L}+(?:\W*$| (?:for|to|with|as|from)\b)/u
/** A thing may stand between a verb and its particle. */
const betweenWords = 4

/** Says whether the particle stands behind a verb, with at most a thing between. */
export function hasParticle({ particle }: Phrasal, after: string): boolean {
  const words = after
    .slice(0, afterChars)
    .split(/[^\p{L}’'-]+/u)
    .filter((word) => word !== '')
  return words.slice(0, betweenWords).some((word) => word.toLowerCase() === particle)
}

const afterChars = 60
