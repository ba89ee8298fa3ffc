/** Says what Slack would refuse about blocks, written from Slack's documents and not from Readout's own limits. */

type Json = Readonly<Record<string, unknown>>

/** Where the blocks are going. */
export type Surface = 'message' | 'home' | 'modal'

/** Fields of each block, beside `type` and `block_id`; a star marks the required ones. */
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  header: ['text*', 'level'],
  section: ['text', 'fields', 'accessory', 'expand'],
  context: ['elements*'],
  actions: ['elements*'],
  divider: [],
  rich_text: ['elements*'],
  input: ['label*', 'element*', 'hint', 'optional', 'dispatch_action'],
}

const RICH: Readonly<Record<string, readonly string[]>> = {
  text: ['text*', 'style'],
  link: ['url*', 'text', 'style', 'unsafe'],
  date: ['timestamp*', 'format*', 'fallback', 'url', 'style'],
}

const MAX_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, home: 100, modal: 100 }

/**
 * Checks blocks as Slack does.
 *
 * @returns one sentence for each rule that is broken; empty when the blocks are fine
 */
export function checkBlocks(blocks: unknown, surface: Surface = 'message'): string[] {
  if (!Array.isArray(blocks)) return ['blocks is no list']
  const problems: string[] = []
  if (blocks.length > MAX_BLOCKS[surface]) problems.push(`${blocks.length} blocks on a ${surface}`)
  const json = JSON.stringify(blocks).length
  if (surface === 'message' && json > 13_200) problems.push(`msg_blocks_too_long: ${json} characters`)
  const ids = new Set<string>()
  for (const block of blocks as Json[]) {
    problems.push(...checkBlock(block, surface))
    const id = block.block_id
    if (typeof id !== 'string') continue
    if (ids.has(id)) problems.push(`block_id ${id} twice`)
    ids.add(id)
  }
  return problems
}

function checkBlock(block: Json, surface: Surface): string[] {
  const type = String(block.type)
  const fields = BLOCKS[type]
  if (fields === undefined) return [`unknown block ${type}`]
  const problems = checkFields(block, [...fields, 'block_id'], type)
  if (type === 'input' && surface === 'message') problems.push('input is not for messages')
  switch (type) {
    case 'header':
      return [...problems, ...checkText(block.text, 150, ['plain_text'])]
    case 'section':
      if (block.text === undefined && block.fields === undefined) problems.push('section without text')
      return [...problems, ...(block.text === undefined ? [] : checkText(block.text, 3000))]
    case 'context':
      return [...problems, ...checkList(block.elements, 10, (element) => checkText(element, 2000))]
    case 'actions':
      return [...problems, ...checkActions(block.elements)]
    case 'rich_text':
      return [...problems, ...checkList(block.elements, 1_000, checkRichPart)]
    case 'input':
      return [...problems, ...checkText(block.label, 2000, ['plain_text']), ...checkInput(block.element as Json)]
    default:
      return problems
  }
}

function checkActions(elements: unknown): string[] {
  const problems = checkList(elements, 25, checkButton)
  const ids = Array.isArray(elements) ? elements.map(({ action_id }) => action_id) : []
  if (new Set(ids).size < ids.length) problems.push('action_id twice in a block')
  return problems
}

function checkButton(button: Json): string[] {
  if (button.type !== 'button') return [`no button but ${String(button.type)}`]
  const fields = ['text*', 'action_id', 'url', 'value', 'style', 'confirm', 'accessibility_label']
  return [
    ...checkFields(button, fields, 'button'),
    ...checkText(button.text, 75, ['plain_text']),
    ...checkString(button.value, 2000, 'value'),
    ...checkString(button.action_id, 255, 'action_id'),
    ...checkString(button.accessibility_label, 75, 'accessibility_label'),
  ]
}

function checkInput(element: Json): string[] {
  const fields = ['action_id', 'initial_value', 'multiline', 'min_length', 'max_length', 'placeholder', 'focus_on_load']
  return [
    ...checkFields(element, fields, String(element.type)),
    ...checkString(element.initial_value, Number(element.max_length ?? 3000), 'initial_value'),
  ]
}

function checkRichPart(part: Json): string[] {
  if (part.type === 'rich_text_list') {
    const problems = checkFields(part, ['elements*', 'style*', 'indent', 'offset', 'border'], 'rich_text_list')
    if (part.style !== 'bullet' && part.style !== 'ordered') problems.push(`list style ${String(part.style)}`)
    return [...problems, ...checkList(part.elements, 1_000, checkRichPart)]
  }
  if (part.type !== 'rich_text_section' && part.type !== 'rich_text_quote') return [`unknown part ${String(part.type)}`]
  const fields = part.type === 'rich_text_quote' ? ['elements*', 'border'] : ['elements*']
  return [...checkFields(part, fields, String(part.type)), ...checkList(part.elements, 10_000, checkRichElement)]
}

function checkRichElement(element: Json): string[] {
  const type = String(element.type)
  const fields = RICH[type]
  if (fields === undefined) return [`rich text element ${type} could notify somebody or is unknown`]
  const problems = checkFields(element, fields, type)
  if (type === 'text' && element.text === '') problems.push('empty text element')
  if (type === 'date' && !Number.isInteger(element.timestamp)) problems.push('date without a whole timestamp')
  if (type === 'link' && !/^https?:\/\//u.test(String(element.url))) problems.push(`link to ${String(element.url)}`)
  return problems
}

function checkText(text: unknown, max: number, types = ['plain_text', 'mrkdwn']): string[] {
  const object = (text ?? {}) as Json
  if (!types.includes(String(object.type))) return [`text object of type ${String(object.type)}`]
  const fields = object.type === 'plain_text' ? ['text*', 'emoji'] : ['text*', 'verbatim']
  const problems = checkFields(object, fields, String(object.type))
  if (typeof object.text !== 'string' || object.text.trim() === '') return [...problems, 'text object without text']
  return object.text.length > max ? [...problems, `text of ${object.text.length} characters, ${max} allowed`] : problems
}

function checkString(value: unknown, max: number, name: string): string[] {
  if (value === undefined) return []
  if (typeof value !== 'string' || value === '') return [`${name} is no text`]
  return value.length > max ? [`${name} of ${value.length} characters`] : []
}

function checkList(list: unknown, max: number, check: (item: Json) => string[]): string[] {
  if (!Array.isArray(list) || list.length === 0) return ['an empty list of elements']
  return [...(list.length > max ? [`${list.length} elements, ${max} allowed`] : []), ...list.flatMap(check)]
}

/** Checks the names of an object's fields; `type` is always allowed. */
export function checkFields(object: Json, fields: readonly string[], what: string): string[] {
  const names = new Set(fields.map((field) => field.replace('*', '')))
  const unknown = Object.keys(object).filter((name) => name !== 'type' && !names.has(name))
  const missing = fields.filter((field) => field.endsWith('*') && object[field.slice(0, -1)] === undefined)
  return [
    ...unknown.map((name) => `unknown field ${name} in ${what}`),
    ...missing.map((name) => `${what} without ${name.slice(0, -1)}`),
  ]
}
