/** A line of a reply → rich-text elements and small print, in which nothing that people or articles wrote is markup. */

import type { Citation, Inline, Line } from '../model/reply.ts'
import { SLACK } from './limits.ts'
import { plainInline } from './plain.ts'
import {
  isVisible,
  type MarkupObject,
  type PlainTextObject,
  plainObject,
  type RichElement,
  type RichStyle,
  type SlackBlock,
} from './slack-blocks.ts'

/** How a time reads: the day in words, then the hour, both in the reader's zone. */
const DATE_FORMAT = '{date_short_pretty}, {time}'

/** Longest text of one element, as JSON; longer text becomes several elements that read on without a seam. */
const MAX_ELEMENT = 2_800

/**
 * Renders a line as rich-text elements.
 *
 * @returns elements whose texts, one after the other, are the words of the line; empty texts are left out
 */
export function richLine(line: Line, citations: readonly Citation[]): readonly RichElement[] {
  return mergeTexts(line.flatMap((inline) => richInline(inline, citations))).flatMap(splitElement)
}

/** Makes literal text; a style is optional. */
export function richText(text: string, style?: RichStyle): RichElement {
  return { type: 'text', text, ...(style === undefined ? {} : { style }) }
}

/** Makes a link, or text with the address behind it where Readout can't vouch for the address. */
export function richLink(address: string, text: string): RichElement {
  const url = webAddress(address)
  return url === undefined || text === '' ? richText(`${text} (${address})`) : { type: 'link', url, text }
}

/**
 * Renders a line as small print.
 *
 * @returns a context block; `undefined` when the line has a link or characters that only rich text shows to the letter
 */
export function contextBlock(line: Line, citations: readonly Citation[]): SlackBlock | undefined {
  const elements: (PlainTextObject | MarkupObject)[] = []
  let text = ''
  const flush = () => {
    if (isVisible(text)) elements.push(plainObject(text))
    text = ''
  }
  for (const inline of line) {
    if (inline.kind === 'link') return undefined
    const markup = inline.kind === 'time' ? dateMarkup(inline) : undefined
    if (markup !== undefined) {
      flush()
      elements.push(markup)
    } else text += textOf(inline, citations)
  }
  flush()
  const fits = elements.length > 0 && elements.length <= SLACK.contextElements && elements.every(isPlainSafe)
  return fits ? { type: 'context', elements } : undefined
}

/** Says whether a plain text object shows this text to the letter, whatever Slack makes of brackets and entities. */
export function isPlain(text: string): boolean {
  return !/[<>]|&(?:amp|lt|gt);/u.test(text) && text.length <= SLACK.textObject
}

function isPlainSafe(element: PlainTextObject | MarkupObject): boolean {
  return element.type === 'mrkdwn' || isPlain(element.text)
}

function richInline(inline: Inline, citations: readonly Citation[]): readonly RichElement[] {
  switch (inline.kind) {
    case 'text':
      return [richText(inline.text, inline.style === undefined ? undefined : { [inline.style]: true })]
    case 'code':
      return [richText(inline.text, { code: true })]
    case 'link':
      return [richLink(inline.address, inline.text)]
    case 'time':
      return [richDate(inline)]
    case 'excerpt':
    case 'cite':
      return [richText(textOf(inline, citations))]
  }
}

/** A link's text alone: its address is a part of the markup. */
function textOf(inline: Inline, citations: readonly Citation[]): string {
  return inline.kind === 'link' ? inline.text : plainInline(inline, citations)
}

function richDate({ at, fallback }: Extract<Inline, { kind: 'time' }>): RichElement {
  const timestamp = seconds(at)
  if (timestamp === undefined || !isVisible(fallback) || fallback.length > 200) return richText(fallback)
  return { type: 'date', timestamp, format: DATE_FORMAT, fallback }
}

/** The one markup string: a time, whose fallback holds nothing that could end or open markup. */
function dateMarkup({ at, fallback }: Extract<Inline, { kind: 'time' }>): MarkupObject | undefined {
  const timestamp = seconds(at)
  if (timestamp === undefined || !/^[\p{L}\p{N} ,.:()/+-]{1,100}$/u.test(fallback)) return undefined
  return { type: 'mrkdwn', text: `<!date^${timestamp}^${DATE_FORMAT}|${fallback}>`, verbatim: true }
}

function seconds(at: string): number | undefined {
  const ms = Date.parse(at)
  return Number.isNaN(ms) || ms < 0 ? undefined : Math.floor(ms / 1000)
}

/** An address as a browser would write it; `undefined` for other schemes, user names in it, and what is too long. */
function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, username, password, href } = new URL(address)
  const web = protocol === 'https:' || protocol === 'http:'
  return web && username === '' && password === '' && href.length <= SLACK.address ? href : undefined
}

function mergeTexts(elements: readonly RichElement[]): readonly RichElement[] {
  const merged: RichElement[] = []
  for (const element of elements) {
    const last = merged.at(-1)
    if (element.type === 'text' && last?.type === 'text' && sameStyle(element.style, last.style)) {
      merged[merged.length - 1] = { ...last, text: last.text + element.text }
    } else if (element.type !== 'text' || element.text !== '') merged.push(element)
  }
  return merged.filter((element) => element.type !== 'text' || element.text !== '')
}

function sameStyle(a: RichStyle | undefined, b: RichStyle | undefined): boolean {
  return a?.bold === b?.bold && a?.italic === b?.italic && a?.code === b?.code
}

/** Cuts an element that is too long, or that holds what could be read as a mention, into elements without a seam. */
export function splitElement(element: RichElement): readonly RichElement[] {
  if (element.type === 'date') return [element]
  return splitText(element.text, MAX_ELEMENT).map((text) => ({ ...element, text }))
}

/**
 * Cuts text into pieces, none lost: after each `<`, so that no piece holds the beginning and the body of a mention, and
 * where a piece would be too long, at a space if there is one near, never inside a character.
 */
function splitText(text: string, maxJson: number): readonly string[] {
  return text.split(/(?<=<)(?=[!@#a-z/])/iu).flatMap((piece) => splitLong(piece, maxJson))
}

function splitLong(text: string, maxJson: number): readonly string[] {
  if (text.length * 6 <= maxJson || JSON.stringify(text).length <= maxJson) return [text]
  const pieces: string[] = []
  let from = 0
  let cost = 0
  let space = -1
  for (let at = 0; at < text.length; ) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    const character = text.slice(at, at + width)
    cost += JSON.stringify(character).length - 2
    if (cost > maxJson) {
      const end = space > from && at - space < 200 ? space : at
      pieces.push(text.slice(from, end))
      at = end
      from = end
      cost = 0
      space = -1
      continue
    }
    at += width
    if (character === ' ') space = at
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '')
}
