/** Answers a question about a story from its articles, with citations, or says honestly that they don't say. */

import type { IsoDate } from '../model/article.ts'
import type { ArticleDigest } from '../model/digest.ts'
import type { Basis, Reply } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import type { PassageHit, Store } from '../store/store.ts'
import { listStems } from '../text/words.ts'
import type { Choice } from './choose/choose-sentences.ts'
import { type Examined, examineQuestion, parseIn, type Setting } from './choose/examine-question.ts'
import { pickSentences } from './choose/pick-sentences.ts'
import { composeAbsent, composeNothingMore } from './compose/compose-absent.ts'
import { composeAnswer } from './compose/compose-answer.ts'
import { composeClarify, composeSmallTalk } from './compose/compose-clarify.ts'
import { asksForHappenings, composeHappenings } from './compose/compose-happenings.ts'
import { asksForNews, composeNews } from './compose/compose-news.ts'
import { speak } from './compose/speak.ts'
import { asksForOthers, readFollowUp, rememberAnswer } from './conversation/follow-up.ts'
import { recallAnswer } from './conversation/recall-answer.ts'
import { findEventWindow } from './find/event-window.ts'
import type { Memory } from './question/memory.ts'
import { type Asked, MAX_QUESTION_CHARS } from './question/parse-question.ts'
import { findSmallTalk } from './question/small-talk.ts'
import { say } from './sentences/line-text.ts'
import { keepSayings } from './settle/keep-sayings.ts'
import { settleDefinition } from './settle/settle-definition.ts'
import { settleHead } from './settle/settle-head.ts'
import { type Settled, settleSentences } from './settle/settle-sentences.ts'
import { settleVerdict } from './verdict/settle-verdict.ts'

/** A question with where and when it is asked. `memory` is what an earlier answer of the conversation gave back. */
export type AskInput = {
  readonly story: Story
  readonly question: string
  readonly today: IsoDate
  readonly memory?: Memory
}

/** The reply, what to remember for a follow-up, and the passages in the order of their rank. */
export type Answer = {
  readonly reply: Reply
  readonly memory: Memory
  readonly ranked: readonly PassageHit[]
}

/**
 * Answers a question.
 *
 * @param input - `question` may be anything that a person or a program types
 * @returns kind `answered`, `not-in-corpus` or `clarify`; the work is bounded whatever the size of the story
 */
export async function answerQuestion(store: Store, input: AskInput): Promise<Answer> {
  const answer = await findAnswer(store, input)
  const cut = input.question.length > MAX_QUESTION_CHARS && answer.reply.kind !== 'clarify'
  return cut ? { ...answer, reply: noteCut(answer.reply) } : answer
}

/** Says that the end of the question was not read, above what the answer rests on. */
function noteCut(reply: Reply): Reply {
  const note = say(`Read the first ${MAX_QUESTION_CHARS} characters of the question.`)
  const blocks = [...reply.blocks]
  blocks.splice(-1, 0, { kind: 'context', line: [note] })
  return { ...reply, blocks }
}

async function findAnswer(store: Store, input: AskInput): Promise<Answer> {
  const { story, today } = input
  const basis = await store.basis(story.slug)
  const talk = findSmallTalk(input.question)
  if (talk !== undefined)
    return { reply: await composeSmallTalk(store, story, talk, basis, today), memory: input.memory ?? {}, ranked: [] }
  const recalled = await recallAnswer(store, input.question, input.memory, basis, today)
  if (recalled !== undefined) return { reply: recalled, memory: input.memory ?? {}, ranked: [] }
  const setting = { story, basis, today }
  const question = await readFollowUp(store, input.question, input.memory, story)
  const asked = await tieToEvent(store, parseIn(question, setting), story.slug)
  const happened = asksForHappenings(asked) ? await composeHappenings(store, asked, setting, input.memory) : undefined
  if (happened !== undefined) return { reply: happened, memory: rememberAnswer(question, asked, happened), ranked: [] }
  if (asksForNews(asked)) {
    const reply = await composeNews(store, asked, setting)
    return { reply, memory: rememberAnswer(question, asked, reply), ranked: [] }
  }
  if (asked.terms.length === 0) return clarify(store, input, basis)
  const shown = asksForOthers(input.question) ? (input.memory?.cited ?? []) : []
  const examined = leaveOut(await examineQuestion(store, asked, setting), shown)
  if (isForeign(examined)) return clarify(store, input, basis)
  const first = await reply(store, examined, setting, shown)
  const eased = first.kind === 'not-in-corpus' && shown.length === 0 ? easeEvent(asked) : undefined
  const second = eased === undefined ? first : await reply(store, await examineQuestion(store, eased, setting), setting)
  const made = second.kind === 'answered' ? second : first
  const ranked = examined.ranked.map(({ article, passage, score }) => ({
    article: article.id,
    passage: passage.n,
    score,
  }))
  if (shown.length === 0) return { reply: made, memory: rememberAnswer(question, asked, made), ranked }
  const more = made.kind === 'answered' ? made : composeNothingMore(basis, today)
  const memory = rememberAnswer(question, asked, more)
  return { reply: more, memory: { ...memory, cited: [...(memory.cited ?? []), ...shown].slice(0, shownKept) }, ranked }
}

const shownKept = 12

/** Without the sentences that were shown before. */
function leaveOut(examined: Examined, shown: NonNullable<Memory['cited']>): Examined {
  if (shown.length === 0) return examined
  const isShown = ({ article, sentence }: Choice) =>
    shown.some((one) => one.article === article.id && one.start < sentence.end && sentence.start < one.end)
  const sentences = examined.choices.sentences.filter((choice) => !isShown(choice))
  const choices = { ...examined.choices, sentences }
  const picked = examined.picked.length === 0 ? [] : pickSentences(choices, examined.asked.sought, examined.plan)
  return { ...examined, choices, picked }
}

/** In the speaker's own words where those were asked for, else in sentences of the reports. */
async function reply(store: Store, examined: Examined, setting: Setting, shown: Memory['cited'] = []): Promise<Reply> {
  const defining = settleDefinition(examined)
  if (defining !== undefined) return compose(store, { ...examined, picked: defining }, setting)
  const head = settleHead(examined)
  if (head !== undefined) return compose(store, head, setting)
  // Whether a promise was made is told by reports as well as by the words.
  const verdict = settleVerdict(examined)
  if (verdict !== undefined) return compose(store, { ...examined, ...verdict }, setting)
  const spoken = await speak(store, examined, setting, shown)
  return spoken ?? compose(store, settleSentences(keepSayings(examined)), setting)
}

/** `Since the vote` means since its day, where reports give one. */
async function tieToEvent(store: Store, asked: Asked, slug: string): Promise<Asked> {
  const window = asked.window ?? (await findEventWindow(store, slug, asked.text))
  return window === undefined ? asked : { ...asked, window }
}

/** What sets the time need not stand in the sentence that answers: the question without the event's words. */
function easeEvent(asked: Asked): Asked | undefined {
  if (asked.window?.event === undefined) return undefined
  const event = new Set(listStems(asked.text, asked.window.event.words))
  const terms = asked.terms.map((term) => (event.has(term.stem) ? { ...term, weight: easedWeight } : term))
  return { ...asked, terms }
}

const easedWeight = 0.24

/** None of its words is written as the articles write, and none is known. */
function isForeign({ asked, plan }: Examined): boolean {
  return !/\p{Script=Latin}/u.test(asked.text) && plan.concepts.every(({ frequency }) => frequency === 0)
}

async function compose(store: Store, examined: Settled, setting: Setting): Promise<Reply> {
  const { picked, asked } = examined
  if (picked.length === 0) return (await composeAged(store, examined, setting)) ?? composeNone(store, examined, setting)
  const second = await examineSecond(store, asked, setting)
  const further = second?.picked.slice(0, 1) ?? []
  const missing = second !== undefined && further.length === 0 ? second.asked.text : undefined
  const shown = further.length === 0 ? picked : [...picked.slice(0, 1), ...further]
  const digests = await readDigests(store, shown)
  return composeAnswer({
    ...examined,
    ...setting,
    picked: shown,
    digests,
    ...(missing === undefined ? {} : { missing }),
  })
}

/** What an old report of an archive says, with its day, where nothing newer answers. */
async function composeAged(store: Store, examined: Examined, setting: Setting): Promise<Reply | undefined> {
  if (examined.aged === undefined) return undefined
  const settled = settleSentences({ ...examined, picked: examined.aged })
  const nearestOf = settled.picked[0]?.article.published?.value
  if (nearestOf === undefined) return undefined
  return composeAnswer({ ...settled, ...setting, nearestOf, digests: await readDigests(store, settled.picked) })
}

async function composeNone(store: Store, examined: Settled, setting: Setting): Promise<Reply> {
  const { half, nearest, choices } = examined
  const closest = half === undefined ? (nearest?.choices ?? choices.sentences.slice(0, 1)) : [half]
  const digests = await readDigests(store, closest)
  return composeAbsent({ ...examined, ...setting, closest, digests })
}

/** The second question of two in one breath: `when did it sail and who led the inquiry?` */
async function examineSecond(store: Store, { sought, text }: Asked, setting: Setting): Promise<Examined | undefined> {
  if (sought.secondAt === undefined) return undefined
  const asked = parseIn(text.slice(sought.secondAt), setting)
  return asked.terms.length < 2 ? undefined : examineQuestion(store, asked, setting)
}

async function clarify(store: Store, input: AskInput, basis: Basis): Promise<Answer> {
  const reply = await composeClarify(store, input.story, input.question, basis, input.today)
  return { reply, memory: input.memory ?? {}, ranked: [] }
}

async function readDigests(store: Store, choices: readonly Choice[]): Promise<ReadonlyMap<string, ArticleDigest>> {
  const digests = new Map<string, ArticleDigest>()
  for (const { article } of choices) {
    if (digests.has(article.id)) continue
    const digest = await store.findDigest(article.id)
    if (digest !== undefined) digests.set(article.id, digest)
  }
  return digests
}
