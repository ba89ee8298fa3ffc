/** What Slack's blocks say in plain words, and Slack's escaping. */

import type { RichElement, RichPart, SlackBlock, SlackMessage, Unit } from './slack-blocks.ts'

/** Escapes the three characters that Slack reads as control characters; the only escaping it knows. */
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Undoes `escapeSlack`. */
export function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/**
 * The words that a message's blocks show, for `text`.
 *
 * @returns plain words with `\n` line breaks, escaped; buttons are left out unless there is nothing else
 */
export function messageText(blocks: readonly SlackBlock[]): string {
  const words = blocks.map(blockWords).filter((text) => text !== '')
  const text = words.length > 0 ? words.join('\n') : blocks.flatMap(buttonLabels).join(', ')
  return escapeSlack(text.toWellFormed()) || 'Readout'
}

/**
 * All words that messages show, for `checkVerbatim`.
 *
 * @returns the words without anything between them, so that what was split over blocks reads on
 */
export function shownWords(messages: readonly SlackMessage[]): string {
  return messages.flatMap(({ blocks }) => blocks.map((block) => rawWords(block))).join('')
}

/** How long a unit's words are in `text`, escaped. */
export function escapedLength(unit: Unit): number {
  const words = unit.kind === 'block' ? blockWords(unit.block) : elementWords(unit.elements)
  return escapeSlack(words).length
}

function blockWords(block: SlackBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text
    case 'context':
      return block.elements.map(({ text }) => dateFallback(text)).join(' ')
    case 'rich_text':
      return block.elements.map(partWords).join('\n').trim()
    case 'actions':
      return ''
  }
}

function rawWords(block: SlackBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text
    case 'context':
      return block.elements.map(({ text }) => text).join('')
    case 'rich_text':
      return block.elements.map((part) => listElements(part).map(elementWords).join('')).join('')
    case 'actions':
      return ''
  }
}

function partWords(part: RichPart): string {
  if (part.type !== 'rich_text_list') return elementWords(part.elements).trimEnd()
  return part.elements
    .map(({ elements }, index) => `${part.style === 'ordered' ? `${index + 1}.` : '•'} ${elementWords(elements)}`)
    .join('\n')
}

function listElements(part: RichPart): readonly (readonly RichElement[])[] {
  return part.type === 'rich_text_list' ? part.elements.map(({ elements }) => elements) : [part.elements]
}

function elementWords(elements: readonly RichElement[]): string {
  return elements.map((element) => (element.type === 'date' ? element.fallback : element.text)).join('')
}

function buttonLabels(block: SlackBlock): readonly string[] {
  return block.type === 'actions' ? block.elements.map(({ text }) => text.text) : []
}

/** The fallback of a `<!date^…>`; other text stays. */
function dateFallback(text: string): string {
  return /^<!date\^\d+\^[^|]*\|([^>]*)>$/u.exec(text)?.[1] ?? text
}
