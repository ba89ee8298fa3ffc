/** From `/readout`'s subcommand and options, or a button's `custom_id`, to a request for the desk. */

import type { ChatInputCommandInteraction } from 'discord.js'
import { parseDay } from '../../desk/parse-day.ts'
import { parseRequest } from '../../desk/parse-request.ts'
import { parseTime, parseTimeZone, parseWeekdays } from '../../desk/parse-schedule.ts'
import type { IsoDate } from '../../model/article.ts'
import { InputError } from '../../model/errors.ts'
import type { Request, SummaryLength } from '../../model/request.ts'
import { REQUEST_PREFIX } from '../../render/discord.ts'

/** The options of a subcommand as Discord sends them: free text may stand where a choice was offered. */
export type Options = {
  /** `undefined` when the option was left out or is blank. */
  readonly words: (name: string) => string | undefined
  readonly number: (name: string) => number | undefined
  /** What "yesterday" is counted from. */
  readonly today: IsoDate
}

type Read = (options: Options) => Request

const READERS: Readonly<Record<string, Read>> = {
  brief: (options) => ({ name: 'brief', ...since(options) }),
  summary: (options) => ({ name: 'summary', ...length(options), ...about(options), ...since(options) }),
  quotes: (options) => ({
    name: 'quotes',
    ...optional('who', options.words('who')),
    ...about(options),
    ...since(options),
    ...until(options),
    ...page(options),
  }),
  questions: (options) => ({ name: 'questions', ...optional('which', options.words('which')), ...page(options) }),
  ask: (options) => ({ name: 'ask', question: options.words('question') ?? '' }),
  timeline: (options) => ({
    name: 'timeline',
    ...about(options),
    ...since(options),
    ...until(options),
    ...page(options),
  }),
  changes: (options) => ({ name: 'changes', ...since(options), ...until(options) }),
  article: (options) => ({
    name: 'article',
    id: options.words('id') ?? '',
    ...optional('passage', options.number('paragraph')),
  }),
  quote: (options) => ({ name: 'quote', id: options.words('id') ?? '' }),
  watch: (options) => ({ name: 'watch', which: options.words('which') ?? '' }),
  unwatch: (options) => ({ name: 'watch', which: options.words('which') ?? '', off: true }),
  sources: (options) => ({ name: 'sources', ...page(options) }),
  stories: () => ({ name: 'stories' }),
  use: () => ({ name: 'use' }),
  follow: readFollow,
  unfollow: () => ({ name: 'unfollow' }),
  status: () => ({ name: 'status' }),
  'new-topic': () => ({ name: 'new-topic' }),
  help: (options) => ({ name: 'help', ...optional('topic', options.words('topic')) }),
}

/**
 * Reads a subcommand.
 *
 * @returns `undefined` for a subcommand of an earlier version that Discord still shows
 * @throws {InputError} when a day, a time, a zone or a list of weekdays can't be used; says what to write
 */
export function readCommand(name: string, options: Options): Request | undefined {
  const request = READERS[name]?.(options)
  const story = options.words('story')
  return request && story !== undefined ? { ...request, story } : request
}

/** Reads the request that a button carries; `undefined` when it is not one of Readout's. */
export function readButton(customId: string, today: IsoDate): Request | undefined {
  if (!customId.startsWith(REQUEST_PREFIX)) return undefined
  return parseRequest(customId.slice(REQUEST_PREFIX.length), { today })
}

/** The options of an interaction, blank ones left out. */
export function optionsOf(interaction: ChatInputCommandInteraction, today: IsoDate): Options {
  return {
    words: (name) => interaction.options.getString(name)?.trim() || undefined,
    number: (name) => interaction.options.getInteger(name) ?? undefined,
    today,
  }
}

function readFollow(options: Options): Request {
  const time = options.words('time')
  const zone = options.words('timezone')
  const days = options.words('weekdays')
  const quiet = options.words('quiet')
  return {
    name: 'follow',
    ...optional('time', time && (parseTime(time.replaceAll(' ', '')) ?? refuse(time, 'time of day', '07:00'))),
    ...optional('timeZone', zone && (parseTimeZone(zone) ?? refuse(zone, 'time zone', 'Europe/London'))),
    ...optional(
      'weekdays',
      days === undefined ? undefined : (parseWeekdays(days.replaceAll(' ', '')) ?? refuse(days, 'weekdays', 'mon-fri')),
    ),
    ...(quiet === 'note' || quiet === 'silence' ? { quiet } : {}),
  }
}

function length(options: Options): { length?: SummaryLength } {
  const typed = options.words('length')
  return typed === 'lead' || typed === 'half' || typed === 'full' ? { length: typed } : {}
}

function about(options: Options): { about?: string } {
  return optional('about', options.words('about'))
}

function page(options: Options): { page?: number } {
  const typed = options.number('page')
  return typed !== undefined && typed >= 1 ? { page: typed } : {}
}

function since({ words, today }: Options): { since?: IsoDate } {
  const typed = words('since')
  return typed === undefined ? {} : { since: day(typed, today).from }
}

function until({ words, today }: Options): { until?: IsoDate } {
  const typed = words('until')
  return typed === undefined ? {} : { until: day(typed, today).to }
}

function day(typed: string, today: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const words = typed.split(/\s+/u)
  const read = parseDay(words, today)
  return read !== undefined && read.used === words.length ? read : refuse(typed, 'day', '2025-08-18 or 18 August')
}

function refuse(typed: string, what: string, example: string): never {
  throw new InputError(`${typed.slice(0, 40)} is no ${what} that I can read. Write it like this: ${example}`)
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined | ''): { [K in Key]?: Value } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [K in Key]: Value })
}
