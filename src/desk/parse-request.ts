/** Understands a typed line: a command with its words in any sensible order, or a free question. */

import type { IsoDate } from '../model/article.ts'
import { InputError } from '../model/errors.ts'
import type { Request, RequestName, SummaryLength } from '../model/request.ts'
import { findCommand, findPhrase } from './command-words.ts'
import { isDecision, parseDecision } from './parse-decision.ts'
import { parseFields } from './parse-fields.ts'
import { parseFollow } from './parse-follow.ts'
import { type Rest, splitWords, type Word } from './split-words.ts'

type ParseCommand = (rest: Rest, typed: string) => Request | undefined

const LENGTHS: Readonly<Record<string, SummaryLength>> = {
  lead: 'lead',
  short: 'lead',
  half: 'half',
  full: 'full',
  long: 'full',
}

/** A command's parser gives `undefined` when the words behind it make no sense of it: then it was a question. */
const PARSERS: Readonly<Record<RequestName, ParseCommand>> = {
  summary: parseSummary,
  quotes: parseQuotes,
  quote: parseQuote,
  questions: parseQuestions,
  decide: (rest) => parseDecision(rest),
  ask: parseAsk,
  timeline: (rest) => {
    const { all, ...fields } = parseFields(rest, { free: 'about', keys: ['about', 'since', 'until', 'page', 'all'] })
    // Without a page the main dates are shown, with one all of them.
    return { name: 'timeline', ...(all && { page: 1 }), ...fields }
  },
  sources: parseSources,
  article: parseArticle,
  brief: (rest) => {
    const { free, ...fields } = parseFields(rest, { free: 'free', keys: ['since'] })
    return withStory('brief', free, fields)
  },
  changes: (rest) => {
    const { free, ...fields } = parseFields(rest, { free: 'free', keys: ['since', 'until', 'page'] })
    return withStory('changes', free, fields)
  },
  watch: parseWatch,
  follow: (rest) => parseFollow(rest),
  unfollow: (rest) => withStory('unfollow', joinWords(rest.words), {}),
  status: (rest) => (rest.words.length === 0 ? { name: 'status' } : undefined),
  stories: (rest) => (rest.words.length === 0 ? { name: 'stories' } : undefined),
  use: (rest) => withStory('use', joinWords(rest.words), {}),
  'new-topic': (rest) => (rest.words.length === 0 ? { name: 'new-topic' } : undefined),
  help: parseHelp,
}

/** Words before a command that people say to people. */
const LEAD_INS = new Set('show give list get please can could i send'.split(' '))
const LEAD_IN_WORDS = new Set([
  ...LEAD_INS,
  ...'me us you want would like to see have the a an all my some latest newest'.split(' '),
])

/** Commands that show something, which a lead-in may stand before. */
const SHOWN = new Set<RequestName>([
  'brief',
  'changes',
  'questions',
  'quotes',
  'sources',
  'stories',
  'summary',
  'timeline',
])

/** Sentences that begin with one of these words are likelier a question about the story than the command. */
const ALSO_SENTENCES = new Set<RequestName>([
  'article',
  'brief',
  'decide',
  'follow',
  'help',
  'questions',
  'sources',
  'unfollow',
  'use',
  'watch',
])

/**
 * Reads what a person asks for.
 *
 * @param line - one line as typed, in any case
 * @param options - `today` is what "since Friday" and a day without its year are counted from
 * @returns a request; a line without a command word is the request `ask`
 * @throws {InputError} when a command is clear but a word of it can't be used (a day, a time zone); says what to write
 */
export function parseRequest(line: string, options: { readonly today?: IsoDate } = {}): Request {
  const trimmed = line.trim()
  if (trimmed === '') return { name: 'help' }
  const phrase = findPhrase(trimmed)
  if (phrase !== undefined) return withoutWords(phrase)
  const since = parseNewsPhrase(trimmed, options.today)
  if (since !== undefined) return since

  const words = joinNewTopic(dropLeadIn(splitWords(trimmed)))
  const first = words[0]
  const name = first === undefined || first.quoted ? undefined : findCommand(commandWord(first.text))
  if (first === undefined || name === undefined || isSentence(name, trimmed, words))
    return { name: 'ask', question: trimmed }

  const { story, rest } = name === 'ask' ? { story: undefined, rest: words.slice(1) } : takeStory(words.slice(1))
  const known = { words: rest, line: trimmed, ...(options.today === undefined ? {} : { today: options.today }) }
  const request = PARSERS[name](known, commandWord(first.text))
  if (request === undefined) return { name: 'ask', question: trimmed }
  return story === undefined ? request : { ...request, story }
}

/** "What's new since Friday?" */
function parseNewsPhrase(line: string, today?: IsoDate): Request | undefined {
  const at = line.toLowerCase().indexOf(' since ')
  if (at < 0 || at > 40 || findPhrase(line.slice(0, at)) !== 'changes') return undefined
  const words = splitWords(line.slice(at + 1).replace(/[?!.]+$/u, ''))
  return {
    name: 'changes',
    ...parseFields({ words, ...(today ? { today } : {}) }, { free: 'none', keys: ['since'] }),
  }
}

function withoutWords(name: RequestName): Request {
  const request = PARSERS[name]({ words: [], line: '' }, name)
  if (request === undefined) throw new RangeError(`parseRequest: ${name} needs words`)
  return request
}

/** `/readout` and friends may leave a slash before the command, a colon behind it. */
function commandWord(word: string): string {
  return word.length > 1 ? word.replace(/^\//u, '').replace(/[:,?!.]$/u, '') : word
}

/** "Show me the quotes of Vale" is `quotes of Vale`; a lead-in without a command behind it stays. */
function dropLeadIn(words: readonly Word[]): readonly Word[] {
  const first = words[0]
  if (first === undefined || first.quoted || !LEAD_INS.has(first.text.toLowerCase())) return words
  const at = words.findIndex(({ text, quoted }) => quoted || !LEAD_IN_WORDS.has(text.toLowerCase()))
  const next = words[at]
  if (next === undefined || next.quoted) return words
  const name = findCommand(commandWord(next.text))
  return name !== undefined && SHOWN.has(name) ? words.slice(at) : words
}

/** The only command of two words becomes one. */
function joinNewTopic(words: readonly Word[]): readonly Word[] {
  const [first, second, ...more] = words
  if (first === undefined || second === undefined || first.quoted || second.quoted) return words
  if (`${first.text} ${second.text}`.toLowerCase() !== 'new topic') return words
  return [{ ...first, text: 'new-topic' }, ...more]
}

function isSentence(name: RequestName, line: string, words: readonly Word[]): boolean {
  if (name === 'questions' && isDecision(words[1])) return false
  return ALSO_SENTENCES.has(name) && words.length > 4 && line.endsWith('?') && !splitWords(line).some(isFlag)
}

function isFlag({ text, quoted }: Word): boolean {
  return !quoted && /^(story:|--)/u.test(text)
}

/** Takes `story:slug` or `--story slug` out of the words. */
function takeStory(words: readonly Word[]): { story: string | undefined; rest: readonly Word[] } {
  const at = words.findIndex(({ text, quoted }) => !quoted && /^(story:.|[-–—]{1,2}story(=.|$))/u.test(text))
  const flag = words[at]
  if (flag === undefined) return { story: undefined, rest: words }
  const inline = /^(?:story:|[-–—]{1,2}story=)(.+)$/u.exec(flag.text)?.[1]
  const story = inline ?? words[at + 1]?.text
  if (story === undefined) throw new InputError('Which story? Write it behind: --story its-name')
  return { story, rest: [...words.slice(0, at), ...words.slice(at + (inline === undefined ? 2 : 1))] }
}

function withStory<Name extends 'brief' | 'changes' | 'unfollow' | 'use'>(
  name: Name,
  free: string | undefined,
  fields: object,
): Request | undefined {
  if (free !== undefined && /\s/u.test(free.trim())) return undefined
  return { name, ...fields, ...(free === undefined ? {} : { story: free.replace(/[?!.]+$/u, '') }) } as Request
}

function parseSummary(rest: Rest): Request {
  const at = rest.words.findIndex(({ text, quoted }) => !quoted && Object.hasOwn(LENGTHS, text.toLowerCase()))
  const length = LENGTHS[rest.words[at]?.text.toLowerCase() ?? '']
  const words = length === undefined ? rest.words : rest.words.filter((_, index) => index !== at)
  const fields = parseFields({ ...rest, words }, { free: 'about', keys: ['about', 'since'] })
  return { name: 'summary', ...fields, ...(length === undefined ? {} : { length }) }
}

function parseQuotes(rest: Rest): Request {
  const keys = ['who', 'about', 'since', 'until', 'page', 'context', 'all'] as const
  return { name: 'quotes', ...parseFields(rest, { free: 'who', keys }) }
}

/** `quote q3-340` is one quotation; `quote calder` means `quotes calder`. */
function parseQuote(rest: Rest): Request {
  const only = rest.words[0]
  const isId = only !== undefined && rest.words.length === 1 && (only.quoted || /^q\w*\d+-\d+$/iu.test(only.text))
  return isId ? { name: 'quote', id: only.quoted ? only.text : only.text.toLowerCase() } : parseQuotes(rest)
}

function parseQuestions(rest: Rest): Request {
  const decision = parseDecision(rest)
  if (decision !== undefined) return decision
  return { name: 'questions', ...parseFields(rest, { free: 'which', keys: ['page'] }) }
}

/** Only directly behind `ask` can a story be named: the rest is the question, as it stands. */
function parseAsk(rest: Rest): Request {
  const first = rest.words[0]
  const { story, rest: words } =
    first !== undefined && isFlag(first) ? takeStory(rest.words) : { story: undefined, rest: rest.words }
  const only = words.length === 1 && words[0]?.quoted === true ? words[0].text : undefined
  const question = only ?? (words[0] === undefined ? '' : rest.line.slice(words[0].start))
  if (question.trim() === '') throw new InputError('Ask what? For example: ask who pays for the repair')
  return { name: 'ask', question, ...(story === undefined ? {} : { story }) }
}

function parseSources(rest: Rest): Request | undefined {
  const bare = rest.words.length === 1 && /^\d{1,6}$/u.test(rest.words[0]?.text ?? '')
  const words = bare ? [{ text: 'page', quoted: false, start: 0 }, ...rest.words] : rest.words
  const { free, ...fields } = parseFields({ ...rest, words }, { free: 'free', keys: ['page'] })
  return free === undefined ? { name: 'sources', ...fields } : undefined
}

/** `article a3`, `article a3 7`, `article a3 ¶7`. */
function parseArticle(rest: Rest): Request | undefined {
  const [id, where, ...more] = rest.words
  if (id === undefined)
    throw new InputError('Which article? For example: article a3, or article a3 7 for its paragraph 7')
  if (more.length > 0 || (!id.quoted && !/^a\d+$/iu.test(id.text))) return undefined
  const passage = /^¶?(\d{1,6})$/u.exec(where?.text ?? '')?.[1]
  if (where !== undefined && passage === undefined) return undefined
  const name = id.quoted ? id.text : id.text.toLowerCase()
  return { name: 'article', id: name, ...(passage === undefined ? {} : { passage: Number(passage) }) }
}

function parseWatch(rest: Rest, typed: string): Request | undefined {
  const last = rest.words.at(-1)
  const off =
    typed.toLowerCase() === 'unwatch' || (last !== undefined && !last.quoted && last.text.toLowerCase() === 'off')
  const words = off && typed.toLowerCase() !== 'unwatch' ? rest.words.slice(0, -1) : rest.words
  const which = joinWords(words)
  if (which === undefined) throw new InputError('Watch which question? For example: watch bridge. The list: questions')
  return { name: 'watch', which, ...(off ? { off } : {}) }
}

function parseHelp(rest: Rest, typed: string): Request | undefined {
  const greeting = ['hi', 'hello', 'hey'].includes(typed.toLowerCase())
  const topic = greeting ? undefined : joinWords(rest.words)
  if (rest.words.length > (greeting ? 2 : 1) && !rest.words[0]?.quoted) {
    return topic === 'new topic' ? { name: 'help', topic } : undefined
  }
  return { name: 'help', ...(topic === undefined ? {} : { topic }) }
}

/** The words of a value with single blanks between them; `undefined` when there are none. */
function joinWords(words: readonly Word[]): string | undefined {
  const value = words.map(({ text }) => text).join(' ')
  return value.trim() === '' ? undefined : value
}
