/** Reads a follow-up question against what was asked before, and keeps what the next one may need. */

import type { IsoDate } from '../model/article.ts'
import type { Reply } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import { listNames } from '../text/names.ts'
import { foldWord, isStopWord, listWords } from '../text/words.ts'
import { findMentionedActors } from './mentioned-actors.ts'
import { type Asked, cleanQuestion } from './parse-question.ts'
import { findTimeWindow } from './time-window.ts'

/** What a conversation carries to its next question; JSON, under 8 kB. */
export type Memory = {
  /** The last question, complete in itself. */
  readonly question?: string
  /** Whom it was about. */
  readonly subject?: string
  /** Where the last answer stands. */
  readonly cited?: readonly {
    readonly article: string
    readonly start: number
    readonly end: number
    readonly published?: IsoDate
  }[]
}

const rememberedChars = 1500

/**
 * Makes a follow-up complete: `and Brandt?` after `what did Calder say about the bridge` becomes the same question about
 * Brandt.
 *
 * @returns the question as typed when it stands on its own or nothing is remembered
 */
export function readFollowUp(question: string, memory: Memory | undefined, story: Story): string {
  const last = memory?.question
  const text = cleanQuestion(question)
  if (last === undefined || text === '') return text
  const rest =
    /^(?:(?:ok|okay|so|thanks|well|right)[,.!]?\s+)*(?:and|but|or|also|what about|how about|and what about)\s+(.+)$/iu.exec(
      text,
    )?.[1]
  if (rest !== undefined && isShort(rest)) return replaceTopic(rest, last) ?? replaceSubject(rest, last, story)
  if (isBareTime(text)) return replaceTime(text, last)
  if (isBareQuestionWord(text)) return askAnew(text, last)
  return replacePronouns(text, memory ?? {}, last)
}

/** Keeps what a follow-up may need. */
export function rememberAnswer(question: string, asked: Asked, { kind, citations }: Reply): Memory {
  const subject =
    asked.actors.find(({ byRole }) => !byRole)?.actor.name ??
    asked.actors[0]?.actor.name ??
    listNames(asked.text)[0]?.name
  return {
    question: question.slice(0, rememberedChars),
    ...(subject === undefined ? {} : { subject: subject.slice(0, 200) }),
    cited: (kind === 'answered' ? citations : []).slice(0, 3).map(({ article, start, end }) => ({
      article: article.id,
      start,
      end,
      ...(article.published === undefined ? {} : { published: article.published }),
    })),
  }
}

function isShort(text: string): boolean {
  return (
    listWords(text).filter(({ word }) => !isStopWord(word)).length <= 4 &&
    !/\b(?:who|what|when|where|why|how|which|did|does|is|was)\b/iu.test(text)
  )
}

function isBareTime(text: string): boolean {
  const window = findTimeWindow(text, '2000-01-01')
  if (window === undefined) return false
  let bare = text
  for (const { start, end } of [...window.words].sort((a, b) => b.start - a.start))
    bare = bare.slice(0, start) + bare.slice(end)
  return listWords(bare).every(({ word }) => isStopWord(word))
}

function isBareQuestionWord(text: string): boolean {
  const words = listWords(text).map(({ word }) => foldWord(word))
  return (
    words.length > 0 &&
    words.length <= 3 &&
    /^(?:who|when|where|why|how)$/u.test(words[0] ?? '') &&
    words.slice(1).every((word) => isStopWord(word) || word === 'many' || word === 'much')
  )
}

/** `And about the ferry?` puts another matter in the place of the last one. */
function replaceTopic(rest: string, last: string): string | undefined {
  if (!/^(?:about|on|of)\s/iu.test(rest)) return undefined
  const bare = last.replace(/\s(?:about|on)\s.*$/iu, '').replace(/[?.!\s]+$/u, '')
  return `${bare} ${rest.replace(/[?.!]+$/u, '')}?`
}

function replaceSubject(rest: string, last: string, story: Story): string {
  if (isBareTime(rest)) return replaceTime(rest, last)
  const fresh = rest.replace(/[?.!]+$/u, '')
  const before = findMentionedActors(last, story.actors)[0]?.printed ?? listNames(last)[0]?.name
  const names =
    findMentionedActors(fresh, story.actors).length > 0 || listNames(fresh).length > 0 || /^\p{Lu}/u.test(fresh)
  if (before === undefined || !names) return `${last.replace(/[?.!\s]+$/u, '')} ${fresh}?`
  return last.replace(before, fresh)
}

function replaceTime(text: string, last: string): string {
  const window = findTimeWindow(last, '2000-01-01')
  let bare = last
  for (const { start, end } of [...(window?.words ?? [])].sort((a, b) => b.start - a.start))
    bare = bare.slice(0, start) + bare.slice(end)
  return `${bare.replace(/[?.!\s]+$/u, '')} ${text.replace(/^and\s+|[?.!]+$/giu, '')}?`
}

const leads = /^(?:and\s+)?(?:who|when|where|why|how (?:many|much|long)|what|which)\b/iu

/** `Why?` after `Did the mayor close the bridge?`: the old question with the new question word. */
function askAnew(text: string, last: string): string {
  const word = text.replace(/[?.!]+$/u, '')
  return `${word} ${last.replace(leads, '').trim()}`
}

const pointing = /\b(?:it|this|there|then)\b|\bthat(?=[\s?.!]*$)/iu
/** `Was there a leak`, `is it true that` point at nothing. */
const existing =
  /\b(?:is|are|was|were|be|been|has|have|had)(?:n['’]?t)? there\b|\bthere (?:is|are|was|were|has|have|had|will)\b|\bis it (?:true|right|correct|possible)\b|\bthis (?:week|month|year|morning|afternoon|evening|time)\b/giu

/** `he`, `she`, `they` become the last subject; `that` and `it` bring the last question's words along. */
function replacePronouns(text: string, memory: Memory, last: string): string {
  const named = memory.subject
  let made = text
  if (
    named !== undefined &&
    /\b(?:he|she|him|his|her|they|them|their)\b/iu.test(text) &&
    listNames(text).length === 0
  ) {
    made = text.replace(/\b(?:he|she|him|they|them)\b/iu, named).replace(/\b(?:his|her|their)\b/iu, `${named}'s`)
  }
  const content = listWords(text).filter(({ word }) => !isStopWord(word))
  // That before a clause points at nothing said before.
  if (pointing.test(text.replaceAll(existing, ' ')) && content.length <= 4) {
    const more = listWords(last)
      .map(({ word }) => word)
      .filter((word) => !isStopWord(word) && !made.toLowerCase().includes(word.toLowerCase()))
    return `${made.replace(/[?.!\s]+$/u, '')} ${more.join(' ')}?`
  }
  return made
}
