/** Finds passages that have an answer of the form asked for, further down the ranking than the rest is read. */

import type { Asked } from '../question/parse-question.ts'
import type { Ranked } from './rank-passages.ts'

/** A name alone ranks a hundred passages alike; those that say an age or a role in so many words are read as well. */
const scanned = 400
const added = 12

const agePattern = /\p{Lu}[\p{L}’'-]+, \d{1,3},|\b\d{1,3}-year-old\b|\b(?:aged?|turned|age of) \d{1,3}\b/u
const rolePattern = /^(?:,\s+(?:an?|the|former|who (?:is|was|has been))\b| (?:is|was) (?:an?|the|one of)\b)/u
const roleChars = 24

/**
 * Lists the passages below the first `read` that have such an answer, by rank.
 *
 * @returns empty for questions of other kinds
 */
export function listByForm(ranked: readonly Ranked[], read: number, { sought }: Asked): Ranked[] {
  if (sought.kind !== 'age' && sought.identity === undefined) return []
  const rest = ranked.slice(read, scanned).filter(({ passage }) => passage.kind === 'body')
  const has = sought.kind === 'age' ? hasAge : hasRole
  return rest.filter(has).slice(0, added)
}

function hasAge({ article, passage }: Ranked): boolean {
  return agePattern.test(article.text.slice(passage.start, passage.end))
}

/** `Vale, a pilot`: an apposition right behind a name asked for. */
function hasRole({ article, matches }: Ranked): boolean {
  return matches.some(({ end }) => rolePattern.test(article.text.slice(end, end + roleChars)))
}
