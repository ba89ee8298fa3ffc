/** Shows a command as people type it into a slash command: `quotes vale` → `/readout quotes who:vale`. */

import { findCommand } from '../../desk/command-words.ts'
import { parseRequest } from '../../desk/parse-request.ts'
import { formatWeekdays } from '../../desk/parse-schedule.ts'
import type { Request } from '../../model/request.ts'
import { COMMANDS } from './commands.ts'

type Option = readonly [name: string, value: string | number | undefined]

const SUBCOMMANDS: ReadonlySet<string> = new Set(
  COMMANDS.flatMap(({ options }) => (options ?? []).map(({ name }) => name)),
)

/**
 * Writes the slash command.
 *
 * @param line - a command as it is typed in a direct message
 * @returns the same line when it is no command, or one that `/readout` doesn't have
 */
export function slashForm(line: string): string {
  const [word = ''] = line.split(' ')
  if (SUBCOMMANDS.has(line)) return `/readout ${line}`
  if (findCommand(word) === undefined && line !== 'new topic') return line
  const request = readRequest(line)
  const options = request && listOptions(request)
  if (request === undefined || options === undefined) return line
  const story: Option = ['story', request.story]
  const written = [...options, story]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}:${value}`)
  return `/readout ${nameOf(request)}${written.join('')}`
}

function readRequest(line: string): Request | undefined {
  try {
    return parseRequest(line)
  } catch {
    return undefined
  }
}

function nameOf(request: Request): string {
  return request.name === 'watch' && request.off === true ? 'unwatch' : request.name
}

/** The options of a request's subcommand; `undefined` when it has none, or lacks an option for what is asked. */
function listOptions(request: Request): readonly Option[] | undefined {
  switch (request.name) {
    case 'summary':
      return [
        ['length', request.length],
        ['about', request.about],
        ['since', request.since],
      ]
    case 'quotes':
      if (request.context === true || request.all === true) return undefined
      return [['who', request.who], ['about', request.about], ...span(request), ['page', request.page]]
    case 'questions':
    case 'watch':
      return [['which', request.which], ...('page' in request ? [['page', request.page] as const] : [])]
    case 'ask':
      return [['question', request.question]]
    case 'timeline':
      return [['about', request.about], ...span(request), ['page', request.page]]
    case 'brief':
    case 'changes':
      return span(request)
    case 'sources':
      return [['page', request.page]]
    case 'article':
      return [
        ['id', request.id],
        ['paragraph', request.passage],
      ]
    case 'quote':
      return [['id', request.id]]
    case 'follow':
      return [
        ['time', request.time],
        ['timezone', request.timeZone],
        ['weekdays', request.weekdays && formatWeekdays(request.weekdays)],
        ['quiet', request.quiet],
      ]
    case 'help':
      return [['topic', request.topic]]
    case 'unfollow':
    case 'status':
    case 'stories':
    case 'use':
    case 'new-topic':
      return []
    case 'decide':
      return undefined
  }
}

function span({ since, until }: { readonly since?: string; readonly until?: string }): readonly Option[] {
  return [
    ['since', since],
    ['until', until],
  ]
}
