/** Packs rendered units into as few messages as Slack's limits allow, keeping what belongs together in one. */

import { SLACK } from './limits.ts'
import type { RichElement, RichPart, SlackBlock, Unit } from './slack-blocks.ts'
import { escapedLength } from './slack-words.ts'

/** The most that the elements of one unit may cost: several fit into a message, so that a message is well filled. */
export const MAX_UNIT = 3_000

const LINE_BREAK: RichElement = { type: 'text', text: '\n' }

/** What a line costs besides its elements: its part, its block, its number. */
const OVERHEAD = 120

/**
 * Cuts a line's elements into runs that each fit a unit.
 *
 * @returns at least one run for a line with elements; none for an empty line
 */
export function splitLine(elements: readonly RichElement[]): readonly (readonly RichElement[])[] {
  const runs: RichElement[][] = []
  let cost = Number.POSITIVE_INFINITY
  for (const element of elements) {
    const more = JSON.stringify(element).length + 1
    if (cost + more > MAX_UNIT) {
      runs.push([])
      cost = 0
    }
    runs.at(-1)?.push(element)
    cost += more
  }
  return runs
}

/**
 * Packs units into messages.
 *
 * @param units - in the order of the reply, those of one group side by side
 * @returns the blocks of each message; every one is within Slack's limits
 */
export function packMessages(units: readonly Unit[]): readonly (readonly SlackBlock[])[] {
  const messages: Unit[][] = []
  let room = roomOf([])
  for (const group of groupUnits(units)) {
    const whole = sizeOf(group)
    const splits = !fits(whole, roomOf([]))
    if (messages.length === 0 || (!splits && !fits(whole, room))) {
      messages.push([])
      room = roomOf([])
    }
    for (const unit of group) {
      if (!fits(sizeOf([unit]), room)) {
        messages.push([])
        room = roomOf([])
      }
      const message = messages.at(-1)
      message?.push(unit)
      room = roomOf(message ?? [])
    }
  }
  return messages.map(blocksOf)
}

/** What is taken up or left: JSON characters, characters of `text`, blocks. */
type Size = { readonly json: number; readonly text: number; readonly blocks: number }

function sizeOf(units: readonly Unit[]): Size {
  const json = units.reduce((sum, unit) => sum + jsonCost(unit), 0)
  const text = units.reduce((sum, unit) => sum + escapedLength(unit) + 8, 0)
  const blocks = units.filter((unit, at) => unit.kind === 'block' || unit.group !== units[at - 1]?.group).length
  return { json, text, blocks }
}

function roomOf(units: readonly Unit[]): Size {
  const { json, text, blocks } = sizeOf(units)
  return { json: SLACK.messageBlocksJson - json, text: SLACK.messageText - text, blocks: SLACK.messageBlocks - blocks }
}

function fits(size: Size, room: Size): boolean {
  return size.json <= room.json && size.text <= room.text && size.blocks <= room.blocks
}

const costs = new WeakMap<Unit, number>()

function jsonCost(unit: Unit): number {
  const known = costs.get(unit)
  if (known !== undefined) return known
  const cost = JSON.stringify(unit.kind === 'block' ? unit.block : unit.elements).length + OVERHEAD
  costs.set(unit, cost)
  return cost
}

function groupUnits(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = []
  for (const unit of units) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.group === unit.group) last.push(unit)
    else groups.push([unit])
  }
  return groups
}

function blocksOf(units: readonly Unit[]): readonly SlackBlock[] {
  return groupUnits(units).flatMap((group) => {
    const blocks: SlackBlock[] = []
    let parts: RichPart[] = []
    const flush = () => {
      if (parts.length > 0) blocks.push({ type: 'rich_text', elements: parts })
      parts = []
    }
    for (const unit of group) {
      if (unit.kind === 'line') addPart(parts, unit)
      else {
        flush()
        blocks.push(unit.block)
      }
    }
    flush()
    return blocks
  })
}

type LineUnit = Extract<Unit, { kind: 'line' }>

function addPart(parts: RichPart[], unit: LineUnit): void {
  const last = parts.at(-1)
  if (last !== undefined && unit.continues) parts[parts.length - 1] = extend(last, unit.elements)
  else if (unit.as === 'quote') parts.push({ type: 'rich_text_quote', elements: unit.elements })
  else if (unit.as === 'section') addSection(parts, unit.elements)
  else addItem(parts, unit)
}

function extend(part: RichPart, elements: readonly RichElement[]): RichPart {
  if (part.type !== 'rich_text_list') return { ...part, elements: [...part.elements, ...elements] }
  const items = part.elements.map((item, index) =>
    index === part.elements.length - 1 ? { ...item, elements: [...item.elements, ...elements] } : item,
  )
  return { ...part, elements: items }
}

/** Two sections side by side run into one line, so they become one section with a line break. */
function addSection(parts: RichPart[], elements: readonly RichElement[]): void {
  const last = parts.at(-1)
  if (last?.type === 'rich_text_section') parts[parts.length - 1] = extend(last, [LINE_BREAK, ...elements])
  else parts.push({ type: 'rich_text_section', elements })
}

function addItem(parts: RichPart[], { as, elements, number }: LineUnit): void {
  const last = parts.at(-1)
  const style = as === 'ordered' ? 'ordered' : 'bullet'
  const item = { type: 'rich_text_section' as const, elements }
  if (last?.type === 'rich_text_list' && last.style === style) {
    parts[parts.length - 1] = { ...last, elements: [...last.elements, item] }
  } else if (style === 'ordered' && number !== 1) {
    // A list begins to count at 1 again after a break, so its later items carry their numbers as text.
    addSection(parts, [{ type: 'text', text: `${number}. ` }, ...elements])
  } else parts.push({ type: 'rich_text_list', style, elements: [item] })
}
