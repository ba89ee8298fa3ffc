/** A reply taken apart into the units that a Discord message holds whole or not at all. */

import type { Block, Citation, Reply } from '../model/reply.ts'
import { discordLine, discordLink, escapeDiscord, fileLine, prefixLines } from './discord-markdown.ts'
import { isNumbered } from './numbered.ts'
import { quoted } from './plain.ts'
import { listSources } from './sources.ts'

/** What is never split over two messages. `content` is Markdown, `plain` the same words for a text file. */
export type DiscordUnit =
  | {
      readonly kind: 'text'
      readonly content: string
      readonly plain: string
      /** How it stands to the unit before: a new section, a new paragraph, or the next line of the same list. */
      readonly starts: 'section' | 'paragraph' | 'line'
    }
  | { readonly kind: 'picture'; readonly png: Uint8Array; readonly name: string; readonly alt: string }

type TextUnit = Extract<DiscordUnit, { kind: 'text' }>

/** Lists the units of a reply in order, sources last; units without a visible character are left out. */
export function listDiscordUnits(reply: Reply): readonly DiscordUnit[] {
  const blocks = reply.blocks.flatMap((block, index) => blockUnits(block, reply.citations, index === 0))
  return [...blocks, ...sourceUnits(reply.citations)].filter((unit) => unit.kind === 'picture' || isVisible(unit.plain))
}

/** A unit of small print, such as a note of our own about the message. */
export function noteUnit(markdown: string, plain: string): TextUnit {
  return { kind: 'text', content: prefixLines('-# ', markdown), plain, starts: 'paragraph' }
}

function blockUnits(block: Block, citations: readonly Citation[], first: boolean): readonly DiscordUnit[] {
  switch (block.kind) {
    case 'heading':
      return [text(`${first ? '##' : '###'} ${escapeDiscord(block.text)}`, block.text, 'section')]
    case 'line':
      return [text(discordLine(block.line, citations), fileLine(block.line, citations), 'paragraph')]
    case 'context':
      return [noteUnit(discordLine(block.line, citations), fileLine(block.line, citations))]
    case 'list':
      return block.items.map((item, index) => {
        const bullet = block.ordered ? `${index + 1}. ` : isNumbered(item) ? '' : '- '
        const starts = index === 0 ? 'paragraph' : 'line'
        return text(bullet + discordLine(item, citations), bullet + fileLine(item, citations), starts)
      })
    case 'quotation':
      return [quotationUnit(block, citations)]
    case 'picture':
      return [{ kind: 'picture', png: block.png, name: block.name, alt: block.alt }]
  }
}

function quotationUnit(block: Extract<Block, { kind: 'quotation' }>, citations: readonly Citation[]): TextUnit {
  const words = block.parts.map(quoted)
  const content = [
    prefixLines('> ', words.map(escapeDiscord).join(' … ')),
    prefixLines('> ', `— ${discordLine(block.attribution, citations)}`),
  ]
  return text(content.join('\n'), `${words.join(' … ')}\n— ${fileLine(block.attribution, citations)}`, 'paragraph')
}

function sourceUnits(citations: readonly Citation[]): readonly DiscordUnit[] {
  return listSources(citations).map(({ marks, label, address }, index) => {
    const name = address === undefined ? escapeDiscord(label) : discordLink(label, address)
    const plain = `${marks} ${label}${address === undefined ? '' : ` ${address}`}`
    if (index > 0) return text(`-# ${marks} ${name}`, plain, 'line')
    return text(`-# **Sources**\n-# ${marks} ${name}`, `Sources\n${plain}`, 'section')
  })
}

function text(content: string, plain: string, starts: TextUnit['starts']): TextUnit {
  return { kind: 'text', content, plain, starts }
}

function isVisible(plain: string): boolean {
  return /[^\s\p{Cc}\p{Cf}]/u.test(plain)
}
