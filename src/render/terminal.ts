/** Reply → text for a terminal: wrapped to its width, coloured only where colour is wanted. */

import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { Action, Block, Citation, Inline, Line, Reply } from '../model/reply.ts'
import type { Request } from '../model/request.ts'
import { isNumbered } from './numbered.ts'
import { quoted } from './plain.ts'
import { citeMarks, listSources } from './sources.ts'

/** How to draw: `columns` is the width in cells (at least 20 is used), `colour` switches ANSI styles on. */
export type TerminalOptions = {
  readonly columns: number
  readonly colour: boolean
  /** How a request is typed, for the buttons that a terminal doesn't have. */
  readonly formatRequest: (request: Request) => string
}

type Style = 'bold' | 'italic' | 'dim' | 'cyan' | 'green'
type Paint = (style: Style, text: string) => string

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  italic: [3, 23],
  dim: [2, 22],
  cyan: [36, 39],
  green: [32, 39],
}

/** At most this many cells a line: longer lines are hard to read. */
const MAX_COLUMNS = 100

/**
 * Renders a reply for a terminal.
 *
 * @returns text without a final line break; control characters of articles and people are taken out, so that nothing
 *   in it can steer the terminal
 */
export function renderTerminal(reply: Reply, options: TerminalOptions): string {
  const paint: Paint = options.colour ? ansi : (_style, text) => text
  const width = Math.min(Math.max(options.columns, 20), MAX_COLUMNS)
  const blocks = reply.blocks.map((block) => terminalBlock(block, reply.citations, width, paint))
  const sources = listSources(reply.citations).map(({ marks, label, address }) =>
    withAddresses(
      hang(`${paint('cyan', marks)} ${safe(label)}`, '', '    ', width),
      address === undefined ? [] : [address],
      '    ',
    ),
  )
  const parts = [...blocks, sources.length > 0 ? `${paint('bold', 'Sources')}\n${sources.join('\n')}` : '']
  return [...parts, actionLine(reply.actions, options, width, paint)].filter((part) => part !== '').join('\n\n')
}

function terminalBlock(block: Block, citations: readonly Citation[], width: number, paint: Paint): string {
  switch (block.kind) {
    case 'heading':
      return hang(paint('bold', safe(block.text)), '', '', width)
    case 'line':
      return withAddresses(hang(paintLine(block.line, citations, paint), '', '', width), addressesOf(block.line), '')
    case 'context':
      return hang(paint('dim', paintLine(block.line, citations, paint)), '', '', width)
    case 'list':
      return block.items
        .map((item, index) => {
          const bullet = block.ordered ? `${index + 1}. ` : isNumbered(item) ? '' : '• '
          const indent = ' '.repeat(bullet.length)
          return withAddresses(
            hang(paintLine(item, citations, paint), bullet, indent, width),
            addressesOf(item),
            indent,
          )
        })
        .join('\n')
    case 'quotation': {
      const words = block.parts.map((part) => paint('green', safe(quoted(part)))).join(' … ')
      return `${hang(words, '  ', '  ', width)}\n${hang(paintLine(block.attribution, citations, paint), '  — ', '    ', width)}`
    }
    case 'picture':
      return hang(`[Picture: ${safe(block.alt)}]`, '', '', width)
  }
}

function paintLine(line: Line, citations: readonly Citation[], paint: Paint): string {
  return line.map((inline) => paintInline(inline, citations, paint)).join('')
}

function paintInline(inline: Inline, citations: readonly Citation[], paint: Paint): string {
  switch (inline.kind) {
    case 'text':
      return inline.style === undefined ? safe(inline.text) : paint(inline.style, safe(inline.text))
    case 'excerpt':
      return inline.marks ? paint('green', safe(quoted(inline.excerpt))) : safe(inline.excerpt.words)
    case 'cite':
      return paint('cyan', citeMarks(inline, citations))
    case 'code':
      return paint('bold', safe(inline.text))
    case 'time':
      return safe(inline.fallback)
    case 'link':
      return safe(inline.text)
  }
}

function addressesOf(line: Line): readonly string[] {
  return line.flatMap((inline) => (inline.kind === 'link' ? [inline.address] : []))
}

/** Each address whole on a line of its own, however narrow the terminal: a broken one can't be opened or copied. */
function withAddresses(text: string, addresses: readonly string[], indent: string): string {
  return [text, ...addresses.map((address) => indent + safe(address))].join('\n')
}

function actionLine(actions: readonly Action[], options: TerminalOptions, width: number, paint: Paint): string {
  const lines = actions
    .filter((action) => action.kind === 'request')
    .map(({ label, request }) => `${safe(label)}: ${paint('bold', safe(options.formatRequest(request)))}`)
  return lines.length === 0 ? '' : hang(paint('dim', `Next: ${lines.join('  ·  ')}`), '', '      ', width)
}

/** Wraps text under a first-line prefix; the lines after it are indented by `indent`. */
function hang(text: string, prefix: string, indent: string, width: number): string {
  const room = Math.max(width - stringWidth(indent), 10)
  const wrapped = wrapAnsi(text, room, { trim: true, hard: true })
  return wrapped
    .split('\n')
    .map((line, index) => (index === 0 ? prefix : indent) + line)
    .join('\n')
}

/** Takes out what could steer a terminal: control characters, escape sequences, direction overrides. */
export function safe(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
}

function ansi(style: Style, text: string): string {
  const [on, off] = CODES[style]
  return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`
}
