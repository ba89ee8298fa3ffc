/** Reply → plain words: what a screen reader reads, a notification shows and a pipe carries. */

import type { Excerpt } from '../model/excerpt.ts'
import type { Block, Citation, Inline, Line, Reply } from '../model/reply.ts'
import { isNumbered } from './numbered.ts'
import { citeMarks, listSources } from './sources.ts'

/** An excerpt in quotation marks. */
export function quoted(excerpt: Excerpt): string {
  return `“${excerpt.words}”`
}

/**
 * Renders a reply as plain text, one block a paragraph, sources at the end.
 *
 * @param reply - any reply
 * @returns text with `\n` line breaks and no markup; excerpts stand in it to the character
 */
export function renderPlain(reply: Reply): string {
  const blocks = reply.blocks.map((block) => plainBlock(block, reply.citations)).filter((text) => text !== '')
  const sources = listSources(reply.citations).map(({ marks, label }) => `${marks} ${label}`)
  return [...blocks, ...(sources.length > 0 ? [`Sources\n${sources.join('\n')}`] : [])].join('\n\n')
}

/** Renders one line as plain text. */
export function plainLine(line: Line, citations: readonly Citation[]): string {
  return line.map((inline) => plainInline(inline, citations)).join('')
}

function plainBlock(block: Block, citations: readonly Citation[]): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'line':
    case 'context':
      return plainLine(block.line, citations)
    case 'list':
      return block.items
        .map(
          (item, index) =>
            `${block.ordered ? `${index + 1}. ` : isNumbered(item) ? '' : '• '}${plainLine(item, citations)}`,
        )
        .join('\n')
    case 'quotation':
      return `${block.parts.map(quoted).join(' … ')}\n— ${plainLine(block.attribution, citations)}`
    case 'picture':
      return `[Picture: ${block.alt}]`
  }
}

function plainInline(inline: Inline, citations: readonly Citation[]): string {
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
