/** What `about …` means: a question of the register, an actor in all spellings, or plain words in any form. */

import { findActor } from '../digest/actors.ts'
import { stemsOf } from '../digest/sentence-list.ts'
import type { Story } from '../model/story.ts'
import { isStopWord, listWords } from '../text/words.ts'
import { findMeant } from './nearest.ts'

/** A topic: how it is called, and whether a stretch of text is about it. */
export type Topic = { readonly title: string; bearsOn(text: string): boolean }

/**
 * Understands the topic.
 *
 * @param about - a desk question's id, a name, or words
 * @returns a test for texts: for a question a term of each of its groups or its id's words, for a name any spelling,
 *   else every word
 */
export function findTopic(story: Story, about: string): Topic {
  const question = story.questions.find(({ id }) => id === findMeant([id], about) && about.length >= id.length)
  const words = findWords(story, about)
  if (question === undefined) return words
  const asked = matcher(story, question.about)
  return { title: question.id, bearsOn: (text) => asked(text) || words.bearsOn(text) }
}

function findWords(story: Story, about: string): Topic {
  const actor = findActor(story, about)
  if (actor !== undefined) return { title: actor.name, bearsOn: matcher(story, [[actor.name]]) }
  return { title: about, bearsOn: matcher(story, splitTerms(about)) }
}

/** Each telling word is a group of its own, in all spellings where it names an actor. */
function splitTerms(about: string): readonly (readonly string[])[] {
  const words = listWords(about)
    .map(({ word }) => word)
    .filter((word) => !isStopWord(word))
  return words.length === 0 ? [[about]] : words.map((word) => [word])
}

function matcher(story: Story, groups: readonly (readonly string[])[]): (text: string) => boolean {
  const needles = groups.map((terms) => terms.flatMap((term) => needlesOf(story, term)))
  const beginnings = needles.map((group) => [...new Set(group.map(beginningOf))])
  return (text) => {
    if (!mayHold(text, beginnings)) return false
    const { stemmed } = stemsOf(text)
    return needles.every((group) => group.some((needle) => stemmed.includes(needle)))
  }
}

/** A stem's first letters stand in every form of the word; stemming is dear, so texts without them are passed over. */
function beginningOf(needle: string): string {
  return needle.trim().split(' ')[0]?.slice(0, 3) ?? ''
}

function mayHold(text: string, beginnings: readonly (readonly string[])[]): boolean {
  const lower = text.toLowerCase()
  if (/[^\p{ASCII}‘’“”–—…]/u.test(lower)) return true
  return beginnings.every((group) => group.some((beginning) => lower.includes(beginning)))
}

function needlesOf(story: Story, term: string): readonly string[] {
  const actor = findActor(story, term)
  const spellings = actor === undefined ? [term] : [actor.name, ...actor.spellings]
  return spellings.map((spelling) => stemsOf(spelling).stemmed).filter((needle) => needle.trim() !== '')
}
