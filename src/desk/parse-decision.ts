/** Reads what a desk decides about a question: `questions accept f3`, `questions merge f3 into meeting`. */

import { InputError } from '../model/errors.ts'
import type { Request } from '../model/request.ts'
import type { Rest, Word } from './split-words.ts'

type Action = (Request & { name: 'decide' })['action']

const ACTIONS: Readonly<Record<string, Action>> = {
  accept: 'accept',
  reword: 'reword',
  rename: 'reword',
  merge: 'merge',
  close: 'close',
  mute: 'mute',
  reopen: 'reopen',
  unmute: 'reopen',
}

/**
 * Reads a decision.
 *
 * @param rest - the words behind `questions` or `decide`
 * @returns `undefined` when the first word is no decision, or a value in quotation marks
 * @throws {InputError} when the question, the new wording or the question to merge into is missing
 */
export function parseDecision(rest: Rest): Request | undefined {
  const [verb, which, ...more] = rest.words
  if (verb === undefined || !isDecision(verb)) return undefined
  const action = ACTIONS[verb.text.toLowerCase()] as Action
  if (which === undefined) throw new InputError(`Which question? For example: questions ${action} ${example(action)}`)
  const into = more[0] !== undefined && !more[0].quoted && /^(into|to|with|as)$/iu.test(more[0].text)
  const words = into ? more.slice(1) : more
  const needed = action === 'reword' || action === 'merge'
  if (needed && words.length === 0) throw new InputError(`Write it like this: questions ${action} ${example(action)}`)
  if (!needed) return words.length === 0 ? { name: 'decide', action, which: which.text } : undefined
  const only = words.length === 1 && words[0]?.quoted === true ? words[0].text : undefined
  return { name: 'decide', action, which: which.text, value: only ?? rest.line.slice(words[0]?.start ?? 0) }
}

/** Says whether a word is one of the decisions. */
export function isDecision(word: Word | undefined): boolean {
  return word !== undefined && !word.quoted && Object.hasOwn(ACTIONS, word.text.toLowerCase())
}

function example(action: Action): string {
  if (action === 'merge') return 'f3 into meeting'
  return action === 'reword' ? 'f3 Will they meet before winter?' : 'f3'
}
