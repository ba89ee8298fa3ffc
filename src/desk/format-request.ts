/** Writes a request as the line that a person would type for it: for buttons, and to show what to type next. */

import type { Request } from '../model/request.ts'
import { findCommand } from './command-words.ts'
import { parseDay } from './parse-day.ts'
import { isKeyWord } from './parse-fields.ts'
import { formatWeekdays } from './parse-schedule.ts'

const SLUG = /^[a-z0-9][a-z0-9-]*$/u
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*$/u

/** Words that mean something of their own behind some command. */
const TAKEN = new Set(
  'lead short half full long off into to with as accept reword rename merge close mute reopen unmute topic'.split(' '),
)

/**
 * Writes the line.
 *
 * @param request - any request; its values may hold any characters
 * @returns a line from which `parseRequest` gives an equal request
 */
export function formatRequest(request: Request): string {
  if (request.name === 'ask') return formatAsk(request)
  const words = formatWords(request)
  return request.story === undefined ? words : `${words} ${formatStory(request.story)}`
}

function formatWords(request: Exclude<Request, { name: 'ask' }>): string {
  switch (request.name) {
    case 'summary':
      return join('summary', request.length, key('about', request.about), key('since', request.since))
    case 'quotes':
      return join(
        'quotes',
        value(request.who),
        key('about', request.about),
        ...span(request),
        page(request),
        flags(request),
      )
    case 'quote':
      return join('quote', /^q\d+-\d+$/u.test(request.id) ? request.id : quoteValue(request.id))
    case 'questions':
      return join('questions', value(request.which), page(request))
    case 'decide':
      return join('questions', request.action, value(request.which), request.value && quoteValue(request.value))
    case 'timeline':
      return join('timeline', value(request.about), ...span(request), page(request))
    case 'sources':
      return join('sources', page(request))
    case 'article':
      return join('article', /^a\d+$/u.test(request.id) ? request.id : quoteValue(request.id), request.passage)
    case 'brief':
      return join('brief', ...span(request))
    case 'changes':
      return join('changes', ...span(request), page(request))
    case 'watch':
      return join(request.off ? 'unwatch' : 'watch', value(request.which))
    case 'follow':
      return join('follow', request.time, request.timeZone, days(request.weekdays), request.quiet)
    case 'new-topic':
      return 'new topic'
    case 'help':
      // Two bare words behind "help" are a question.
      return join('help', request.topic?.includes(' ') ? quoteValue(request.topic) : value(request.topic))
    case 'unfollow':
    case 'status':
    case 'stories':
    case 'use':
      return request.name
  }
}

/** In quotation marks, with escapes. */
function quoteValue(text: string): string {
  return JSON.stringify(text)
}

function formatAsk({ question, story }: Request & { name: 'ask' }): string {
  const plain = question === question.trim() && !/[\n\r]|^["“”„«]|^(story:|[-–—])/u.test(question)
  return join('ask', story === undefined ? undefined : formatStory(story), plain ? question : quoteValue(question))
}

function formatStory(story: string): string {
  return SLUG.test(story) ? `story:${story}` : `--story ${quoteValue(story)}`
}

/** A value bare where it reads as one in every place, else in quotation marks with escapes. */
function value(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const words = text.split(' ')
  const plain = words.every((word) => PLAIN.test(word) && !isKeyWord(word) && !TAKEN.has(word.toLowerCase()))
  return plain &&
    !words.some((_, at) => parseDay(words.slice(at), '2000-01-01')) &&
    text !== 'new topic' &&
    findCommand(text) === undefined
    ? text
    : quoteValue(text)
}

function key(word: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${word} ${word === 'about' ? value(text) : text}`
}

function span({ since, until }: { readonly since?: string; readonly until?: string }): (string | undefined)[] {
  return [key('since', since), key('until', until)]
}

function page({ page }: { readonly page?: number }): string | undefined {
  return page === undefined ? undefined : `page ${page}`
}

function flags({ context, all }: { readonly context?: boolean; readonly all?: boolean }): string | undefined {
  return join(context ? 'context' : undefined, all ? 'all' : undefined) || undefined
}

function days(weekdays: Parameters<typeof formatWeekdays>[0] | undefined): string | undefined {
  return weekdays === undefined ? undefined : formatWeekdays(weekdays)
}

function join(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}
