/** Reads a follow-up question against what was asked before, and keeps what the next one may need. */

import type { Reply } from '../../model/reply.ts'
import type { Story } from '../../model/story.ts'
import type { Store } from '../../store/store.ts'
import { addDays, showDay } from '../../text/calendar.ts'
import { listNames } from '../../text/names.ts'
import { foldWord, isStopWord, listWords, stem } from '../../text/words.ts'
import { printNames } from '../question/known-names.ts'
import type { Memory } from '../question/memory.ts'
import { findMentionedActors } from '../question/mentioned-actors.ts'
import { type Asked, cleanQuestion } from '../question/parse-question.ts'
import { readSaying } from '../question/saying.ts'
import { findTimeWindow } from '../question/time-window.ts'
import { isVerbStem } from '../words/verb-forms.ts'
import { fillPronouns } from './pronouns.ts'

const rememberedChars = 1500
const nameChars = 200

const andMore =
  /^(?:(?:ok|okay|so|thanks|well|right)[,.!]?\s+)*(?:and\s+)?(?:and|but|or|also|what about|how about|and what about)\s+(.+)$/iu
const joint = /^(?:and|but|so)\s+/iu
const askNext =
  /^(?:and |so )?what (?:happened|came|followed|happens|comes|is) (?:next|then|after(?: that| this)?|afterwards?|later|since)[\s?.!]*$/iu
/** The same once more, without what was shown. */
const askOthers =
  /^(?:and |but |what about |how about )*(?:the )?(?:others?|rest|(?:who|what|where|when|which) else|anything else|any ?(?:one|body) else|any (?:others?|more)|what more|more|other ones)[\s?.!]*$/iu

/** Says whether the same is asked once more, beside what was shown. */
export function asksForOthers(question: string): boolean {
  return askOthers.test(cleanQuestion(question))
}

/**
 * Makes a follow-up complete: `and Brandt?` after `what did Calder say about the bridge` becomes the same question about
 * Brandt.
 *
 * @returns the question as typed when it stands on its own or nothing is remembered
 */
export async function readFollowUp(
  store: Store,
  question: string,
  memory: Memory | undefined,
  story: Story,
): Promise<string> {
  const last = memory?.question
  const text = cleanQuestion(question)
  if (last === undefined || text === '') return text
  if (asksForOthers(text)) return last
  if (askNext.test(text)) return askAfter(text, memory)
  const rest = andMore.exec(text)?.[1]
  if (rest !== undefined && isShort(rest)) {
    const fresh = await printNames(store, story.slug, fillPronouns(rest, memory ?? {}, story.actors))
    return replaceTopic(fresh, last) ?? replaceSubject(fresh, last, story)
  }
  if (isBareTime(text)) return replaceTime(text, last)
  if (isBareQuestionWord(text)) return askAnew(text, last)
  if (isHanging(text)) return append(last, await printNames(store, story.slug, text))
  return bringAlong(fillPronouns(text, memory ?? {}, story.actors), text, last)
}

/** Keeps what a follow-up may need. */
export function rememberAnswer(question: string, asked: Asked, { kind, citations, data }: Reply): Memory {
  const subject =
    asked.actors.find(({ byRole }) => !byRole)?.actor.name ??
    listNames(asked.text)[0]?.name ??
    asked.actors[0]?.actor.name
  const named = kind === 'answered' && asksWho(asked) ? findNamed(String(data?.text ?? ''), asked.text) : undefined
  return {
    question: question.slice(0, rememberedChars),
    ...(subject === undefined ? {} : { subject: subject.slice(0, nameChars) }),
    ...(named === undefined ? {} : { named: named.slice(0, nameChars) }),
    cited: (kind === 'answered' ? citations : []).slice(0, 3).map(({ article, start, end }) => ({
      article: article.id,
      start,
      end,
      ...(article.published === undefined ? {} : { published: article.published }),
    })),
  }
}

function asksWho({ sought }: Asked): boolean {
  return sought.kind === 'person' || sought.kind === 'body' || sought.kind === 'country'
}

/** The first name of an answer that the question has not. */
function findNamed(answer: string, question: string): string | undefined {
  const asked = question.toLowerCase()
  return listNames(answer.replaceAll(/[[\]]/gu, '')).find(
    ({ name }) => !asked.includes(name.split(/\s+/u).at(-1)?.toLowerCase() ?? ''),
  )?.name
}

function isShort(text: string): boolean {
  return (
    listWords(text).filter(({ word }) => !isStopWord(word)).length <= 4 &&
    !/\b(?:who|what|when|where|why|how|which|did|does|is|was)\b/iu.test(text)
  )
}

function isBareTime(text: string): boolean {
  if (/\b(?:who|whom|where|when|why|which|he|she|they|it|did|does|was|were|is|are|has|have)\b/iu.test(text))
    return false
  const window = findTimeWindow(text, '2000-01-01')
  if (window === undefined) return false
  let bare = text
  for (const { start, end } of [...window.words].sort((a, b) => b.start - a.start))
    bare = bare.slice(0, start) + bare.slice(end)
  return listWords(bare).every(({ word }) => isStopWord(word))
}

/** `Why?`, `how many`, `by whom`, `since when`. */
function isBareQuestionWord(text: string): boolean {
  const words = listWords(text.replace(joint, '')).map(({ word }) => foldWord(word))
  const first = /^(?:by|with|to|for|from|since|until|of|about|in|on|at|against)$/u.test(words[0] ?? '') ? 1 : 0
  return (
    words.length > first &&
    words.length <= first + 3 &&
    /^(?:who|whom|when|where|why|how|what)$/u.test(words[first] ?? '') &&
    (first === 1 || words[0] !== 'what') &&
    words.slice(first + 1).every((word) => isStopWord(word) || word === 'many' || word === 'much')
  )
}

/** `According to the union?`, `for the children`: part of a question that has no verb. */
function isHanging(text: string): boolean {
  return (
    /^(?:according to|in|for|of|from|by|at|on|with|among|under|without|including|against)\s/iu.test(text) &&
    isShort(text) &&
    !/\b(?:will|would|has|have|had|are|were|do|can|could|should|say|said)\b/iu.test(text)
  )
}

function append(last: string, more: string): string {
  return `${last.replace(/[?.!\s]+$/u, '')} ${more.replace(/[?.!\s]+$/u, '')}?`
}

/** `What happened next?` asks for the time from the day of what was cited on: reports appear a day later. */
function askAfter(text: string, memory: Memory | undefined): string {
  const day = memory?.cited?.[0]?.published
  if (day === undefined) return text
  return `What happened since ${showDay(addDays(day, -1))}?`
}

/** `And about the ferry?` puts another matter in the place of the last one. */
function replaceTopic(rest: string, last: string): string | undefined {
  if (!/^(?:about|on|of)\s/iu.test(rest)) return undefined
  return append(last.replace(/\s(?:about|on)\s.*$/iu, ''), rest)
}

function replaceSubject(rest: string, last: string, story: Story): string {
  if (isBareTime(rest)) return replaceTime(rest, last)
  const bare = rest.replace(/[?.!]+$/u, '')
  const before = findMentionedActors(last, story.actors)[0]?.printed ?? listNames(last)[0]?.name ?? findSpoken(last)
  const named =
    findMentionedActors(bare, story.actors).length > 0 || listNames(bare).length > 0 || /^\p{Lu}/u.test(bare)
  if (before === undefined || !named) return append(last, bare)
  const joined = /^(?:in|for|at|from|on|of|by|with)\s+(?:the\s+)?/iu.exec(bare)?.[0]
  const fresh = joined === undefined ? bare : bare.slice(joined.length)
  return last.replace(before, () => fresh)
}

/** Who speaks in the last question, where the name was typed in small letters. */
function findSpoken(last: string): string | undefined {
  const speaker = readSaying(last, { start: 0, end: last.length })?.speaker
  return speaker === undefined ? undefined : last.slice(speaker.start, speaker.end)
}

function replaceTime(text: string, last: string): string {
  const window = findTimeWindow(last, '2000-01-01')
  let bare = last
  for (const { start, end } of [...(window?.words ?? [])].sort((a, b) => b.start - a.start))
    bare = bare.slice(0, start) + bare.slice(end)
  return append(bare, text.replace(/^and\s+/iu, ''))
}

const leads = /^(?:and\s+)?(?:who|when|where|why|how (?:many|much|long)|what|which)\b/iu

const telling = /^(?:please )?(?:tell|show|give) (?:me|us) (?:more )?(?:about |of )?(?:the )?|^what about (?:the )?/iu

/** `Why?` after `Did the mayor close the bridge?`: the old question with the new question word. */
function askAnew(text: string, last: string): string {
  const word = text.replace(joint, '').replace(/[?.!]+$/u, '')
  return `${word} ${last.replace(telling, '').replace(leads, '').trim()}`
}

const pointing = /\b(?:it|this|there|then)\b|\bthat(?=[\s?.!]*$)/iu
/** `Was there a leak`, `is it true that` point at nothing. */
const existing =
  /\b(?:is|are|was|were|be|been|has|have|had)(?:n['’]?t)? there\b|\bthere (?:is|are|was|were|has|have|had|will)\b|\bis it (?:true|right|correct|possible)\b|\bthis (?:week|month|year|morning|afternoon|evening|time)\b/giu
const fewWords = 4

/** `That` and `it` bring the last question's words along. */
function bringAlong(made: string, text: string, last: string): string {
  // That before a clause points at nothing said before.
  if (!pointing.test(text.replaceAll(existing, ' ')) || listContent(text).length > fewWords) return made
  const thing = findThing(last)
  if (thing !== undefined && /\bit\b/iu.test(text)) return made.replace(/\bit\b/iu, () => thing)
  const more = listContent(last).filter((word) => !made.toLowerCase().includes(word.toLowerCase()))
  return append(made, more.join(' '))
}

const auxiliary = /\b(did|does|do|is|are|was|were|will|has|have|had|can|could)\s+(the\s+[^,;?.!]{3,60})/iu

/** The thing that the last question asks about: `the old pier` of `why was the old pier closed`. */
function findThing(last: string): string | undefined {
  const [, verb = '', rest = ''] = auxiliary.exec(last) ?? []
  const words = rest.split(/\s+/u)
  const end = words.findIndex((word, n) => n > 0 && (isStopWord(word) || isVerbStem(stem(foldWord(word)))))
  // Of `was the ferry late` the last word is what it was.
  const whole = /^(?:is|are|was|were)$/iu.test(verb) && words.length > 2 ? words.length - 1 : words.length
  const phrase = words.slice(0, end < 0 ? whole : end)
  return phrase.length < 2 || phrase.length > fewWords ? undefined : phrase.join(' ')
}

function listContent(text: string): string[] {
  return listWords(text)
    .map(({ word }) => word)
    .filter((word) => !isStopWord(word) && !leads.test(word))
}
