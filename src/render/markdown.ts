/** Reply → Markdown, for files and for desks that paste a briefing into a document. */

import type { Block, Citation, Inline, Line, Reply } from '../model/reply.ts'
import { quoted } from './plain.ts'
import { citeMarks, listSources } from './sources.ts'

/**
 * Renders a reply as CommonMark; everything that came from articles or people is escaped.
 *
 * @returns Markdown without a final line break
 */
export function renderMarkdown(reply: Reply): string {
  const blocks = reply.blocks.map((block) => markdownBlock(block, reply.citations))
  const sources = listSources(reply.citations).map(({ marks, label, address }) => {
    const name = address === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](<${encodeURI(address)}>)`
    return `- ${escapeMarkdown(marks)} ${name}`
  })
  return [...blocks, ...(sources.length > 0 ? [`### Sources\n\n${sources.join('\n')}`] : [])]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Escapes every ASCII punctuation character that CommonMark could read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&:@]/gu, '\\$&').replaceAll(/\r?\n/gu, ' ')
}

function markdownBlock(block: Block, citations: readonly Citation[]): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`
    case 'line':
      return markdownLine(block.line, citations)
    case 'context':
      return `*${markdownLine(block.line, citations)}*`
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${markdownLine(item, citations)}`)
        .join('\n')
    case 'quotation': {
      const words = block.parts.map((part) => escapeMarkdown(quoted(part))).join(' … ')
      return `> ${words}\n>\n> — ${markdownLine(block.attribution, citations)}`
    }
    case 'picture':
      return `*${escapeMarkdown(block.alt)}*`
  }
}

function markdownLine(line: Line, citations: readonly Citation[]): string {
  return line.map((inline) => markdownInline(inline, citations)).join('')
}

function markdownInline(inline: Inline, citations: readonly Citation[]): string {
  switch (inline.kind) {
    case 'text': {
      const text = escapeMarkdown(inline.text)
      if (inline.style === 'bold') return `**${text}**`
      return inline.style === 'italic' ? `*${text}*` : text
    }
    case 'excerpt':
      return escapeMarkdown(inline.marks ? quoted(inline.excerpt) : inline.excerpt.words)
    case 'cite':
      return escapeMarkdown(citeMarks(inline, citations))
    case 'code':
      return `\`${inline.text.replaceAll('`', "'")}\``
    case 'time':
      return escapeMarkdown(inline.fallback)
    case 'link':
      return `[${escapeMarkdown(inline.text)}](<${encodeURI(inline.address)}>)`
  }
}
