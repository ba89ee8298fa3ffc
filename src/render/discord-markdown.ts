/** Lines of a reply in Discord's Markdown: what articles and people wrote can't ping, link, spoil, head or code. */

import type { Citation, Inline, Line } from '../model/reply.ts'
import { plainLine, quoted } from './plain.ts'
import { citeMarks } from './sources.ts'

/**
 * Escapes text so that Discord shows it as it stands.
 *
 * A colon is escaped where an address or an emoji name could follow, and left alone in `10:30` and before a space.
 *
 * @param text - any text; line breaks stay
 * @returns text in which a backslash stands before every character that could be read as markup; `unescapeDiscord`
 *   gives the text back
 * @see https://support.discord.com/hc/en-us/articles/210298617 and the mention formats in Discord's reference
 */
export function escapeDiscord(text: string): string {
  return text
    .replaceAll(/[\\*_~`|<>[\]#@]/gu, '\\$&')
    .replaceAll(/:(?!\s|\d{1,2}(?![\w:]))/gu, '\\:')
    .replaceAll(/^([^\S\n]*)([-+])/gmu, '$1\\$2')
    .replaceAll(/^([^\S\n]*\d{1,9})([.)])/gmu, '$1\\$2')
    .replaceAll(/(discord(?:app)?)\.(?=gg|com)/giu, '$1\\.')
}

/** Undoes `escapeDiscord` and takes off what this file puts before lines, so that words compare with the article's. */
export function unescapeDiscord(content: string): string {
  return content.replaceAll(/^(?:> |-# )/gmu, '').replaceAll(/\\([^0-9A-Za-z\s])/gu, '$1')
}

/** Renders a line; `citations` are the reply's. */
export function discordLine(line: Line, citations: readonly Citation[]): string {
  let text = ''
  for (const inline of line) {
    const piece = discordInline(inline, citations)
    // Two runs of asterisks side by side would be read as one.
    text += text.endsWith('*') && piece.startsWith('*') ? `\u200b${piece}` : piece
  }
  return text
}

/** The same line without markup, for a text file. */
export function fileLine(line: Line, citations: readonly Citation[]): string {
  return plainLine(line, citations)
}

/** Puts `prefix` before every line of `content`. */
export function prefixLines(prefix: string, content: string): string {
  return content
    .split('\n')
    .map((line) => prefix + line)
    .join('\n')
}

/**
 * A masked link whose words can't pretend to be another address.
 *
 * @param text - what to show, unescaped; words that look like an address stand beside the link, which shows its host
 * @param address - http or https; anything else gives the escaped text alone
 */
export function discordLink(text: string, address: string): string {
  if (!URL.canParse(address)) return escapeDiscord(text)
  const url = new URL(address)
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '') return escapeDiscord(text)
  const target = url.href.replaceAll(/[()<>\\*`|]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  if (text.trim() === '') return `[${escapeDiscord(url.hostname)}](<${target}>)`
  if (!/:\/\/|www\.|[\p{L}\d]\.\p{L}{2}/u.test(text)) return `[${escapeDiscord(text)}](<${target}>)`
  return `${escapeDiscord(text)} [${escapeDiscord(url.hostname)}](<${target}>)`
}

function discordInline(inline: Inline, citations: readonly Citation[]): string {
  switch (inline.kind) {
    case 'text':
      return styled(escapeDiscord(inline.text), inline.style)
    case 'excerpt':
      return escapeDiscord(inline.marks ? quoted(inline.excerpt) : inline.excerpt.words)
    case 'cite':
      return citeMarks(inline, citations)
    case 'code':
      return code(inline.text)
    case 'time':
      return timestamp(inline.at, inline.fallback)
    case 'link':
      return discordLink(inline.text, inline.address)
  }
}

function styled(text: string, style: 'bold' | 'italic' | undefined): string {
  const core = text.trim()
  if (style === undefined || core === '') return text
  const mark = style === 'bold' ? '**' : '*'
  const at = text.indexOf(core)
  return `${text.slice(0, at)}${mark}${core}${mark}${text.slice(at + core.length)}`
}

/** A command to type; one that holds a backtick can't be code and is shown escaped. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line === '' || line.includes('`') ? escapeDiscord(line) : `\`${line}\``
}

function timestamp(at: string, fallback: string): string {
  const seconds = Math.floor(Date.parse(at) / 1_000)
  return Number.isNaN(seconds) ? escapeDiscord(fallback) : `<t:${seconds}:f>`
}
