/** Composes what to ask instead, when a question holds nothing that could be looked up. */

import type { IsoDate } from '../../model/article.ts'
import type { Basis, Reply } from '../../model/reply.ts'
import type { Story } from '../../model/story.ts'
import type { Store } from '../../store/store.ts'
import { MAX_QUESTION_CHARS } from '../question/parse-question.ts'
import type { SmallTalk } from '../question/small-talk.ts'
import { say } from '../sentences/line-text.ts'
import { finish } from './compose-answer.ts'

const questionsShown = 3

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
  return showExamples(sayWhy(question), await listExamples(store, story), basis, today)
}

/** Composes the reply to a greeting, to thanks, or to somebody who asks what there is to ask. */
export async function composeSmallTalk(
  store: Store,
  story: Story,
  talk: SmallTalk,
  basis: Basis,
  today: IsoDate,
): Promise<Reply> {
  return showExamples(openings[talk], await listExamples(store, story), basis, today)
}

const openings: Readonly<Record<SmallTalk, string>> = {
  greeting: 'Hello. I answer questions about this story from its articles, and name the paragraph for each sentence.',
  thanks: 'You’re welcome.',
  help: 'I answer questions about this story from its articles, and name the paragraph for each sentence; help lists the commands.',
}

function showExamples(opening: string, examples: readonly string[], basis: Basis, today: IsoDate): Reply {
  const instead =
    examples.length === 0
      ? 'Ask about a person, a place or an event in the articles.'
      : `Ask, for example: ${examples.join(' · ')}`
  return finish({ kind: 'clarify', lines: [[say(`${opening} ${instead}`)]], notes: [], citations: [], basis, today })
}

/** After the words of the one who speaks most in the story, its open questions. */
async function listExamples(store: Store, story: Story): Promise<string[]> {
  const [most] = await store.listSpeakers(story.slug, { limit: 1 })
  const speaker = most?.name ?? story.actors[0]?.name
  return [
    ...(speaker === undefined ? [] : [`What did ${speaker} say?`]),
    ...story.questions.slice(0, questionsShown).map(({ ask }) => ask),
  ]
}

function sayWhy(question: string): string {
  if (question.trim() === '') return 'There is no question in that.'
  if (question.length > MAX_QUESTION_CHARS)
    return `I read the first ${MAX_QUESTION_CHARS} characters and found nothing to look up.`
  if (/\p{L}/u.test(question) && !/\p{Script=Latin}/u.test(question))
    return 'I can only look up words as the articles print them.'
  return 'I found no word in that to look up.'
}
