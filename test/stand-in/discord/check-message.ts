/** Says what Discord (or our own promises) would refuse about a message body. */

type Json = Readonly<Record<string, unknown>>

const BODY_FIELDS = new Set([
  'content',
  'nonce',
  'enforce_nonce',
  'tts',
  'embeds',
  'allowed_mentions',
  'message_reference',
  'components',
  'sticker_ids',
  'attachments',
  'flags',
  'poll',
])

const COMPONENT_FIELDS: Readonly<Record<number, readonly string[]>> = {
  1: ['components'],
  2: ['style', 'label', 'emoji', 'custom_id', 'url', 'sku_id', 'disabled'],
  9: ['components', 'accessory'],
  10: ['content'],
  11: ['media', 'description', 'spoiler'],
  12: ['items'],
  13: ['file', 'spoiler'],
  14: ['divider', 'spacing'],
  17: ['components', 'accent_color', 'spoiler'],
}

const TOP_LEVEL = [1, 9, 10, 12, 13, 14, 17]
const IN_CONTAINER = [1, 9, 10, 12, 13, 14]
/** SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2. */
const SETTABLE_FLAGS = (1 << 2) | (1 << 6) | (1 << 12) | (1 << 15)

/** What is known of a message while its components are walked. */
type Walk = { problems: string[]; count: number; text: number; ids: Set<string>; files: Set<string>; used: Set<string> }

/**
 * Checks a message as Discord does, and the promises of Readout with it.
 *
 * @param body - the JSON body
 * @param fileNames - names of the files uploaded with it
 * @returns one sentence for each rule that is broken; empty when the message is fine
 */
export function checkMessage(body: object, fileNames: readonly string[] = []): string[] {
  const message = body as Json
  const walk: Walk = {
    problems: [],
    count: 0,
    text: 0,
    ids: new Set(),
    files: new Set(fileNames),
    used: new Set(),
  }
  for (const field of Object.keys(message)) {
    if (!BODY_FIELDS.has(field)) walk.problems.push(`unknown field ${field}`)
  }
  checkFlags(message, walk)
  checkMentions(message.allowed_mentions, walk)
  checkNonce(message, walk)
  checkComponents(message.components, walk)
  checkAttachments(message.attachments, fileNames, walk)
  return walk.problems
}

function checkFlags(message: Json, walk: Walk): void {
  const flags = Number(message.flags ?? 0)
  if ((flags & ~SETTABLE_FLAGS) !== 0) walk.problems.push(`flags ${flags} can't be set`)
  if ((flags & (1 << 15)) === 0) walk.problems.push('no components V2 flag: embeds and content are not ours')
  if ((flags & (1 << 2)) === 0) walk.problems.push('embeds are not suppressed')
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const value = message[field]
    const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0)
    if (!empty) walk.problems.push(`${field} beside components V2`)
  }
}

function checkMentions(mentions: unknown, walk: Walk): void {
  const { parse, users, roles, replied_user: replied } = (mentions ?? {}) as Json
  if (!Array.isArray(parse) || parse.length > 0) walk.problems.push('allowed_mentions.parse is not empty')
  if (users !== undefined || roles !== undefined || replied === true)
    walk.problems.push('allowed_mentions lets a ping through')
}

function checkNonce(message: Json, walk: Walk): void {
  const nonce = message.nonce
  if (nonce !== undefined && String(nonce).length > 25) walk.problems.push('nonce over 25 characters')
  if (message.enforce_nonce === true && nonce === undefined) walk.problems.push('enforce_nonce without a nonce')
}

function checkComponents(components: unknown, walk: Walk): void {
  if (!Array.isArray(components) || components.length === 0) {
    walk.problems.push('empty message')
    return
  }
  for (const component of components) checkComponent(component as Json, TOP_LEVEL, walk)
  if (walk.count > 40) walk.problems.push(`${walk.count} components, 40 allowed`)
  if (walk.text > 4_000) walk.problems.push(`${walk.text} characters of text, 4,000 allowed`)
}

function checkComponent(component: Json, allowed: readonly number[], walk: Walk): void {
  const type = Number(component.type)
  walk.count += 1
  const id = component.id
  if (id !== undefined && !(Number.isInteger(id) && Number(id) >= 0 && Number(id) < 2 ** 31))
    walk.problems.push(`component id ${id}`)
  if (!allowed.includes(type)) walk.problems.push(`component type ${type} can't stand here`)
  for (const field of Object.keys(component)) {
    if (!['type', 'id', ...(COMPONENT_FIELDS[type] ?? [])].includes(field))
      walk.problems.push(`unknown field ${field} in component ${type}`)
  }
  if (type === 1) checkRow(component, walk)
  else if (type === 2) checkButton(component, walk)
  else if (type === 9) checkSection(component, walk)
  else if (type === 10) checkText(component.content, walk)
  else if (type === 12) checkGallery(component, walk)
  else if (type === 13) checkMedia(component.file, walk)
  else if (type === 14) checkSeparator(component, walk)
  else if (type === 17) checkContainer(component, walk)
}

function checkContainer(component: Json, walk: Walk): void {
  const parts = component.components
  if (!Array.isArray(parts) || parts.length === 0) walk.problems.push('empty container')
  else for (const part of parts) checkComponent(part as Json, IN_CONTAINER, walk)
}

function checkSection(component: Json, walk: Walk): void {
  const texts = component.components
  if (!Array.isArray(texts) || texts.length < 1 || texts.length > 3) walk.problems.push('a section has 1 to 3 texts')
  else for (const text of texts) checkComponent(text as Json, [10], walk)
  if (component.accessory === undefined) walk.problems.push('a section needs an accessory')
  else checkComponent(component.accessory as Json, [2, 11], walk)
}

function checkRow(component: Json, walk: Walk): void {
  const buttons = component.components
  if (!Array.isArray(buttons) || buttons.length < 1 || buttons.length > 5)
    walk.problems.push('a row has 1 to 5 buttons')
  else for (const button of buttons) checkComponent(button as Json, [2], walk)
}

function checkButton(component: Json, walk: Walk): void {
  const { style, label, custom_id: id, url } = component
  if (typeof style !== 'number' || style < 1 || style > 4) walk.problems.push(`button style ${String(style)}`)
  if (url !== undefined) walk.problems.push('a button with an address needs style 5')
  if (typeof label !== 'string' || label.trim() === '' || label.length > 80)
    walk.problems.push('button label of 1 to 80')
  if (typeof id !== 'string' || id.length < 1 || id.length > 100) walk.problems.push('custom_id of 1 to 100')
  else if (walk.ids.has(id)) walk.problems.push('custom_id used twice')
  else walk.ids.add(id)
}

function checkText(content: unknown, walk: Walk): void {
  if (typeof content !== 'string' || content.trim() === '') walk.problems.push('empty text display')
  else walk.text += [...content].length
}

function checkGallery(component: Json, walk: Walk): void {
  const items = component.items
  if (!Array.isArray(items) || items.length < 1 || items.length > 10) {
    walk.problems.push('a gallery has 1 to 10 items')
    return
  }
  for (const item of items as Json[]) {
    checkMedia(item.media, walk)
    const alt = item.description
    if (typeof alt !== 'string' || alt.trim() === '') walk.problems.push('a picture without alt text')
    else if (alt.length > 1_024) walk.problems.push('alt text over 1,024')
  }
}

function checkMedia(media: unknown, walk: Walk): void {
  const url = String((media as Json | undefined)?.url)
  const name = url.replace('attachment://', '')
  if (!url.startsWith('attachment://') || !walk.files.has(name)) walk.problems.push(`${url} is no attached file`)
  walk.used.add(name)
}

function checkSeparator({ divider, spacing }: Json, walk: Walk): void {
  if (divider !== undefined && typeof divider !== 'boolean') walk.problems.push('divider is true or false')
  if (spacing !== undefined && spacing !== 1 && spacing !== 2) walk.problems.push('spacing is 1 or 2')
}

function checkAttachments(attachments: unknown, fileNames: readonly string[], walk: Walk): void {
  if (fileNames.length > 10) walk.problems.push('more than 10 files')
  if (new Set(fileNames).size < fileNames.length) walk.problems.push('two files of one name')
  for (const name of fileNames) {
    if (!walk.used.has(name)) walk.problems.push(`file ${name} is shown nowhere`)
    if (!/^[\w.-]+$/u.test(name)) walk.problems.push(`file name ${name} will be changed`)
  }
  for (const item of Array.isArray(attachments) ? (attachments as Json[]) : []) {
    if (!(Number(item.id) < fileNames.length)) walk.problems.push('an attachment without its file')
    if (String(item.description ?? '').length > 1_024) walk.problems.push('alt text over 1,024')
  }
}
