/** What a question asks for: a person, a place, a number, a date, a yes or no, what somebody said. */

import type { Span } from '../../model/article.ts'
import { isPluralNoun } from './kind-nouns.ts'
import { type Form, readForm } from './read-form.ts'
import type { SoughtKind } from './sought-kind.ts'

/** What a question asks for. */
export type Sought = {
  readonly kind: SoughtKind
  /** The noun that says what is wanted: `state` in `which state`, `months` in `how many months`. */
  readonly head?: string
  /** Who a named one is; `lower`: the name was typed in small letters. */
  readonly identity?: 'named' | 'lower'
  /** Where words were said is asked: a channel or a letter answers too. */
  readonly medium?: true
  /** Several answers are wanted. */
  readonly several: boolean
  /** The sentence that asks; sentences before it lead up to it. */
  readonly focus: Span
  /** Where the question word stands. */
  readonly at: number
  /** A second thing asked in the same breath: `and when?` */
  readonly also?: SoughtKind
  /** Where that second question begins in the text. */
  readonly secondAt?: number
}

/** Says what a cleaned question asks for. */
export function findSought(text: string): Sought {
  const focus = findFocus(text)
  const asking = text.slice(focus.start, focus.end)
  const found = readForm(asking)
  const second = findSecond(asking, found.at + 3)
  return {
    ...found,
    at: focus.start + found.at,
    focus,
    several: asksSeveral(asking, found),
    ...(second === undefined ? {} : { also: second.kind, secondAt: focus.start + second.at }),
  }
}

/** Several of a kind, or all who did something, or all there is: `which airlines`, `who all`, `what is the latest`. */
function asksSeveral(asking: string, { head, kind }: Form): boolean {
  if (countless.has(kind)) return false
  if (several.test(asking) || (head !== undefined && isPluralNoun(head))) return true
  // What options there were takes more than one sentence; the word that tells it is no name.
  return (
    kind === 'thing' &&
    head !== undefined &&
    /\bwhat (?!is\b|are\b|was\b|were\b|did\b|does\b|do\b|has\b|have\b)/iu.test(asking)
  )
}

const several =
  /\b(?:which|what) (?:two|three|four|five|six)\b|\bwho (?:all|attended|joined|signed|went|travelled|traveled|participated|took part)\b|\blist\b|\b(?:who|what) (?:are|were)\b|\bwhat(?:['’]s| is| was)(?: the)? (?:latest|newest?|news|status|situation|known|happening|going on)\b/iu

/** Kinds of which one is asked for, however many are counted. */
const countless = new Set<SoughtKind>([
  'whether',
  'number',
  'money',
  'percent',
  'date',
  'duration',
  'age',
  'score',
  'reason',
  'speech',
])

/** The last sentence that asks, or the last one. */
function findFocus(text: string): Span {
  const sentences: Span[] = []
  let start = 0
  for (const match of text.matchAll(/[.?!]["'”’)]*\s+(?=\S)/gu)) {
    const end = match.index + match[0].length
    // "U.S. troops", "Mr. Smith" and single initials end no sentence.
    if (match[0].startsWith('.') && /(?:\b\p{L}|\b(?:Mr|Mrs|Ms|Dr|St|vs|No))$/u.test(text.slice(0, match.index)))
      continue
    sentences.push({ start, end })
    start = end
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  const asks = (span: Span) => text.slice(span.start, span.end).includes('?')
  const starts = (span: Span) => /\b(?:wh(?:o|at|ich|en|ere|y|om|ose)|how)\b/iu.test(text.slice(span.start, span.end))
  return sentences.findLast(asks) ?? sentences.findLast(starts) ?? sentences.at(-1) ?? { start: 0, end: text.length }
}

const secondKinds: Readonly<Record<string, SoughtKind>> = {
  who: 'person',
  what: 'thing',
  when: 'date',
  where: 'place',
  why: 'reason',
  'how many': 'number',
  'how much': 'number',
  'how long': 'duration',
}

function findSecond(asking: string, from: number): { readonly kind: SoughtKind; readonly at: number } | undefined {
  const match = /\band\s+(who|what|when|where|why|how many|how much|how long)\b/iu.exec(asking.slice(from))
  const kind = secondKinds[match?.[1]?.toLowerCase() ?? '']
  return match === null || kind === undefined ? undefined : { kind, at: from + match.index + 4 }
}

/** Says whether a yes-or-no question asks if somebody said something. */
export function asksWhetherSaid(text: string): boolean {
  return /\b(?:say|said|says|claim(?:ed)?|tell|told|promise[ds]?(?! to\b)|post(?:ed)?|write|wrote|call(?:ed)?(?! off\b| (?:(?:an?|the|his|her|their|snap|early|new|fresh) )?(?:\p{L}+ )?(?:elections?|vote|meeting|summit|referendum|strike|police)\b)|describe[ds]?)\b/iu.test(
    text,
  )
}
