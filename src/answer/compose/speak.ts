/** Answers what somebody said in that one's own words; of two of one surname both, never one in silence. */

import type { Article } from '../../model/article.ts'
import type { Reply } from '../../model/reply.ts'
import type { Store } from '../../store/store.ts'
import type { Examined, Setting } from '../choose/examine-question.ts'
import { findSpeech, type SpeechResult } from '../find/find-speech.ts'
import type { Memory } from '../question/memory.ts'
import type { MentionedActor } from '../question/mentioned-actors.ts'
import { askOfOne, dropRare, listNamesakes } from '../question/namesakes.ts'
import type { Asked } from '../question/parse-question.ts'
import { readSaying } from '../question/saying.ts'
import { asksWhetherSaid } from '../question/sought.ts'
import { composeReadings, composeSpeech, listFitting } from './compose-speech.ts'

/** So many of one surname are asked for their words. */
const readingsRead = 4

/**
 * Answers in the speaker's words.
 *
 * @param shown - words that were shown before and are not asked for again
 * @returns `undefined` when no words are asked for, or the articles quote none that fit
 */
export async function speak(
  store: Store,
  examined: Examined,
  { story, basis, today }: Setting,
  shown: Memory['cited'] = [],
): Promise<Reply | undefined> {
  const { asked, plan } = examined
  if (!asksWords(asked)) return undefined
  if (shown.length > 0) return speakOn(store, examined, { story, basis, today }, shown)
  const readings = await readEach(store, story.slug, examined)
  const [first] = readings
  if (first === undefined) {
    const result = await findSpeech(store, story.slug, asked, plan, listArticles(examined))
    return result === undefined ? undefined : composeSpeech({ asked, plan, result, basis, today })
  }
  const results = readings.map(({ result }) => result)
  const both = asked.sought.kind === 'speech' ? composeReadings({ asked, plan, results, basis, today }) : undefined
  if (both !== undefined) return both
  const own = readings.find(({ result }) => listFitting(asked, result).length > 0) ?? first
  const rivals = [own.one, ...readings.filter((other) => other !== own).map(({ one }) => one)]
  return composeSpeech({ asked: askOfOne(asked, own.one), plan, result: own.result, basis, today, rivals })
}

/** Further words of the same speaker. */
async function speakOn(
  store: Store,
  examined: Examined,
  { story, basis, today }: Setting,
  shown: NonNullable<Memory['cited']>,
): Promise<Reply | undefined> {
  const { asked, plan } = examined
  const result = await findSpeech(store, story.slug, asked, plan, listArticles(examined))
  if (result === undefined) return undefined
  const found = result.found.filter(({ article, fact }) =>
    shown.every((one) => one.article !== article.id || one.end <= fact.frame.start || fact.frame.end <= one.start),
  )
  return composeSpeech({ asked, plan, result: { ...result, found }, basis, today })
}

/** The articles found, best first. */
function listArticles({ ranked }: Examined): readonly Article[] {
  return [...new Set(ranked.map(({ article }) => article))]
}

function asksWords(asked: Asked): boolean {
  const { sought, text } = asked
  return sought.kind === 'speech' || (sought.kind === 'whether' && asksWhetherSaid(text)) || asksView(asked)
}

/** `Why does Vale think`, `what does Vale compare it with`, `how do drivers talk of it`: what somebody says of a matter. */
function asksView({ sought, text }: Asked): boolean {
  if (sought.kind !== 'reason' && sought.kind !== 'thing' && sought.kind !== 'anything') return false
  const saying = readSaying(text, sought.focus)
  return saying !== undefined && views.test(text.slice(saying.verb.start, saying.verb.end))
}

const views =
  /^(?:say|said|think|thinks|thought|believe|argue|argued|talk|speak|describe|described|explain|explained|compare|compared|liken|likened|praise|praised|blame|blamed|criticise|criticised|criticize|criticized)$/iu

type Reading = { readonly one: MentionedActor; readonly result: SpeechResult }

/** The words of each whom a surname may mean, most quoted first; none where it means one alone. */
async function readEach(store: Store, slug: string, examined: Examined): Promise<Reading[]> {
  const { asked, plan } = examined
  const namesakes = listNamesakes(asked)
  if (namesakes.length < 2 || asked.subject !== namesakes[0]?.start) return []
  const readings: Reading[] = []
  for (const one of namesakes.slice(0, readingsRead)) {
    const result = await findSpeech(store, slug, askOfOne(asked, one), plan, listArticles(examined))
    if (result !== undefined) readings.push({ one, result })
  }
  const found = (one: MentionedActor) => readings.find((other) => other.one === one)?.result.found.length ?? 0
  return dropRare(namesakes, found).flatMap((one) => readings.filter((reading) => reading.one === one))
}
