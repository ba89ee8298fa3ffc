/** Fills Discord messages with a reply's units, in order, whole: what is too long or too much becomes a text file. */

import { escapeDiscord } from './discord-markdown.ts'
import type { DiscordButton, DiscordFile, DiscordPart } from './discord-payload.ts'
import { COMPONENT } from './discord-payload.ts'
import type { DiscordUnit } from './discord-units.ts'
import { noteUnit } from './discord-units.ts'
import { DISCORD } from './limits.ts'

/** What stands in one message's container, with its files and the buttons below. */
type PackedMessage = {
  readonly parts: readonly DiscordPart[]
  readonly files: readonly DiscordFile[]
  readonly buttons: readonly DiscordButton[]
}

type Draft = { parts: DiscordPart[]; files: DiscordFile[]; chars: number; components: number; bytes: number }

/** Kept below the limit for the separators, notes and counting that we can't see. */
const TEXT = DISCORD.text - 100
const COMPONENTS = DISCORD.components - 2
/** Left below Discord's limit for the message itself. */
const BYTES = DISCORD.fileBytes - 512 * 1_024

/**
 * Packs units into at most `maxMessages` messages.
 *
 * @param units - in reading order
 * @param maxMessages - at least 1; the rest is attached to the last message as one text file, and said so
 * @param buttons - stand in the last message
 */
export function packUnits(
  units: readonly DiscordUnit[],
  maxMessages: number,
  buttons: readonly DiscordButton[],
): readonly PackedMessage[] {
  const room = { chars: sum(buttons.map(({ label }) => label.length)), components: buttons.length + 2 }
  const drafts = fill(units, room)
  if (drafts.length <= Math.max(1, maxMessages)) return finish(drafts, buttons)
  return finish(withRest(units, Math.max(1, maxMessages), room), buttons)
}

type Room = { readonly chars: number; readonly components: number }

/** Every message leaves room for the buttons, so that the last one always has it. */
function fill(units: readonly DiscordUnit[], room: Room): Draft[] {
  const drafts: Draft[] = [emptyDraft(room)]
  for (const unit of units) {
    const fitting = attachLong(unit, TEXT - room.chars, drafts.length)
    if (!put(last(drafts), fitting)) {
      drafts.push(emptyDraft(room))
      put(last(drafts), fitting)
    }
  }
  return drafts
}

/** Fills the first messages, and puts what is left into a file of the last one. */
function withRest(units: readonly DiscordUnit[], maxMessages: number, room: Room): Draft[] {
  const drafts: Draft[] = [emptyDraft(room)]
  const rest = [...units]
  const reserve = { chars: room.chars + 200, components: room.components + 3 }
  if (maxMessages === 1) drafts[0] = emptyDraft(reserve)
  for (let unit = rest[0]; unit !== undefined; unit = rest[0]) {
    const fitting = attachLong(unit, TEXT - reserve.chars, drafts.length)
    if (!put(last(drafts), fitting)) {
      if (drafts.length === maxMessages) break
      drafts.push(emptyDraft(drafts.length + 1 === maxMessages ? reserve : room))
      put(last(drafts), fitting)
    }
    rest.shift()
  }
  const draft = last(drafts)
  draft.chars -= reserve.chars - room.chars
  draft.components -= reserve.components - room.components
  put(draft, fileOf(rest, 'rest.txt', 'The rest is more than fits here'))
  return drafts
}

/** A unit together with the file that carries it when it is longer than a message. */
type Fitting = { readonly unit: DiscordUnit; readonly file?: DiscordFile }

function attachLong(unit: DiscordUnit, maxChars: number, message: number): Fitting {
  if (unit.kind === 'picture') return { unit: unit.png.byteLength <= BYTES ? unit : pictureNote(unit.alt) }
  if (unit.content.length <= maxChars) return { unit }
  return fileOf(
    [unit],
    `part-${message}.txt`,
    `This part has ${unit.plain.length} characters, more than a message holds`,
  )
}

function pictureNote(alt: string): DiscordUnit {
  const note = `A picture is left out, it is too large: ${altText(alt)}`
  return noteUnit(escapeDiscord(note), note)
}

function fileOf(units: readonly DiscordUnit[], name: string, why: string): Fitting {
  const text = units.map((unit) => (unit.kind === 'text' ? unit.plain : `[Picture: ${unit.alt}]`)).join('\n\n')
  const data = new TextEncoder().encode(text)
  if (data.byteLength > BYTES) {
    const note = `${why}, and too large to attach: ask for a smaller part of it.`
    return { unit: noteUnit(note, note) }
  }
  const note = `${why}; it is attached whole as a text file.`
  return { unit: noteUnit(note, note), file: { name, data } }
}

/** Puts a unit into the message; `false`, and nothing changed, when it doesn't fit. */
function put(draft: Draft, { unit, file }: Fitting): boolean {
  const bytes = (file?.data.byteLength ?? 0) + (unit.kind === 'picture' ? unit.png.byteLength : 0)
  const files = (file === undefined ? 0 : 1) + (unit.kind === 'picture' ? 1 : 0)
  if (files > 0 && (draft.bytes + bytes > BYTES || draft.files.length + files > DISCORD.files)) return false
  const done = unit.kind === 'text' ? putText(draft, unit, file) : putPicture(draft, unit)
  if (done) draft.bytes += bytes
  return done
}

function putText(draft: Draft, unit: Extract<DiscordUnit, { kind: 'text' }>, file: DiscordFile | undefined): boolean {
  const before = draft.parts.at(-1)
  const joins = before?.type === COMPONENT.textDisplay && unit.starts !== 'section'
  const divides = before !== undefined && unit.starts === 'section'
  const glue = joins ? (unit.starts === 'line' ? '\n' : '\n\n') : ''
  const chars = glue.length + unit.content.length
  const components = (joins ? 0 : 1) + (divides ? 1 : 0) + (file === undefined ? 0 : 1)
  if (draft.chars + chars > TEXT || draft.components + components > COMPONENTS) return false

  if (divides) draft.parts.push({ type: COMPONENT.separator, divider: true, spacing: 1 })
  const content = joins ? before.content + glue + unit.content : unit.content
  draft.parts.splice(joins ? -1 : draft.parts.length, joins ? 1 : 0, { type: COMPONENT.textDisplay, content })
  if (file !== undefined) attach(draft, file)
  draft.chars += chars
  draft.components += components
  return true
}

function attach(draft: Draft, file: DiscordFile): void {
  const name = `${draft.files.length + 1}-${file.name}`
  draft.files.push({ ...file, name })
  draft.parts.push({ type: COMPONENT.file, file: { url: `attachment://${name}` } })
}

function putPicture(draft: Draft, unit: Extract<DiscordUnit, { kind: 'picture' }>): boolean {
  const description = altText(unit.alt)
  if (draft.chars + description.length > TEXT || draft.components + 1 > COMPONENTS) return false
  const name = `${draft.files.length + 1}-${fileName(unit.name)}`
  draft.files.push({ name, data: unit.png, description })
  draft.parts.push({
    type: COMPONENT.mediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description }],
  })
  draft.chars += description.length
  draft.components += 1
  return true
}

function altText(alt: string): string {
  const text = alt.trim() === '' ? 'Picture' : alt.trim()
  return text.length <= DISCORD.altText ? text : `${text.slice(0, DISCORD.altText - 1).toWellFormed()}…`
}

/** Discord keeps letters, digits, hyphens, underscores and dots of a file's name; `attachment://` must match it. */
function fileName(name: string): string {
  const stem = name
    .replace(/\.png$/iu, '')
    .replaceAll(/[^\w-]+/gu, '-')
    .slice(0, 60)
  return `${stem.replaceAll(/^-+|-+$/gu, '') || 'picture'}.png`
}

function finish(drafts: readonly Draft[], buttons: readonly DiscordButton[]): readonly PackedMessage[] {
  return drafts
    .map((draft) => (draft.parts.length > 0 ? draft : withNothing(draft)))
    .map(({ parts, files }, index) => ({ parts, files, buttons: index === drafts.length - 1 ? buttons : [] }))
}

/** Discord refuses an empty message. */
function withNothing(draft: Draft): Draft {
  return { ...draft, parts: [{ type: COMPONENT.textDisplay, content: 'There is nothing to show.' }] }
}

function emptyDraft({ chars, components }: Room): Draft {
  return { parts: [], files: [], chars, components: components + 1, bytes: 0 }
}

function last(drafts: readonly Draft[]): Draft {
  const draft = drafts.at(-1)
  if (draft === undefined) throw new RangeError('packUnits: there is always a message')
  return draft
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
