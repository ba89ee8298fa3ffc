/** Reads the speech of a short invented text in a form that tests can compare at a glance. */

import { extractSpeech, type SpeechOfArticle } from '../../../src/digest/quotes/extract-speech.ts'
import type { Passage } from '../../../src/model/article.ts'
import type { Quotation, Speaker, Statement } from '../../../src/model/digest.ts'
import type { Actor } from '../../../src/model/story.ts'

/** Makes passages of lines, the first of which is no headline unless asked for. */
export function makePassages(text: string, options: { headline?: boolean } = {}): Passage[] {
  const passages: Passage[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const kind = options.headline === true && passages.length === 0 ? 'headline' : 'body'
      passages.push({ n: passages.length + 1, start, end: start + line.length, kind })
    }
    start += line.length + 1
  }
  return passages
}

/** The speech of a text whose lines are its passages. */
export function readSpeech(
  text: string,
  options: { actors?: readonly Actor[]; headline?: boolean; published?: string } = {},
): SpeechOfArticle {
  const published =
    options.published === undefined ? {} : { published: { value: options.published, how: 'given' as const } }
  return extractSpeech({ text, passages: makePassages(text, options), ...published }, { actors: options.actors ?? [] })
}

/** `speaker: words | words` for every quotation; partial ones begin with `~`. */
export function showQuotations(text: string, options: Parameters<typeof readSpeech>[1] = {}): string[] {
  return readSpeech(text, options).quotations.map((q) => showQuotation(text, q))
}

function showQuotation(text: string, { parts, kind, speaker }: Quotation): string {
  const words = parts.map(({ start, end }) => text.slice(start, end)).join(' | ')
  return `${kind === 'partial' ? '~' : ''}${showSpeaker(speaker)}: ${words}`
}

/** `speaker: content` for every statement. */
export function showStatements(text: string, options: Parameters<typeof readSpeech>[1] = {}): string[] {
  return readSpeech(text, options).statements.map((s) => showStatement(text, s))
}

function showStatement(text: string, { content, speaker }: Statement): string {
  return `${showSpeaker(speaker)}: ${text.slice(content.start, content.end)}`
}

function showSpeaker(speaker: Speaker | undefined): string {
  if (speaker === undefined) return '?'
  const name = speaker.name === undefined || speaker.name === speaker.printed ? '' : `=${speaker.name}`
  const behalf = speaker.onBehalfOf === undefined ? '' : ` for ${speaker.onBehalfOf.name ?? speaker.onBehalfOf.printed}`
  const means = speaker.standsFor === undefined ? '' : ` (${speaker.standsFor})`
  return `${speaker.printed}${means}${name}${behalf}`
}
