/** The words that commands begin with, and what else people type for them. */

import { distance } from 'fastest-levenshtein'

import type { RequestName } from '../model/request.ts'

/** A command as help lists it: the word to type, an example, and what it gives. */
export type Command = { readonly word: string; readonly example: string; readonly gives: string }

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [
  { word: 'brief', example: 'brief since 2025-08-18', gives: 'this morning’s briefing, or what is new since a day' },
  { word: 'summary', example: 'summary full', gives: 'the story in cited sentences: lead, half or full' },
  { word: 'quotes', example: 'quotes calder about bridge', gives: 'who said exactly what' },
  { word: 'questions', example: 'questions bridge', gives: 'what is still open, and who says what' },
  { word: 'timeline', example: 'timeline bridge', gives: 'what happened when, and what is planned' },
  { word: 'changes', example: 'changes since 2025-08-18', gives: 'what moved between two days' },
  { word: 'ask', example: 'ask who pays for the repair', gives: 'an answer from the articles, with its sources' },
  { word: 'sources', example: 'sources', gives: 'the articles that all answers rest on' },
  { word: 'article', example: 'article a3 7', gives: 'one article, or one paragraph of it' },
  { word: 'quote', example: 'quote q3-340', gives: 'one quotation, ready to copy' },
  { word: 'watch', example: 'watch bridge', gives: 'a message when a question’s status changes' },
  { word: 'follow', example: 'follow 07:00 Europe/London mon-fri', gives: 'a briefing in this channel every morning' },
  { word: 'unfollow', example: 'unfollow', gives: 'no more briefings in this channel' },
  { word: 'status', example: 'status', gives: 'what this channel follows, the last and the next run' },
  { word: 'stories', example: 'stories', gives: 'the stories that there are' },
  { word: 'use', example: 'use harbour', gives: 'the story that this channel talks about' },
  { word: 'new topic', example: 'new topic', gives: 'a fresh start: earlier questions are forgotten' },
  { word: 'help', example: 'help quotes', gives: 'this list, or more about one command' },
]

const NAMES: Readonly<Record<string, RequestName>> = {
  summary: 'summary',
  summarise: 'summary',
  summarize: 'summary',
  sum: 'summary',
  s: 'summary',
  overview: 'summary',
  quotes: 'quotes',
  quotations: 'quotes',
  quote: 'quote',
  quotation: 'quote',
  q: 'quotes',
  questions: 'questions',
  question: 'questions',
  qs: 'questions',
  decide: 'decide',
  ask: 'ask',
  timeline: 'timeline',
  dates: 'timeline',
  events: 'timeline',
  t: 'timeline',
  sources: 'sources',
  source: 'sources',
  articles: 'sources',
  article: 'article',
  brief: 'brief',
  briefing: 'brief',
  digest: 'brief',
  changes: 'changes',
  changed: 'changes',
  new: 'changes',
  updates: 'changes',
  watch: 'watch',
  unwatch: 'watch',
  follow: 'follow',
  subscribe: 'follow',
  schedule: 'follow',
  unfollow: 'unfollow',
  unsubscribe: 'unfollow',
  stop: 'unfollow',
  status: 'status',
  stories: 'stories',
  use: 'use',
  reset: 'new-topic',
  'new-topic': 'new-topic',
  help: 'help',
  '?': 'help',
  commands: 'help',
  hi: 'help',
  hello: 'help',
  hey: 'help',
}

/** Whole lines that mean a command although no command word stands first. */
const PHRASES: Readonly<Record<string, RequestName>> = {
  'new topic': 'new-topic',
  'start over': 'new-topic',
  'forget it': 'new-topic',
  'whats new': 'changes',
  'what is new': 'changes',
  'anything new': 'changes',
  'what changed': 'changes',
  'what has changed': 'changes',
  who: 'quotes',
  'who said what': 'quotes',
  'who says what': 'quotes',
  open: 'questions',
  news: 'changes',
  start: 'help',
  'open questions': 'questions',
  'whats open': 'questions',
  'what is open': 'questions',
  'whats still open': 'questions',
  'what is still open': 'questions',
  'morning briefing': 'brief',
  'good morning': 'brief',
  'where do things stand': 'summary',
  'catch me up': 'summary',
  'what happened': 'summary',
  'what can you do': 'help',
}

/** The command that a first word stands for; `undefined` when it begins a free question. */
export function findCommand(word: string): RequestName | undefined {
  const folded = word.toLowerCase()
  return Object.hasOwn(NAMES, folded) ? NAMES[folded] : undefined
}

/** The command that a whole line stands for, whatever its case, apostrophes and final marks. */
export function findPhrase(line: string): RequestName | undefined {
  if (line.length > 60) return undefined
  const folded = line
    .toLowerCase()
    .replaceAll(/[’'?!.,]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return Object.hasOwn(PHRASES, folded) ? PHRASES[folded] : undefined
}

/**
 * The command word that was probably meant.
 *
 * @param word - one word that is no command
 * @returns the nearest command word within two letters' change (one for short words); `undefined` when none is near
 */
export function findNearCommand(word: string): string | undefined {
  const typed = word.toLowerCase()
  if (typed.length < 3 || typed.length > 20) return undefined
  const near = Object.keys(NAMES)
    .filter((name) => name.length > 3)
    .map((name) => ({ name, away: distance(name, typed) }))
    .sort((a, b) => a.away - b.away)[0]
  return near !== undefined && near.away <= (typed.length < 6 ? 1 : 2) ? near.name : undefined
}
