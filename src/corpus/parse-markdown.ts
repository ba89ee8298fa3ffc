/** Parses Markdown with YAML front matter into a source: paragraphs without their marks, headings, facts. */

import { parseFrontMatter } from './front-matter.ts'
import type { Line } from './line.ts'
import type { Source } from './source.ts'
import { tidyCharacters } from './tidy-characters.ts'

/**
 * Parses the text of a `.md` file.
 *
 * @param timeZone - the story's, in which an instant in `published` becomes a day
 * @throws {InputError} when the front matter can't be read, with every problem's line
 */
export function parseMarkdown(text: string, options: { readonly file: string; readonly timeZone: string }): Source {
  const { text: clean, told } = tidyCharacters(text)
  const { facts, body, firstLine, told: unused } = parseFrontMatter(clean, options)
  return { ...facts, file: options.file, lines: parseBlocks(body, firstLine), told: [...told, ...unused] }
}

/** Nobody writes a longer paragraph with marks in it. */
const LONGEST_MARKED = 50_000

type Block = Pick<Line, 'at' | 'kind' | 'block'> & { readonly parts: string[] }

/** Cuts Markdown into paragraphs; a paragraph's own line breaks become spaces. */
function parseBlocks(body: string, firstLine: number): Line[] {
  const blocks: Block[] = []
  let open: Block | undefined
  let fenced = false
  for (const [index, raw] of body.split('\n').entries()) {
    const at = firstLine + index
    const line = raw.replace(/^ {0,3}(?:> ?)+/u, '').trim()
    const quoted = /^ {0,3}>/u.test(raw)
    if (open !== undefined && quoted !== (open.block === true)) open = undefined
    if (/^(?:```|~~~)/u.test(line)) {
      fenced = !fenced
      open = undefined
    } else if (!fenced && open !== undefined && /^(?:=+|-{2,})$/u.test(line)) {
      blocks[blocks.length - 1] = { ...open, kind: line.startsWith('=') ? 'headline' : 'heading' }
      open = undefined
    } else if (line === '' || isMarkup(line)) open = undefined
    else if (!fenced && /^#{1,6} /u.test(line)) {
      blocks.push({
        at,
        parts: [line.replace(/^#+ | #+$/gu, '')],
        kind: line.startsWith('# ') ? 'headline' : 'heading',
      })
      open = undefined
    } else if (open === undefined || /^(?:[-*+•]|\d{1,3}[.)]) /u.test(line)) {
      const isItem = open !== undefined || /^(?:[-*+•]|\d{1,3}[.)]) /u.test(line)
      open = {
        at,
        parts: [line.replace(/^(?:[-*+•] )(?:\[[ x]\] )?/u, '')],
        ...(isItem ? { kind: 'body' as const } : {}),
        ...(quoted ? { block: true as const } : {}),
      }
      blocks.push(open)
    } else open.parts.push(line)
  }
  return blocks.flatMap(toLine)
}

/** Rules, definitions of links, comments, the lines of tables that hold no words. */
function isMarkup(line: string): boolean {
  return (
    /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/u.test(line) ||
    /^\[[^\]]{1,200}\]: ?\S+/u.test(line) ||
    /^<!--.*-->$/u.test(line) ||
    /^\|?[ :|-]+\|[ :|-]*$/u.test(line)
  )
}

function toLine({ at, parts, kind, block }: Block): Line[] {
  const joined = parts.join(' ')
  const picture = /^!\[([^\]]{0,400})\]\([^)]{0,2000}\)$/u.exec(joined)
  const text = picture === null ? stripInline(joined) : (picture[1] ?? '').trim()
  if (text === '') return []
  return [
    {
      text,
      at,
      apart: true,
      ...(block && { block }),
      ...(picture === null ? (kind === undefined ? {} : { kind }) : { kind: 'caption' as const }),
    },
  ]
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
}

/** Takes the marks of links, pictures, tags and emphasis off a paragraph; its words stay as they are. */
function stripInline(text: string): string {
  if (text.length > LONGEST_MARKED) return text
  const bare = text
    .replace(/!\[[^\]]{0,400}\]\([^)\s]{0,2000}(?: "[^"]{0,200}")?\)/gu, ' ')
    .replace(/\[([^[\]]{1,1000})\]\([^)\s]{0,2000}(?: "[^"]{0,200}")?\)/gu, '$1')
    .replace(/\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/gu, '$1')
    .replace(/\[([^[\]]{1,1000})\]\[[^[\]]{0,100}\]/gu, '$1')
    .replace(/\[\^[^\]]{1,40}\]/gu, '')
    .replace(/<\/?[a-zA-Z][^<>]{0,300}>/gu, '')
    .replace(/&(\w{2,6});/gu, (whole, name: string) => ENTITIES[name] ?? whole)
  return stripEmphasis(bare)
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/ {2,}/gu, ' ')
    .trim()
}

/** Removes stars and underscores that stand in pairs around words; a lone one (`f***`) is the author's. */
function stripEmphasis(text: string): string {
  const open: { readonly mark: string; readonly index: number }[] = []
  const drop = new Set<number>()
  for (const { 0: mark, index } of text.matchAll(/(?<!\\)(?:\*{1,3}|_{1,3})/gu)) {
    const before = text[index - 1] ?? ' '
    const after = text[index + mark.length] ?? ' '
    const word = /[\p{L}\p{N}]/u
    const last = open.at(-1)
    if (last?.mark === mark && /\S/u.test(before) && (mark.startsWith('*') || !word.test(after))) {
      for (let n = 0; n < mark.length; n += 1) drop.add(last.index + n).add(index + n)
      open.pop()
    } else if (/\S/u.test(after) && !word.test(before)) open.push({ mark, index })
  }
  return drop.size === 0 ? text : dropAt(text, drop)
}

function dropAt(text: string, drop: ReadonlySet<number>): string {
  let kept = ''
  let from = 0
  for (const index of [...drop].sort((a, b) => a - b)) {
    kept += text.slice(from, index)
    from = index + 1
  }
  return kept + text.slice(from)
}
