/** Composes what to ask instead, when a question holds nothing that could be looked up. */

import type { IsoDate } from '../model/article.ts'
import type { Basis, Reply } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'
import { finish } from './compose-answer.ts'
import { say } from './line-text.ts'
import { MAX_QUESTION_CHARS } from './parse-question.ts'

/**
 * Composes the reply.
 *
 * @param question - as typed; only its length and script are looked at
 */
export async function composeClarify(
  store: Store,
  story: Story,
  question: string,
  basis: Basis,
  today: IsoDate,
): Promise<Reply> {
  const speakers = await store.listSpeakers(story.slug, { limit: 3 })
  const names = speakers.map(({ name }) => name)
  const [first = story.actors[0]?.name] = names
  const examples = [
    ...(first === undefined ? [] : [`What did ${first} say?`]),
    ...story.questions.slice(0, 2).map(({ ask }) => ask),
  ]
  const why = sayWhy(question)
  const instead =
    examples.length === 0
      ? 'Ask about a person, a place or an event in the articles.'
      : `Ask, for example: ${examples.join(' · ')}`
  return finish({ kind: 'clarify', lines: [[say(`${why} ${instead}`)]], notes: [], citations: [], basis, today })
}

function sayWhy(question: string): string {
  if (question.trim() === '') return 'There is no question in that.'
  if (question.length > MAX_QUESTION_CHARS)
    return `I read the first ${MAX_QUESTION_CHARS} characters and found nothing to look up.`
  if (/\p{L}/u.test(question) && !/\p{Script=Latin}/u.test(question))
    return 'I can only look up words as the articles print them.'
  return 'I found no word in that to look up.'
}
