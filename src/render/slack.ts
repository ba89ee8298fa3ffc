/** Reply → Slack messages: rich text and plain text, within Slack's limits, with nothing cut. */

import { type Action, type Block, type Citation, type Line, plainText, type Reply } from '../model/reply.ts'
import type { Request } from '../model/request.ts'
import { SLACK } from './limits.ts'
import { isNumbered } from './numbered.ts'
import { quoted } from './plain.ts'
import {
  type Button,
  isVisible,
  plainObject,
  type RichElement,
  type SlackBlock,
  type SlackMessage,
  type Unit,
} from './slack-blocks.ts'
import { contextBlock, isPlain, richLine, richLink, richText, splitElement } from './slack-inline.ts'
import { MAX_UNIT, packMessages, splitLine } from './slack-pack.ts'
import { messageText } from './slack-words.ts'
import { listSources } from './sources.ts'

/** What the buttons carry. */
export type SlackOptions = {
  /** The line that makes a request, as the desk writes it; it comes back when the button is pressed. */
  readonly formatRequest: (request: Request) => string
  /** What the share button carries. Absent: everyone sees the reply already, and there is no such button. */
  readonly shareValue?: string
}

/** `action_id` of a button that makes a request, followed by its number in the reply. */
export const REQUEST_ACTION = 'readout_request_'

/** `action_id` of the button that shows a reply to everyone. */
export const SHARE_ACTION = 'readout_share'

/**
 * Renders a reply as Slack messages.
 *
 * @param reply - any reply, of any length
 * @returns at least one message; those after the first continue it and belong into its thread. Each is within Slack's
 *   limits; text of articles and people can't mention, link or mark up anything
 */
export function renderSlack(reply: Reply, options: SlackOptions): readonly SlackMessage[] {
  const content = contentUnits(reply)
  const units = [...(content.length === 0 ? [NOTHING] : content), ...actionUnits(reply, options)]
  return packMessages(units).map((blocks) => ({ text: messageText(blocks), blocks }))
}

/**
 * Renders a reply as the blocks of App Home.
 *
 * @returns at most 100 blocks; what doesn't fit is announced, and can be had by asking
 */
export function renderSlackHome(reply: Reply, options: SlackOptions): readonly SlackBlock[] {
  const blocks = renderSlack(reply, options).flatMap((message) => message.blocks)
  if (blocks.length <= SLACK.viewBlocks) return blocks
  const left = blocks.length - SLACK.viewBlocks + 1
  const more = `${left} more parts don't fit here: ask in the Messages tab.`
  return [...blocks.slice(0, SLACK.viewBlocks - 1), { type: 'context', elements: [plainObject(more)] }]
}

const NOTHING: Unit = { kind: 'line', group: -1, as: 'section', elements: [richText('Nothing to show.')] }

function contentUnits(reply: Reply): readonly Unit[] {
  let group = 0
  const units = reply.blocks.flatMap((block, index) => {
    const made = blockUnits(block, group, reply.citations, index === 0)
    // A heading stays with what it stands over: the next block goes on in its group.
    if (block.kind !== 'heading' || made[0]?.kind === 'block') group += 1
    return made
  })
  return [...units, ...sourceUnits(reply.citations, group + 1)]
}

function blockUnits(block: Block, group: number, citations: readonly Citation[], first: boolean): readonly Unit[] {
  switch (block.kind) {
    case 'heading':
      return headingUnits(block.text, group, first)
    case 'line':
      return lineUnits(richLine(block.line, citations), group, 'section')
    case 'context': {
      const small = contextBlock(block.line, citations)
      if (small !== undefined && JSON.stringify(small).length <= MAX_UNIT)
        return [{ kind: 'block', group, block: small }]
      return lineUnits(richLine(block.line, citations), group, 'section')
    }
    case 'list':
      return block.items.flatMap((item, index) =>
        lineUnits(richLine(item, citations), group, listStyle(block, item), index + 1),
      )
    case 'quotation': {
      const words = richText(block.parts.map(quoted).join(' … '))
      const attribution = richLine(block.attribution, citations)
      const line = [...splitElement(words), ...(attribution.length > 0 ? [richText('\n— '), ...attribution] : [])]
      return lineUnits(line, group, 'quote')
    }
    case 'picture':
      return lineUnits([richText(`[Picture: ${block.alt}]`)].flatMap(splitElement), group, 'section')
  }
}

function listStyle(block: Extract<Block, { kind: 'list' }>, item: Line): 'ordered' | 'section' | 'bullet' {
  if (block.ordered === true) return 'ordered'
  return isNumbered(item) ? 'section' : 'bullet'
}

function headingUnits(text: string, group: number, first: boolean): readonly Unit[] {
  const line = plainText(text)
  if (!isVisible(line)) return []
  if (first && isPlain(line) && line.length <= SLACK.header) {
    return [{ kind: 'block', group, block: { type: 'header', text: plainObject(line) } }]
  }
  return lineUnits(richLine([{ kind: 'text', text: line, style: 'bold' }], []), group, 'section')
}

function lineUnits(
  elements: readonly RichElement[],
  group: number,
  as: Extract<Unit, { kind: 'line' }>['as'],
  number?: number,
): readonly Unit[] {
  if (!elements.some((element) => element.type !== 'text' || isVisible(element.text))) return []
  return splitLine(elements).map((run, index) => ({
    kind: 'line',
    group,
    as: index > 0 && as !== 'quote' ? 'section' : as,
    elements: run,
    ...(number === undefined ? {} : { number }),
    ...(index === 0 ? {} : { continues: true }),
  }))
}

function sourceUnits(citations: readonly Citation[], group: number): readonly Unit[] {
  const sources = listSources(citations)
  if (sources.length === 0) return []
  const lines = sources.map(({ marks, label, address }) => [
    richText(`${marks} `),
    ...(address === undefined ? [richText(label)] : [richLink(address, label)]),
  ])
  return [
    ...lineUnits([richText('Sources', { bold: true })], group, 'section'),
    ...lines.flatMap((line) => lineUnits(line.flatMap(splitElement), group, 'bullet')),
  ]
}

function actionUnits({ actions }: Reply, options: SlackOptions): readonly Unit[] {
  const share = actions.findIndex(({ kind }) => kind === 'share')
  const once = actions.filter(({ kind }, index) => kind !== 'share' || index === share)
  const buttons = once.flatMap((action, index) => buttonOf(action, index, options))
  const rows: Button[][] = []
  for (const button of buttons) {
    const row = rows.at(-1)
    const full = row === undefined || row.length >= SLACK.actionsElements || JSON.stringify(row).length > 4_000
    if (full) rows.push([button])
    else row.push(button)
  }
  return rows.map((elements, row) => ({ kind: 'block', group: -2 - row, block: { type: 'actions', elements } }))
}

/** A button whose request is too long to come back is left out: what it does can be typed. */
function buttonOf(action: Action, index: number, { formatRequest, shareValue }: SlackOptions): readonly Button[] {
  const share = action.kind === 'share'
  const value = share ? shareValue : formatRequest(action.request)
  const label = plainText(action.label, SLACK.buttonText)
  if (value === undefined || value === '' || JSON.stringify(value).length > SLACK.buttonValue || !isVisible(label))
    return []
  const action_id = share ? SHARE_ACTION : `${REQUEST_ACTION}${index}`
  return [{ type: 'button', action_id, text: plainObject(label), value, accessibility_label: label }]
}
