/** Reply → plain words: what programs get as `text`, what a notification shows, and lines of a text file. */

import type { Excerpt } from '../model/excerpt.ts'
import type { Block, Citation, Inline, Line, Reply } from '../model/reply.ts'
import { citeMarks } from './sources.ts'

/** An excerpt in quotation marks. */
export function quoted(excerpt: Excerpt): string {
  return `“${excerpt.words}”`
}

/**
 * Renders what a reply says as plain text, one block or item a line.
 *
 * @returns text without markup; excerpts stand in it to the character; small print, pictures and sources are left out
 */
export function renderPlain(reply: Pick<Reply, 'blocks' | 'citations'>): string {
  return reply.blocks.flatMap((block) => plainBlock(block, reply.citations)).join('\n')
}

/** Renders one line as plain text, with its marks. */
export function plainLine(line: Line, citations: readonly Citation[]): string {
  return line.map((inline) => plainInline(inline, citations)).join('')
}

function plainBlock(block: Block, citations: readonly Citation[]): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'line':
      return [plainLine(block.line, citations)]
    case 'list':
      return block.items.map((item) => plainLine(item, citations))
    case 'quotation':
      return [`${block.parts.map(quoted).join(' … ')} — ${plainLine(block.attribution, citations)}`]
    case 'context':
    case 'picture':
      return []
  }
}

/** One piece of a line as plain text; a link with its address behind it. */
export function plainInline(inline: Inline, citations: readonly Citation[]): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'excerpt':
      return inline.marks ? quoted(inline.excerpt) : inline.excerpt.words
    case 'cite':
      return citeMarks(inline, citations)
    case 'time':
      return inline.fallback
    case 'link':
      return `${inline.text} (${inline.address})`
  }
}
