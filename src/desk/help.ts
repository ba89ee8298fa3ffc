/** `help`: the commands, or more about one of them. */

import { STATUS_RULE } from '../digest/register.ts'
import type { Block, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import type { Request } from '../model/request.ts'
import { bold, code, heading, note, notes, smallPrint, toLine } from '../reply/lines.ts'
import { COMMANDS, findCommand, findNearCommand } from './command-words.ts'

/** What more there is to say about a command: one sentence a line. */
const DETAILS: Readonly<Record<string, readonly string[]>> = {
  brief: [
    'Without a day it shows what is new since the last briefing in this channel.',
    'With since it compares with what was known on that day.',
  ],
  summary: [
    'Three lengths: lead (the main points), half (half a page), full.',
    'Add about and a name, a question or any words; add since and a day.',
  ],
  quotes: [
    'Names may be last names, roles or other spellings.',
    'Add about and words, since or until and a day, page 2, context for what stands around the words, or all.',
    'A partial quotation is a few words inside the reporter’s sentence; it is shown with that sentence.',
  ],
  questions: [
    STATUS_RULE,
    'questions bridge or questions 2 shows one question: what is established, who says what, where reports differ.',
    'The desk decides with questions accept, reword, merge, close, mute or reopen, and the question’s id.',
  ],
  timeline: [
    'The main dates; timeline all shows every one, page by page, and about, since and until narrow it.',
    'Only dates that the articles give. Plans whose day has passed say that the outcome is not in the corpus.',
  ],
  ask: [
    'Or just type the question. In a thread or direct message I remember the subject for an hour: and Calder?',
    'What the articles do not say I do not answer. I say what I looked for, and the nearest paragraph.',
  ],
  follow: [
    'Time, zone and days in any order: follow 07:00 Europe/London mon-fri.',
    'Add silence to get nothing on a day without news; otherwise there is a short note.',
    'In a channel this is for people who manage it. In a direct message anyone can follow.',
  ],
  watch: ['You get a direct message when the question’s status changes. Stop it with unwatch and the question’s id.'],
}

/**
 * The help.
 *
 * @param topic - a command word; an unknown one gives the nearest and the list
 */
export function composeHelp(topic: string | undefined): Reply {
  const word = topic === undefined ? undefined : commandFor(topic)
  if (topic !== undefined && word === undefined) return unknownCommand(topic)
  const blocks = word === undefined ? listCommands() : describeCommand(word)
  return { kind: 'done', blocks, citations: [], actions: [], data: { kind: 'done', commands: COMMANDS } }
}

/** What to say to a word that is no command: the nearest one, and the list. `mended` is what the line would then mean. */
export function unknownCommand(typed: string, mended?: Request): Reply {
  const near = findNearCommand(typed)
  const text = near === undefined ? `I don’t know the command ${typed.slice(0, 40)}.` : `Did you mean ${near}?`
  const words = COMMANDS.flatMap(({ word }, index) => [index === 0 ? 'I know: ' : ', ', code(word)])
  return {
    kind: 'clarify',
    blocks: [note(text), note(...words)],
    citations: [],
    actions: mended === undefined ? [] : [{ kind: 'request', label: plainText(`Yes, ${near}`), request: mended }],
    data: { kind: 'clarify', text, commands: COMMANDS.map(({ word }) => word) },
  }
}

function commandFor(topic: string): string | undefined {
  const name = findCommand(topic)?.replace('-', ' ') ?? topic.toLowerCase()
  return COMMANDS.find(({ word }) => word === name)?.word
}

function listCommands(): readonly Block[] {
  return [
    heading('What I can do'),
    notes(COMMANDS.map(({ word, gives }) => toLine(code(word), ` – ${gives}`))),
    note('Or ask a question in your own words. Every answer names the paragraph that it rests on.'),
    smallPrint('More about one command: ', code('help quotes')),
  ]
}

function describeCommand(word: string): readonly Block[] {
  const command = COMMANDS.find((one) => one.word === word)
  const details = DETAILS[word] ?? []
  return [
    heading(word),
    note(bold(`${command?.gives.charAt(0).toUpperCase()}${command?.gives.slice(1)}.`)),
    ...details.map((detail) => note(detail)),
    note('For example: ', code(command?.example ?? word)),
  ]
}
