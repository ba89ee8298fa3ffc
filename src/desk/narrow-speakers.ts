/** Of several speakers whom a name fits, finds the one who is known by it; only those who are quoted count. */

import { actorOf } from '../digest/actors.ts'
import type { StoryView } from '../reply/view-story.ts'
import { findSpeakers, type Meant } from './find-speakers.ts'

/** Who is quoted so many times as often as all others of that name is meant. */
const DOMINANCE = 5

/** Who is meant, and those of the same name who are quoted seldom. */
type Narrowed = { readonly meant: Meant; readonly others: readonly string[] }

/** Narrows several speakers down; leaves any other meaning, and names of whom none is quoted, as they are. */
export function narrowSpeakers(view: StoryView, meant: Meant): Narrowed {
  if (meant.kind !== 'several') return { meant, others: [] }
  const counts = countQuoted(view)
  const quoted = meant.names
    .filter((name) => counts.has(name))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const [first, ...others] = quoted
  if (first === undefined) return { meant, others: [] }
  const rest = others.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
  if ((counts.get(first) ?? 0) < rest * DOMINANCE) return { meant: { kind: 'several', names: quoted }, others: [] }
  return { meant: findSpeakers(view.story, [{ printed: first, name: first, how: 'named' }], first), others }
}

/** How many quotations everybody has, the most quoted first; those without a clear speaker are left out. */
export function countQuoted(view: StoryView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { sources } of view.quotations()) {
    const name = actorOf(view.story, sources[0]?.quotation.speaker)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]))
}
