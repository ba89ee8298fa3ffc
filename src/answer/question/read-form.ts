/** Reads the words that ask: `which airline`, `how much`, `what set off`. */

import { isPastForm } from '../../text/tense.ts'
import { isStopWord } from '../../text/words.ts'
import { isWealth } from '../words/kinds.ts'
import { findEntry } from '../words/wordnet.ts'
import { findNounKind, isPluralNoun, isSomebodyNoun } from './kind-nouns.ts'
import type { SoughtKind } from './sought-kind.ts'

/** What the words that ask ask for. */
export type Form = {
  readonly kind: SoughtKind
  /** The noun that says what is wanted. */
  readonly head?: string
  /** Where the question word stands. */
  readonly at: number
  readonly identity?: 'named' | 'lower'
  /** Where words were said is asked: a channel or a letter answers too. */
  readonly medium?: true
}

const auxiliary =
  /^(?:(?:so|and|but|well|then|ok|okay|hey|please|readout)[,\s]+)*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|isn['’]?t|aren['’]?t|wasn['’]?t|didn['’]?t|doesn['’]?t|don['’]?t|hasn['’]?t|haven['’]?t|won['’]?t)\b/iu

/** Reads the sentence that asks. */
export function readForm(asking: string): Form {
  const form = readKind(asking)
  return (form.kind === 'place' || form.kind === 'body') && utters.test(asking) ? { ...form, medium: true } : form
}

function readKind(asking: string): Form {
  if (auxiliary.test(asking) || /^between\b.*\b(?:was|is|has|have|did|does|are|were)\b/iu.test(asking)) {
    return /\b(?:tell|know|explain|say)\b.{0,20}\b(?:who|what|which|when|where|why|how)\b/iu.test(asking.slice(0, 60))
      ? readWordForm(asking)
      : { kind: 'whether', at: 0 }
  }
  return readWordForm(asking)
}

const said =
  /\b(?:said|say|says|saying|tell|told|think|thinks|thought|claim|claims|claimed|post|posted|write|wrote|position|view|views|stance|opinion|comment|react|reaction|respond|response|promise|promised|demand|demanded|call|called|describe|described|warn|warned|accuse|accused|mean|admit|admitted|advice|testify|testified|make of|makes of|made of|pledged?)\b/iu

/** What somebody is accused of or called is no word of that one’s; `tell me about it` asks nobody to speak. */
const unsaid =
  /\b(?:is|are|was|were|be|been|being|gets?|got)(?: (?!(?:position|views?|stance|opinion|comment|reaction|response|promise|demand)\b)[\p{L}\p{N}’'-]+){0,5}? (?:accused|called|described|demanded|warned|admitted|posted|claimed|told|thought|mean|said to)\b|\btell (?:me|us) (?:more )?(?:about|of)\b/iu

/** Asks for words that somebody said. */
function asksWords(asking: string): boolean {
  return said.test(asking.replace(unsaid, ' '))
}

function readWordForm(asking: string): Form {
  const how = /\bhow\s+(\p{L}+)(?:\s+(?:the\s+)?(\p{L}+))?/iu.exec(asking)
  const word = findQuestionWord(asking)
  if (how !== null && (word === undefined || how.index < word.at || word.word === 'when')) return readHow(how, asking)
  if (word === undefined) {
    if (/\b(?:whether|is it true)\b/iu.test(asking)) return { kind: 'whether', at: 0 }
    return { kind: asksWords(asking) ? 'speech' : 'anything', at: 0 }
  }
  const { at } = word
  switch (word.word) {
    case 'who':
    case 'whom':
    case 'whose':
      return readWho(asking, at)
    case 'when':
      return { kind: 'date', at }
    case 'where':
      return { kind: 'place', at }
    case 'why':
      return { kind: 'reason', at }
    default:
      return readWhat(asking, at)
  }
}

/** Where words were said: `where did she announce it`, `on which channel did he say so`. */
const utters =
  /\b(?:where|(?:on|in|to) (?:which|what) (?:\p{L}+ ){0,3}(?:channel|station|network|broadcaster|platform|app|site|website|newspaper|paper|magazine|outlet|podcast|show|programme?|interview))\b.{1,60}\b(?:say|said|announced?|declared?|posted?|write|wrote|written|tell|told|tweet(?:ed)?|published?|revealed?|confirm(?:ed)?|claim(?:ed)?|shared?|apologi[sz]ed?)\b/iu

/** The first word that asks; in `people who sail are prone to which disease` that is the second. */
function findQuestionWord(asking: string): { readonly word: string; readonly at: number } | undefined {
  const words = [...asking.matchAll(/\b(?:who|whom|whose|what|which|when|where|why)\b/giu)]
  const meant = words.find((word, n) => n === words.length - 1 || !isRelative(asking, word.index)) ?? words[0]
  return meant === undefined ? undefined : { word: meant[0].toLowerCase(), at: meant.index }
}

/** `The captain who sailed`, `a ship which sank`: right behind a noun. */
function isRelative(asking: string, at: number): boolean {
  const before = asking.slice(0, at)
  return (
    /\p{L}{2,} $/u.test(before) &&
    !asker.test(before) &&
    /^(?:wh(?:o|ose|om|ere|en|y)\b|which (?:is|are|was|were|has|have|had|\p{Ll}+s)\b)/iu.test(asking.slice(at))
  )
}

/** Words behind which a question begins, and none that describes somebody. */
const asker =
  /\b(?:and|but|so|or|then|ok|okay|well|please|hey|of|to|in|on|at|by|for|from|with|after|before|since|until|about|over|under|against|tell|know|say|me|us|ask|explain|see|is|are|was|were|did|does|do|has|have|had|will|would|can|could) $/iu

/** Not `who is the mayor` but `who is Orla Vale`: what stands beside the name answers, not another name. */
function readWho(asking: string, at: number): Form {
  const match = /\bwho(?:['’]s| is| was| are| were) /iu.exec(asking)
  const rest = match === null ? '' : asking.slice(match.index + match[0].length).replace(/[\s?.!]+$/u, '')
  if (/^(?:\p{Lu}[\p{L}'’-]*\s*){1,4}$/u.test(rest) && !/['’]s?(?:\s|$)/u.test(rest))
    return { kind: 'thing', at, identity: 'named' }
  const words = rest.split(/\s+/u)
  const small = words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Ll}{3,}$/u.test(word))
  return small && !words.some((word) => findNounKind(word) !== undefined || isStopWord(word))
    ? { kind: 'thing', at, identity: 'lower' }
    : { kind: 'person', at }
}

const uncounted =
  /^(?:of|in|on|at|from|with|to|that|is|was|were|are|did|do|does|have|has|had|will|would|can|could|should|may|might|won['’]?t|more|other|and|who|which|for|by|among|between|after|before|since|when)$/u

/** The last word before the next small one or the verb: `reports` of `how many missing persons reports were`. */
function readCounted(asking: string): string | undefined {
  const counted = asking
    .toLowerCase()
    .replace(countedOf, '')
    .split(/[^\p{L}\p{N}-]+/u)
  const words = counted.slice(2, 9)
  const end = words.findIndex((word, n) => uncounted.test(word) || startsVerb(words, n))
  const noun = words[end - 1]
  return end > 5 || noun === undefined || /\d/u.test(noun) || comparative.test(noun) ? undefined : noun
}

/** `How many of his boats` asks for boats. */
const countedOf = /(?<=^how (?:many|much)) of (?:the|these|those|his|her|its|their|our|your)(?= \p{L})/u

/** Behind several of something: `passengers left their`, `towns lie in`; no verb stands before another one. */
function startsVerb(words: readonly string[], n: number): boolean {
  const [before = '', word = '', after = ''] = words.slice(Math.max(0, n - 1))
  if (n === 0 || !isPluralNoun(before) || auxiliary.test(after)) return false
  return isPastForm(word) || (verbLeads.test(after) && findEntry('verb', word) !== undefined)
}

/** `How much bigger` counts nothing. */
const comparative =
  /^(?:more|less|bigger|larger|smaller|higher|lower|longer|faster|slower|cheaper|dearer|worse|better|further|greater)$/u
const verbLeads = /^(?:in|on|at|to|for|from|with|under|the|an?|his|her|its|their|more|most|less|it|them)$/u

/** What has a size in money. */
const costly =
  /\b(?:loans?|funds?|packages?|bail-?outs?|budgets?|debts?|deficits?|fines?|contracts?|settlements?|investments?|subsid(?:y|ies)|aid|rescue plan|(?:arms|trade|takeover|merger) deal|losses|profits?|donations?)\b/iu

/** What is as big as the people in it are many. */
const gathered = /\b(?:crowds?|audience|turnout|attendance|workforce|staff|army|congregation|electorate|population)\b/iu

const paid =
  /\b(?:cost|pay(?:s|ing)?|paid|price|worth|spend|spent|fine[ds]?|money|raise|raised|deal|owe[ds]?|earn|sell|sold|fetch(?:ed)?|offer|offered|bid|invest(?:ed)?|donate[ds]?|sign(?:ed)? .{0,30}for|get)\b/iu

function readHow(how: RegExpExecArray, asking: string): Form {
  const at = how.index
  const measure = how[1]?.toLowerCase() ?? ''
  const next = how[2]?.toLowerCase()
  const head =
    readCounted(asking.slice(at)) ??
    (next === undefined || uncounted.test(next) || comparative.test(next) ? undefined : next)
  if (measure === 'many') return { kind: 'number', at, ...(head === undefined ? {} : { head }) }
  if (measure === 'much') {
    if (paid.test(asking) && (head === undefined || next === 'of' || isWealth(head) || costly.test(head)))
      return { kind: 'money', at, ...(next === 'money' ? { head: next } : {}) }
    return { kind: 'number', at, ...(head === undefined ? {} : { head }) }
  }
  if (measure === 'old') return { kind: 'age', at }
  if (measure === 'long') return { kind: 'duration', at }
  if (measure === 'soon') return { kind: /\bhow soon (?:after|before)\b/iu.test(asking) ? 'duration' : 'date', at }
  if (measure === 'come') return { kind: 'reason', at }
  if (/^(?:often|frequently)$/u.test(measure)) return { kind: 'number', head: 'times', at }
  if (/^(?:rich|wealthy)$/u.test(measure)) return { kind: 'money', at }
  if (/^(?:big|large|high)$/u.test(measure) && costly.test(asking)) return { kind: 'money', at }
  if (/^(?:big|large)$/u.test(measure) && gathered.test(asking)) return { kind: 'number', head: 'people', at }
  if (/^(?:high|far|big|large|tall|fast|heavy|deep|low)$/u.test(measure)) return { kind: 'number', at }
  return { kind: asksWords(asking) ? 'speech' : 'anything', at }
}

const asksWorth =
  /^wh\p{L}+ (?:is|was|were|are) .{2,60} worth\b|^wh\p{L}+ (?:did|does|do|will|would) .{2,60} (?:cost|pay|fetch|sell for|charge|spend)\b/iu
/** What brought something about. */
const asksCause =
  /^what (?:caused|causes|led to|leads to|prompted|triggered|triggers|sparked|set off|drove|brought about|(?:is|was|lay|lies) behind)\b/iu
const does = /^(?:did|does|do|has|have|had|is|was|are|were)$/u
const isForm = /^(?:is|was|are|were)$/u

function readWhat(asking: string, at: number): Form {
  const from = asking.slice(at)
  if (asksWorth.test(from)) return { kind: 'money', at }
  if (asksCause.test(from)) return { kind: 'reason', at }
  const after = (from.split(/[,;?!:]/u)[0] ?? '')
    .split(/\s+/u)
    .slice(1, 9)
    .map((word) => word.toLowerCase().replaceAll(/[^\p{L}'’-]/gu, ''))
  if (!does.test(after[0] ?? '')) return readNamed(after, at)
  if (asksWords(from)) return { kind: 'speech', at }
  if (!isForm.test(after[0] ?? '')) return { kind: 'thing', at }
  const owner = after.findIndex((word) => /['’]s$/u.test(word))
  if (after[1] === 'the') return readNamed(after.slice(owner > 1 ? owner + 1 : 2), at)
  return owner > 0 && owner < 4 ? readNamed(after.slice(owner + 1), at) : { kind: 'thing', at }
}

const preposition = /^(?:this|in|to|for|from|at|on|with|after|amid)$/u
const chunkEnd =
  /^(?:did|does|do|is|are|has|have|had|was|were|will|would|can|could|should|may|might|that|who|which|of|to|from|by|for|with|without|in|on|at|as|over|under|about|because|besides|and|or|but|early|next|last|this|when|where|after|before|during|since|the|an?|his|her|its|their|all|any|\p{L}+ly)$/u
const shells = /^(?:names?|types?|kinds?|sorts?|parts?|members?)$/u
const timeNouns = /^(?:second|minute|hour|day|week|month|year|decade|centur)/u

/** `which popular US tourist attraction announced`: the last noun of those in a row that tells a kind decides. */
function readNamed(asked: readonly string[], at: number): Form {
  const after = dropChoice(asked)
  if (preposition.test(after[0] ?? '') || chunkEnd.test(after[0] ?? '')) return { kind: 'thing', at }
  const stop = findChunkEnd(after)
  const chunk = after.slice(0, stop).map((word) => word.replace(/['’]s$/u, ''))
  const last = chunk.at(-1) ?? ''
  if (shells.test(last) && after[stop] === 'of') return readShelled(last, after.slice(stop + 1), at)
  const word = chunk.findLast((one) => findNounKind(one) !== undefined)
  const kind = word === undefined ? undefined : findNounKind(word)
  if (word === undefined || kind === undefined) return readThing(chunk, at)
  if (chunk.includes('age') && last !== 'age') return { kind: 'thing', head: last, at }
  if (kind === 'date' && timeNouns.test(word) && after[stop] === 'of') return { kind: 'thing', at, head: word }
  return { kind, head: word, at }
}

/** `which of the following cities` is `which cities`. */
function dropChoice(after: readonly string[]): readonly string[] {
  const of = after[0] === 'of' ? 1 : 0
  const nth = after.findIndex((word, n) => n >= of && !/^(?:the|these|those|following)$/u.test(word))
  return of === 0 || nth < 0 ? after : after.slice(nth)
}

/** Where the nouns in a row end: before a small word or a verb, behind one with an owner’s s. */
function findChunkEnd(words: readonly string[]): number {
  let kinds = 0
  for (const [n, word] of words.entries()) {
    const verb =
      kinds > 0 &&
      (/ed$/u.test(word) ||
        (word.endsWith('s') && /^(?:the|an?|his|her|its|their|most|more)$/u.test(words[n + 1] ?? '')))
    if (word === '' || (n > 0 && (chunkEnd.test(word) || isPastForm(word) || verb || startsVerb(words, n)))) return n
    if (/(?<!men|people)['’]s$/u.test(word)) return n + 1
    if (findNounKind(word) !== undefined) kinds++
  }
  return words.length
}

/** The name of the captain is somebody’s, that of anything else a body’s. */
function readShelled(shell: string, of: readonly string[], at: number): Form {
  const inside = readNamed(of[0] === 'the' ? of.slice(1) : of, at)
  if (!shell.startsWith('name') && !shell.startsWith('member')) return inside
  if (shell.startsWith('member')) return { kind: 'person', head: shell, at }
  return inside.kind === 'person' ? inside : { kind: 'body', head: 'name', at }
}

/** A noun that no list has: somebody, or what no form tells, the last of a few in a row, else the first. */
function readThing(chunk: readonly string[], at: number): Form {
  const last = chunk.at(-1) ?? ''
  if (isSomebodyNoun(last)) return { kind: 'person', head: last, at }
  const head = chunk.length <= 3 ? chunk.at(-1) : chunk[0]
  return { kind: 'thing', at, ...(head === undefined || head === '' ? {} : { head }) }
}
