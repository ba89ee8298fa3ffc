/** The desk's commands on the command line: the same words as in a channel, with options for scripts. */

import { writeFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { CONSOLE_PLACE, renderReply } from '../chat/console/run-console.ts'
import { parseRequest } from '../desk/parse-request.ts'
import { InputError } from '../model/errors.ts'
import type { Reply } from '../model/reply.ts'
import type { Place, Request, RequestName } from '../model/request.ts'
import { renderMarkdown } from '../render/markdown.ts'
import type { ProcessLike } from './process-like.ts'
import { type SharedOptions, withKnownApp, withSharedOptions } from './with-app.ts'

/** One command is no conversation: it neither goes on from an earlier question nor is remembered. */
const COMMAND_PLACE: Place = { ...CONSOLE_PLACE, direct: false }

type DeskOptions = SharedOptions & {
  readonly all?: boolean
  readonly since?: string
  readonly until?: string
  readonly page?: number
  readonly length?: string
  readonly png?: string
  readonly markdown?: boolean
}

/** A desk command: what it shows, and which options it takes beside the shared ones. */
type Row = {
  readonly name: RequestName
  readonly words: string
  readonly about: string
  readonly options: readonly Option[]
}

const since = new Option('--since <date>', 'only what is dated on or after this day (YYYY-MM-DD)').argParser(day)
const until = new Option('--until <date>', 'only what is dated on or before this day (YYYY-MM-DD)').argParser(day)
const page = new Option('--page <n>', 'which page, from 1').argParser(pageNumber)
const all = new Option('--all', 'every one, without pages')
const png = new Option('--png <file>', 'also write what is shown as a picture')
const length = new Option('--length <length>', 'how long').choices(['lead', 'half', 'full'])

const ROWS: readonly Row[] = [
  { name: 'ask', words: '<question...>', about: 'answer a question from the stored articles', options: [] },
  { name: 'brief', words: '[words...]', about: "today's briefing", options: [since] },
  { name: 'summary', words: '[about...]', about: 'what happened, in cited sentences', options: [length, since] },
  {
    name: 'quotes',
    words: '[who-and-about...]',
    about: 'who said what, word for word',
    options: [all, since, until, page],
  },
  { name: 'quote', words: '<id>', about: 'one quotation, ready to copy', options: [] },
  { name: 'questions', words: '[which...]', about: 'what is open, contested or answered', options: [page] },
  {
    name: 'timeline',
    words: '[about...]',
    about: 'what happened when, and what is planned',
    options: [since, until, page, png],
  },
  { name: 'changes', words: '[words...]', about: 'what moved between two days', options: [since, until] },
  { name: 'sources', words: '[words...]', about: 'the articles that answers rest on', options: [page] },
  { name: 'article', words: '<id>', about: 'one stored article with its text', options: [] },
  { name: 'stories', words: '', about: 'the stories that are here', options: [] },
  { name: 'status', words: '', about: 'what is followed, and the last deliveries', options: [] },
]

/** Adds the desk's commands. */
export function addDeskCommands(program: Command, process: ProcessLike): void {
  for (const row of ROWS) {
    const command = withSharedOptions(program.command(`${row.name} ${row.words}`.trim()).description(row.about))
    for (const option of row.options) command.addOption(option)
    command.option('--markdown', 'print Markdown')
    command.action(async () => {
      await runDeskCommand(row.name, command.args, command.opts<DeskOptions>(), process)
    })
  }
}

async function runDeskCommand(
  name: RequestName,
  words: readonly string[],
  options: DeskOptions,
  process: ProcessLike,
): Promise<void> {
  const request = toRequest(name, words, options)
  const reply = await withKnownApp(process, options, (app) => app.desk.handle(request, COMMAND_PLACE))
  if (options.png !== undefined) await writePicture(reply, options.png)
  process.stdout.write(`${printable(reply, options, process)}\n`)
  if (hasFailed(name, reply)) process.exitCode = 1
}

/** Writes the reply's picture. */
async function writePicture({ blocks }: Reply, file: string): Promise<void> {
  const picture = blocks.find((block) => block.kind === 'picture')
  if (picture === undefined) return
  try {
    await writeFile(file, picture.png)
  } catch (error) {
    throw new InputError(`${file} can't be written: ${(error as Error).message}`)
  }
}

/** A question back, such as whose words are meant, is an answer; what can't be understood or found is a failure. */
function hasFailed(name: RequestName, { kind, data }: Reply): boolean {
  const isAskedBack = name === 'ask' || data?.speakers !== undefined
  return kind === 'refused' || (kind === 'clarify' && (!isAskedBack || data?.stories !== undefined))
}

/** A question stays as typed; other words go through the same parser as in a channel. Options win over words. */
function toRequest(name: RequestName, words: readonly string[], options: DeskOptions): Request {
  const { all, since, until, page, length, story, png } = options
  const typed = words.join(' ')
  const request = name === 'ask' ? { name, question: typed } : parseRequest(`${name} ${typed}`)
  const picture = png === undefined ? undefined : true
  return { ...request, ...defined({ all, since, until, page, length, story, picture }) } as Request
}

function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function printable(reply: Reply, options: DeskOptions, process: ProcessLike): string {
  if (options.markdown) return renderMarkdown(reply)
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR
  return renderReply(reply, { json: options.json ?? false, colour, output: process.stdout })
}

function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value)) {
    throw new InvalidArgumentError('Write a day as YYYY-MM-DD, such as 2025-08-19.')
  }
  return value
}

function pageNumber(value: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(value)) throw new InvalidArgumentError('Write a whole number from 1.')
  return Number(value)
}
