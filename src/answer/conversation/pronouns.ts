/** Puts names in the place of a follow-up's pronouns. */

import type { Actor } from '../../model/story.ts'
import { listNames } from '../../text/names.ts'
import type { Memory } from '../question/memory.ts'
import { findMentionedActors } from '../question/mentioned-actors.ts'
import { isPersonal } from '../sentences/resolve-references.ts'

const anyone = /\b(?:he|she|him|they|them)\b/iu
const whose = /\b(?:his|their)\b|\bher(?= \p{L})/iu
/** Beside a name these may mean that one. */
const object = /\b(?:him|them)\b|\bher(?=[\s?.!]*$)/iu

/**
 * Fills a text.
 *
 * @param memory - he, she and they mean whoever the last answer named, where it was asked for somebody; else its subject
 * @param actors - those of the story, who may be named in small letters
 * @returns the text as it is where nothing is remembered
 */
export function fillPronouns(text: string, { subject, named }: Memory, actors: readonly Actor[]): string {
  const several = /\b(?:they|them|their)\b/iu.test(text)
  const people = [named, subject].filter((name) => name !== undefined)
  const meant = several ? people[0] : people.find((name) => isPersonal(name))
  if (meant === undefined) return text
  const someone = listNames(text).length > 0 || findMentionedActors(text, actors).some(({ byRole }) => !byRole)
  if (someone) return text.replace(object, () => meant)
  return text.replace(anyone, () => meant).replace(whose, () => `${meant}'s`)
}
