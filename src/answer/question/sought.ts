/** What a question asks for: a person, a place, a number, a date, a yes or no, what somebody said. */

import type { Span } from '../../model/article.ts'
import { isStopWord } from '../../text/words.ts'

/** The kind of thing that would answer. `thing`: a noun that the question describes; `anything`: no form was recognised. */
export type SoughtKind =
  | 'person'
  | 'body'
  | 'country'
  | 'state'
  | 'place'
  | 'number'
  | 'money'
  | 'percent'
  | 'date'
  | 'duration'
  | 'age'
  | 'letter'
  | 'reason'
  | 'whether'
  | 'speech'
  | 'thing'
  | 'anything'

/** What a question asks for. */
export type Sought = {
  readonly kind: SoughtKind
  /** The noun that says what is wanted: `state` in `which state`, `months` in `how many months`. */
  readonly head?: string
  /** Who a named one is; `lower`: the name was typed in small letters. */
  readonly identity?: 'named' | 'lower'
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

const nouns: readonly (readonly [SoughtKind, string])[] = [
  ['letter', 'letter initial initials character-code symbol numeral'],
  ['country', 'country countries nation nations'],
  ['state', 'state states'],
  [
    'place',
    `city cities town towns region regions continent continents ocean oceans sea river island islands capital location
    place places area village province county suburb venue district stadium airport museum territory hotel building`,
  ],
  [
    'person',
    `person individual people man woman actor actress singer star politician leader leaders president minister official
    billionaire player footballer athlete author writer artist musician comedian celebrity governor senator chancellor
    secretary spokesperson spokesman king queen monarch pope coach judge congressman lawmaker candidate founder boss
    ceo chief lioness quarterback astronaut host economist director rapper lawyer prince princess general ambassador
    statesman figure head`,
  ],
  [
    'body',
    `company companies firm airline automaker carmaker retailer team club university college bank platform agency
    organisation organization party brand network league school group app broadcaster restaurant chain newspaper outlet
    outlets website studio department ministry union charity institution retailer store court service automakers giant`,
  ],
  ['percent', 'percentage percent share proportion'],
  ['money', 'price cost sum salary fine'],
  ['number', 'number amount total score'],
  ['age', 'age'],
  ['date', 'date day month year week time'],
]

const nounKinds = new Map<string, SoughtKind>(
  nouns.flatMap(([kind, words]) => words.split(/\s+/u).map((word) => [word, kind] as const)),
)

const timeNouns = /^(?:second|minute|hour|day|week|month|year|decade|centur)/iu

/** Says what a cleaned question asks for. */
export function findSought(text: string): Sought {
  const focus = findFocus(text)
  const asking = text.slice(focus.start, focus.end)
  const found = findForm(asking)
  const second = findSecond(asking, found.at + 3)
  return {
    ...found,
    at: focus.start + found.at,
    focus,
    several:
      /\b(?:which|what) (?:two|three|four|five|\w+ies|countries|\w+s)\b|\bwho (?:all|attended|joined|signed|went|travelled|traveled|participated|took part)\b|\blist\b|\bwho are\b/iu.test(
        asking,
      ),
    ...(second === undefined ? {} : { also: second.kind, secondAt: focus.start + second.at }),
  }
}

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

type Form = {
  readonly kind: SoughtKind
  readonly head?: string
  readonly at: number
  readonly identity?: 'named' | 'lower'
}

const auxiliary =
  /^(?:(?:so|and|but|well|then|ok|okay|hey|please|readout)[,\s]+)*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|isn['’]?t|aren['’]?t|wasn['’]?t|didn['’]?t|doesn['’]?t|don['’]?t|hasn['’]?t|haven['’]?t|won['’]?t)\b/iu

function findForm(asking: string): Form {
  if (auxiliary.test(asking) || /^between\b.*\b(?:was|is|has|have|did|does|are|were)\b/iu.test(asking)) {
    return /\b(?:tell|know|explain|say)\b.{0,20}\b(?:who|what|which|when|where|why|how)\b/iu.test(asking.slice(0, 60))
      ? findWordForm(asking)
      : { kind: 'whether', at: 0 }
  }
  return findWordForm(asking)
}

const said =
  /\b(?:said|say|says|saying|tell|told|think|thinks|thought|claim|claims|claimed|post|posted|write|wrote|position|view|views|stance|opinion|comment|react|reaction|respond|response|promise|promised|demand|demanded|call|called|describe|described|warn|warned|accuse|accused|mean|admit|admitted)\b/iu

/** What somebody is accused of or called is no word of that one’s; `tell me about it` asks nobody to speak. */
const unsaid =
  /\b(?:is|are|was|were|be|been|being|gets?|got)(?: (?!(?:position|views?|stance|opinion|comment|reaction|response|promise|demand)\b)[\p{L}\p{N}’'-]+){0,5}? (?:accused|called|described|demanded|warned|admitted|posted|claimed|told|thought|mean|said to)\b|\btell (?:me|us) (?:more )?(?:about|of)\b/iu

/** Asks for words that somebody said. */
function asksWords(asking: string): boolean {
  return said.test(asking.replace(unsaid, ' '))
}

function findWordForm(asking: string): Form {
  const how = /\bhow\s+(\p{L}+)(?:\s+(?:the\s+)?(\p{L}+))?/iu.exec(asking)
  const word = /\b(who|whom|whose|what|which|when|where|why)\b/iu.exec(asking)
  if (how !== null && (word === null || how.index < word.index || word[1]?.toLowerCase() === 'when'))
    return readHow(how, asking)
  if (word === null) {
    if (/\b(?:whether|is it true)\b/iu.test(asking)) return { kind: 'whether', at: 0 }
    return { kind: asksWords(asking) ? 'speech' : 'anything', at: 0 }
  }
  const at = word.index
  switch (word[1]?.toLowerCase()) {
    case 'who':
    case 'whom':
    case 'whose':
      // Who somebody is: what stands beside the name answers, not another name.
      return readWho(asking, at)
    case 'when':
      return { kind: 'date', at }
    case 'where':
      return { kind: 'place', at }
    case 'why':
      return { kind: 'reason', at }
    default:
      return readWhich(asking, at)
  }
}

/** Not `who is the mayor` but `who is Orla Vale`. */
function readWho(asking: string, at: number): Form {
  const match = /\bwho(?:['’]s| is| was| are| were) /iu.exec(asking)
  const rest = match === null ? '' : asking.slice(match.index + match[0].length).replace(/[\s?.!]+$/u, '')
  if (/^(?:\p{Lu}[\p{L}'’-]*\s*){1,4}$/u.test(rest) && !/['’]s?(?:\s|$)/u.test(rest))
    return { kind: 'thing', at, identity: 'named' }
  const words = rest.split(/\s+/u)
  const small = words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Ll}{3,}$/u.test(word))
  return small && !words.some((word) => nounKinds.has(word) || isStopWord(word))
    ? { kind: 'thing', at, identity: 'lower' }
    : { kind: 'person', at }
}

const uncounted =
  /^(?:of|in|on|at|from|with|to|that|were|was|are|is|did|do|does|have|has|had|will|would|can|could|more|other|and)$/u

/** The last word before the next small one: `reports` of `how many missing persons reports were`. */
function readCounted(asking: string): string | undefined {
  const words = asking
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .slice(2, 7)
  const end = words.findIndex((word) => uncounted.test(word))
  return end < 1 || end > 3 ? undefined : words[end - 1]
}

/** What has a size in money. */
const costly =
  /\b(?:loans?|funds?|packages?|bail-?outs?|budgets?|debts?|deficits?|fines?|contracts?|settlements?|investments?|subsid(?:y|ies)|aid|rescue plan|(?:arms|trade|takeover|merger) deal|losses|profits?|donations?)\b/iu

function readHow(how: RegExpExecArray, asking: string): Form {
  const at = how.index
  const measure = how[1]?.toLowerCase() ?? ''
  const head = readCounted(asking.slice(at)) ?? how[2]?.toLowerCase()
  if (measure === 'many') return { kind: 'number', at, ...(head === undefined || uncounted.test(head) ? {} : { head }) }
  if (measure === 'much') {
    if (
      /\b(?:cost|pay|paid|price|worth|spend|spent|fine[ds]?|money|raise|raised|deal|owe|earn|sell|sold|offer|offered|bid|donate[ds]?|sign(?:ed)? .{0,30}for|get)\b/iu.test(
        asking,
      )
    )
      return { kind: 'money', at }
    return { kind: 'number', at, ...(head === undefined ? {} : { head }) }
  }
  if (measure === 'old') return { kind: 'age', at }
  if (measure === 'long') return { kind: 'duration', at }
  if (measure === 'soon') return { kind: 'date', at }
  if (/^(?:big|large|high)$/u.test(measure) && costly.test(asking)) return { kind: 'money', at }
  if (/^(?:high|far|big|large|tall|fast|often|heavy|deep|low)$/u.test(measure)) return { kind: 'number', at }
  return { kind: asksWords(asking) ? 'speech' : 'anything', at }
}

function readWhich(asking: string, at: number): Form {
  const after = (asking.slice(at).split(/[,;?!:]/u)[0] ?? '')
    .split(/\s+/u)
    .slice(1, 8)
    .map((word) => word.toLowerCase().replaceAll(/[^\p{L}]|['’]s$/gu, ''))
  if (
    after[0] === 'did' ||
    after[0] === 'does' ||
    after[0] === 'has' ||
    after[0] === 'do' ||
    after[0] === 'have' ||
    after[0] === 'is' ||
    after[0] === 'was'
  ) {
    if (asksWords(asking.slice(at))) return { kind: 'speech', at }
    if (/^(?:is|was)$/u.test(after[0]) && after[1] === 'the') return readNamed(after.slice(2), at)
    return { kind: 'thing', at }
  }
  return readNamed(after, at)
}

/** `which popular US tourist attraction announced`: the first noun that tells a kind decides. */
function readNamed(after: readonly string[], at: number): Form {
  if (after[0] === 'name') return { kind: 'body', head: 'name', at }
  if (/^(?:this|in|to|for|from|at|on|with|after|amid)$/u.test(after[0] ?? '')) return { kind: 'thing', at }
  const percentage = after.findIndex((word) => nounKinds.get(word) === 'percent')
  if (percentage >= 0 && percentage < 3) return { kind: 'percent', at }
  const stop = after.findIndex(
    (word, n) =>
      n > 0 &&
      /^(?:did|does|do|has|have|had|was|were|will|would|can|could|that|who|which|to|from|by|for|with|in|on|at|as|because)$/u.test(
        word,
      ),
  )
  const noun = after.slice(0, stop < 0 ? after.length : stop)
  const nth = noun.findIndex((word) => nounKinds.has(word))
  const word = noun[nth]
  if (word === undefined) return { kind: 'thing', at, ...(noun[0] === undefined ? {} : { head: noun[0] }) }
  if (word === 'name' || word === 'type' || word === 'kind') return readNamed(noun.slice(nth + 1), at)
  if (word === 'head') return { kind: 'person', head: word, at }
  if (noun[nth] === 'age' && noun[nth + 1] !== undefined) return { kind: 'thing', head: noun[nth + 1] ?? word, at }
  const kind = nounKinds.get(word) ?? 'thing'
  if (kind === 'date' && timeNouns.test(word) && noun[nth + 1] === 'of') return { kind: 'thing', at, head: word }
  return { kind, head: word, at }
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
