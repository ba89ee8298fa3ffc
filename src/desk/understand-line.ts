/** Understands a typed line: a request, also where its command is misspelt, or at once what there is to say. */

import type { IsoDate } from '../model/article.ts'
import { InputError } from '../model/errors.ts'
import type { Reply } from '../model/reply.ts'
import type { Request, RequestName } from '../model/request.ts'
import { note } from '../reply/lines.ts'
import { findNearCommand } from './command-words.ts'
import { unknownCommand } from './help.ts'
import { parseRequest } from './parse-request.ts'

/** `read` is what a misspelt command was taken for. */
export type Understood =
  | { readonly request: Request; readonly read?: { readonly typed: string; readonly as: string } }
  | { readonly reply: Reply }

/** What a slip of the finger may do; what changes something is asked back. */
const HARMLESS: ReadonlySet<RequestName> = new Set([
  'brief',
  'summary',
  'quotes',
  'quote',
  'questions',
  'timeline',
  'changes',
  'sources',
  'article',
  'stories',
  'status',
  'help',
])

const COURTESIES = new Set(
  'thanks,thank you,thank you very much,many thanks,thx,ty,cheers,ok,okay,great,perfect,got it,good,nice,bye,goodbye'.split(
    ',',
  ),
)

/**
 * Understands a line.
 *
 * @param isWord - says whether the articles have a word: then it was meant as it stands, and is a question's
 * @throws {InputError} when a command is clear but a word of it can't be used
 */
export async function understandLine(
  line: string,
  today: IsoDate,
  isWord: (word: string) => Promise<boolean>,
): Promise<Understood> {
  if (isCourtesy(line)) return { reply: answerCourtesy() }
  const request = parseRequest(line, { today })
  const mended = mend(request, line)
  if (mended === undefined) return { request }
  const [typed = ''] = line.trim().split(/\s+/u)
  if (!HARMLESS.has(mended.request.name) || (await isWord(typed)))
    return { reply: unknownCommand(typed, mended.request) }
  return { request: mended.request, read: { typed, as: mended.as } }
}

function isCourtesy(line: string): boolean {
  if (line.length > 40) return false
  const words = line.toLowerCase().replaceAll(/[^\p{L}\s]/gu, '')
  return COURTESIES.has(words.trim().replaceAll(/\s+/gu, ' '))
}

function answerCourtesy(): Reply {
  const text = 'Glad to help. Ask a question, or type help for what I can do.'
  return { kind: 'done', blocks: [note(text)], citations: [], actions: [], data: { kind: 'done', text } }
}

/** A short line whose first word is nearly a command, as the request that it would be with the word mended. */
function mend(request: Request, line: string): { readonly request: Request; readonly as: string } | undefined {
  const [first = '', ...rest] = line.trim().slice(0, 200).split(/\s+/u)
  if (request.name !== 'ask' || rest.length > 3 || line.trim().endsWith('?')) return undefined
  const near = findNearCommand(first)
  if (near === undefined || first.toLowerCase() === near) return undefined
  try {
    const mended = parseRequest([near, ...rest].join(' '))
    return mended.name === 'ask' ? undefined : { request: mended, as: near }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { request: { name: 'help', topic: near }, as: near }
  }
}
