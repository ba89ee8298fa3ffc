/** Short ways to write the blocks of a reply; text passes through `plainText`, so it can't carry quotation marks. */

import type { Block, Inline, Line } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'

/** A piece of a line: plain words, a ready piece, or nothing where a condition fails. */
export type Part = string | Inline | readonly Inline[] | undefined | false

/** Joins pieces to a line; empty ones are left out. */
export function toLine(...parts: readonly Part[]): Line {
  return parts.flatMap((part): readonly Inline[] => {
    if (part === undefined || part === false || part === '') return []
    if (typeof part === 'string') return [{ kind: 'text', text: plainText(part) }]
    return isList(part) ? part : [part]
  })
}

/** Words in bold. */
export function bold(text: string): Inline {
  return { kind: 'text', text: plainText(text), style: 'bold' }
}

/** Words in italics. */
export function italic(text: string): Inline {
  return { kind: 'text', text: plainText(text), style: 'italic' }
}

/** A command to type. */
export function code(text: string): Inline {
  return { kind: 'code', text: text.replaceAll(/[\p{Cc}`]/gu, ' ') }
}

/** A heading. */
export function heading(text: string): Block {
  return { kind: 'heading', text: plainText(text, 150) }
}

/** A line that states something about the story: it needs a citation, or it is not sent. */
export function claim(...parts: readonly Part[]): Block {
  return { kind: 'line', line: toLine(...parts), claim: true }
}

/** A line that states nothing about the story. */
export function note(...parts: readonly Part[]): Block {
  return { kind: 'line', line: toLine(...parts), claim: false }
}

/** Small print. */
export function smallPrint(...parts: readonly Part[]): Block {
  return { kind: 'context', line: toLine(...parts) }
}

/** Items that each state something about the story. */
export function claims(items: readonly Line[]): Block {
  return { kind: 'list', items, claim: true }
}

/** Items that state nothing about the story. */
export function notes(items: readonly Line[]): Block {
  return { kind: 'list', items, claim: false }
}

/** A heading with what belongs under it; nothing when nothing does. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  const filled = blocks.filter((block) => block.kind !== 'list' || block.items.length > 0)
  return filled.length === 0 ? [] : [heading(title), ...filled]
}

/** `1 article`, `2 articles`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

function isList(part: Inline | readonly Inline[]): part is readonly Inline[] {
  return Array.isArray(part)
}
