/** Finds who else may be meant, where a question names somebody by a surname that several people of the story have. */

import type { Article } from '../../model/article.ts'
import { type MentionedActor, shortName } from './mentioned-actors.ts'
import type { Asked } from './parse-question.ts'

/** Who is named, or quoted, less than this share as often as the other is hardly meant. */
const rarelyFrom = 0.5

/**
 * Lists the people of one surname that a question uses alone.
 *
 * @returns two at least, or none
 */
export function listNamesakes({ actors }: Asked): readonly MentionedActor[] {
  const people = actors.filter(
    ({ actor, byRole, printed }) => !byRole && actor.kind === 'person' && !/\s/u.test(printed),
  )
  const shared = people.find((one) => people.some((other) => other !== one && other.start === one.start))
  return shared === undefined ? [] : people.filter(({ start }) => start === shared.start)
}

/** The same question about one of them alone. */
export function askOfOne(asked: Asked, one: MentionedActor): Asked {
  return { ...asked, actors: asked.actors.filter((other) => other === one || other.start !== one.start) }
}

/** Leaves out whom the articles hardly name beside another one. */
export function dropRare(
  namesakes: readonly MentionedActor[],
  count: (one: MentionedActor) => number,
): readonly MentionedActor[] {
  const counted = namesakes.map((one) => ({ one, times: count(one) })).sort((a, b) => b.times - a.times)
  const most = counted[0]?.times ?? 0
  return counted.filter(({ times }) => times > 0 && times >= most * rarelyFrom).map(({ one }) => one)
}

/** How often an article means one of them: whoever it names first by the whole name is meant by the surname alone. */
export function countMentions(one: MentionedActor, namesakes: readonly MentionedActor[], { text }: Article): number {
  const at = (other: MentionedActor) => text.indexOf(other.actor.name)
  const whole = text.split(one.actor.name).length - 1
  const isFirst = whole > 0 && namesakes.every((other) => at(other) < 0 || at(other) >= at(one))
  return isFirst ? text.split(shortName(one.actor)).length - 1 : whole
}

/** Says whom a surname was taken to mean, and who else has it. */
export function noteNamesakes([first, ...others]: readonly MentionedActor[]): string[] {
  if (first === undefined || others.length === 0) return []
  const names = others.slice(0, 3).map(({ actor }) => actor.name)
  const surname = first.printed.replace(/['’]s?$/u, '')
  return [`Read ${surname} as ${first.actor.name}; it could also be ${names.join(', ')}. Name one to be sure.`]
}
