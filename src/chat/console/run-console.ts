/** The terminal as a place to talk: a greeting and the briefing, then one reply for each line. */

import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Desk } from '../../desk/desk.ts'
import { formatRequest } from '../../desk/format-request.ts'
import type { Reply } from '../../model/reply.ts'
import type { Place } from '../../model/request.ts'
import { renderTerminal, safe } from '../../render/terminal.ts'

/** Where the conversation takes place. */
type ConsoleOptions = {
  readonly desk: Desk
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly place: Place
  readonly colour: boolean
  /** Print each reply as one JSON object on one line, and nothing else. */
  readonly json: boolean
  /** Lines to show under the greeting, such as which platforms are off. */
  readonly notices: readonly string[]
}

/** The terminal's own place; whoever sits at it may manage everything. */
export const CONSOLE_PLACE: Place = {
  platform: 'console',
  team: 'local',
  channel: 'terminal',
  user: 'local',
  direct: true,
  mayManage: true,
}

const PROMPT = 'readout> '

/**
 * Talks until the input ends or the person leaves (`exit`, `quit`, Ctrl-D).
 *
 * At a terminal it greets and shows the briefing first. Through a pipe it only answers, so that the output is the
 * answer; with an empty pipe it shows the briefing. Where more than one line is piped, each answer stands under its
 * question.
 *
 * @returns how many lines were answered
 */
export async function runConsole(options: ConsoleOptions): Promise<number> {
  const { desk, input, output, place } = options
  const interactive = input.isTTY === true && !options.json
  const say = (reply: Reply) => output.write(`${renderReply(reply, options)}\n${options.json ? '' : '\n'}`)
  if (interactive) await greet(options, say)

  const lines = createInterface({ input, terminal: interactive, prompt: PROMPT, ...(interactive ? { output } : {}) })
  let answered = 0
  let heard = 0
  lines.on('line', (line) => {
    if (line.trim() !== '') heard += 1
  })
  if (interactive) lines.prompt()
  for await (const line of lines) {
    const typed = line.trim()
    if (/^(?:exit|quit|bye)$/iu.test(typed)) break
    if (typed !== '') {
      if (heard > 1 && !interactive && !options.json) output.write(`> ${safe(typed)}\n\n`)
      say(await desk.hear(typed, place))
      answered += 1
    }
    if (interactive) lines.prompt()
  }
  lines.close()
  if (answered === 0 && !interactive) await greet(options, say)
  return answered
}

/** Renders a reply as the options ask: one JSON line, or text for the terminal's width. */
export function renderReply(reply: Reply, options: Pick<ConsoleOptions, 'json' | 'colour' | 'output'>): string {
  if (options.json) return JSON.stringify(reply.data ?? { kind: reply.kind })
  return renderTerminal(reply, { columns: options.output.columns ?? 80, colour: options.colour, formatRequest })
}

async function greet(
  { desk, place, json, output, notices }: ConsoleOptions,
  say: (reply: Reply) => void,
): Promise<void> {
  if (!json) {
    say(await desk.home(place))
    for (const notice of notices) output.write(`${notice}\n`)
    output.write('\n')
  }
  say(await desk.handle({ name: 'brief' }, place))
}
