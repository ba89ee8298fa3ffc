/** Finds the verbs of saying in a sentence with who says it and where the words stand. */

import { type Complement, findComplement } from './complements.ts'
import { type Cue, startsCue } from './cues.ts'
import type { Frame } from './frame.ts'
import { type Line, tokenAt } from './line.ts'
import { findNounFrames } from './noun-cues.ts'
import { findClauseSubject, findInnerSubject } from './openings.ts'
import type { Phrase } from './phrase.ts'
import { canSpeak } from './somebody.ts'
import { findSubjectAfter, findSubjectBefore, type Subject } from './subject.ts'
import type { Range } from './tokens.ts'
import { takes } from './valency.ts'
import { findForm, type Group, isVerb, readGroup, readVerb, type Verb, type VerbForm } from './verb-groups.ts'
import { prepositions } from './word-classes.ts'

/** Lists the frames of a sentence in order. Words inside quotation marks are not looked at. */
export function findFrames(line: Line, sentence: Range): Frame[] {
  const frames: Frame[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokenAt(line, i)
    if (token.quote >= 0 || token.kind !== 'word') continue
    if (!startsCue(token.lower) && token.lower !== 'according') continue
    const frame = token.lower === 'according' ? findAccording(line, sentence, i) : findAt(line, sentence, i, frames)
    if (frame === undefined) continue
    frames.push(frame)
    i = Math.max(i, frame.verb.to - 1)
  }
  const named = findNounFrames(line, sentence)
  if (named.length === 0) return frames
  const verbs = frames.filter(({ verb }) => named.every((noun) => noun.verb.from !== verb.from))
  return [...verbs, ...named].sort((a, b) => a.verb.from - b.verb.from)
}

function findAccording(line: Line, sentence: Range, at: number): Frame | undefined {
  if (tokenAt(line, at + 1).lower !== 'to') return undefined
  const found = findSubjectAfter(line, at + 2, sentence.to)
  if (found === undefined) return undefined
  const subject = at <= sentence.from + 1 ? closeAside(line, found, sentence.to) : found
  const cue: Cue = { lemma: 'according', kind: 'say', form: 'past', noun: false, written: false }
  const to = subject.to
  const complement: Complement = {
    kind: 'none',
    at: to,
    that: false,
    colon: false,
    comma: tokenAt(line, to).lower === ',',
    between: { from: to, to },
  }
  return {
    cue,
    verb: { from: at, to: at + 2 },
    subject,
    inverted: true,
    unit: { from: at, to },
    complement,
    negated: false,
    form: 'according',
  }
}

/** `According to Vale, a minister, it …`: an aside at the opening counts only when a comma closes it. */
function closeAside(line: Line, subject: Subject, end: number): Subject {
  const { apposition, head } = subject
  if (apposition === undefined) return subject
  const bare: Subject = { ...subject, to: head.to, head }
  if (!/^(?:a|an|who|which|\d+)$/.test(tokenAt(line, apposition.from).lower)) return dropAside(bare)
  for (let i = apposition.from; i < Math.min(end, apposition.from + 15); i++) {
    if (tokenAt(line, i).lower === ',') return { ...subject, to: i, apposition: { from: apposition.from, to: i } }
  }
  return dropAside(bare)
}

function dropAside({ apposition: _apposition, ...subject }: Subject): Subject {
  return subject
}

function findAt(line: Line, sentence: Range, at: number, frames: readonly Frame[]): Frame | undefined {
  const verb = readVerb(line, at)
  if (verb === undefined || (tokenAt(line, at).capital && !line.titled && at > sentence.from)) return undefined
  const floor = Math.max(sentence.from, frames.at(-1)?.verb.to ?? 0)
  const group = readGroup(line, at, floor)
  if (!isVerb(line, at, verb.cue, group)) return undefined
  const form = findForm(verb.cue, group)
  if (form === undefined) return undefined
  const found = findSubject(line, sentence, { at, verb, group, form, floor, frames })
  if (found === undefined) return undefined
  const from = found.inverted ? found.subject.to : verb.to
  const complement = findComplement(line, from, sentence.to, verb.cue)
  const start = found.inverted ? at : form === 'finite' && found.own ? found.subject.from : group.from
  const unit = { from: takeAs(line, start, sentence.from), to: complement.between.to }
  const behindQuote = tokenAt(line, unit.from - 1).quote >= 0
  if (behindQuote && !closesSpeech(line, unit.from - 1, verb.cue)) return undefined
  if (!takes(line, verb.cue, complement, { behindQuote, end: sentence.to })) return undefined
  if (form === 'infinitive' && complement.kind === 'clause' && !complement.that) return undefined
  if (verb.cue.lemma === 'ask' && asksForSilence(line, complement.at)) return undefined
  return {
    cue: verb.cue,
    verb: { from: found.inverted ? at : group.from, to: verb.to },
    subject: found.subject,
    inverted: found.inverted,
    unit,
    complement,
    negated: group.negated,
    form,
  }
}

/** `asked not to be named`: a condition, no speech. */
function asksForSilence(line: Line, at: number): boolean {
  for (let i = at - 1; i < at + 5; i++) if (/^(?:named|identified|quoted)$/.test(tokenAt(line, i).lower)) return true
  return false
}

/** Speech before its verb ends in a point (`"Go," he said`); marks without one hold a name (`"Star Road" fans left`). */
function closesSpeech(line: Line, mark: number, { kind }: Cue): boolean {
  if (kind === 'say' || kind === 'tell') return true
  let last = mark
  while (tokenAt(line, last).kind === 'mark') last--
  return tokenAt(line, last).kind === 'point'
}

/** `…, as she said, …`: the unit begins with `as`. */
function takeAs(line: Line, start: number, floor: number): number {
  if (start - 1 < floor || tokenAt(line, start - 1).lower !== 'as') return start
  const before = tokenAt(line, start - 2)
  return start - 1 === floor || before.lower === ',' || before.quote >= 0 ? start - 1 : start
}

type Search = {
  readonly at: number
  readonly verb: Verb
  readonly group: Group
  readonly form: VerbForm
  readonly floor: number
  readonly frames: readonly Frame[]
}

type Found = { readonly subject: Subject; readonly inverted: boolean; readonly own: boolean }

function findSubject(line: Line, sentence: Range, search: Search): Found | undefined {
  const { group, form, frames } = search
  if (form === 'participle') {
    const own = findWitnessed(line, group.from, search.floor) ?? findSubjectBefore(line, group.from, search.floor)
    if (own !== undefined && standsBehindWitness(line, own)) return { subject: own, inverted: false, own: true }
  }
  if (form === 'participle' || form === 'infinitive') return leanOn(line, sentence, group.from, frames)
  const inverted = group.helped || group.from !== search.at ? undefined : findInverted(line, sentence, search)
  if (inverted !== undefined) return inverted
  const before = tokenAt(line, group.from - 1)
  if (before.lower === 'and' || before.lower === 'but' || before.lower === 'or') {
    if (search.verb.cue.form === 'base' && !group.helped) return undefined
    return leanOn(line, sentence, group.from - 1, frames)
  }
  const aside = before.kind === 'point' ? sentence.from : search.floor
  const subject = findSubjectBefore(line, group.from, aside)
  if (subject === undefined) return undefined
  return { subject, inverted: false, own: true }
}

/** `with Vale, a minister, ‹saying›`, `a camera caught Vale ‹saying›`: the phrase behind them speaks. */
function standsBehindWitness(line: Line, own: Subject): boolean {
  const before = tokenAt(line, own.head.from - 1)
  return before.lower === 'with' || witnessing.has(before.lower)
}

/** `a camera caught ‹Vale› saying`: the name behind the verb of witnessing. */
function findWitnessed(line: Line, at: number, floor: number): Subject | undefined {
  let from = at
  while (from > floor && tokenAt(line, from - 1).capital && at - from < 6) from--
  if (from === at || from <= floor || !witnessing.has(tokenAt(line, from - 1).lower)) return undefined
  return findSubjectAfter(line, from, at)
}

const witnessing = new Set(
  'caught catches heard hears overheard recorded records filmed films captured captures shows showed saw quoted'.split(
    ' ',
  ),
)

/** Borrows the subject of the frame before, or of the clause. */
function leanOn(line: Line, sentence: Range, before: number, frames: readonly Frame[]): Found | undefined {
  const last = frames.at(-1)
  const inner = findInnerSubject(line, { from: last?.verb.to ?? sentence.from, to: sentence.to }, before)
  const subject = inner ?? last?.subject ?? findClauseSubject(line, sentence, before)
  return subject === undefined ? undefined : { subject, inverted: false, own: false }
}

/** `"…," said Orla Vale`: the subject stands behind the verb when a quotation or comma stands before it. */
function findInverted(line: Line, sentence: Range, { at, verb, floor }: Search): Found | undefined {
  const { cue } = verb
  if (cue.form === 'base' || cue.form === 'ing' || cue.kind === 'tell' || cue.kind === 'object') return undefined
  const before = tokenAt(line, at - 1)
  const opens = at === sentence.from || before.quote >= 0 || before.lower === ',' || /^--+$|^[—–]$/.test(before.lower)
  if (!opens) return undefined
  const next = tokenAt(line, verb.to)
  if (next.quote >= 0 || next.lower === 'that') return undefined
  const subject = findSubjectAfter(line, verb.to, sentence.to)
  if (subject === undefined) return undefined
  if (before.quote < 0 && (!invertible.has(cue.lemma) || !endsUnit(line, subject, sentence.to))) return undefined
  if (before.lower === ',' && !canSpeak(line, { ...subject.head, kind: subject.kind })) return undefined
  if (
    before.quote < 0 &&
    findSubjectBefore(line, at, floor)?.head.from === sentence.from &&
    subject.to < sentence.to - 1
  ) {
    return undefined
  }
  return { subject, inverted: true, own: true }
}

/** Verbs that stand before their subject even without words in marks: `It will open, said Vale.` */
const invertible = new Set('say write report add announce tweet warn argue note explain declare'.split(' '))

/** Nothing that could be the verb of a clause follows the phrase. */
function endsUnit(line: Line, phrase: Phrase, end: number): boolean {
  const next = tokenAt(line, phrase.to)
  return (
    phrase.to >= end ||
    next.kind !== 'word' ||
    next.lower === 'who' ||
    (prepositions.has(next.lower) && next.lower !== 'like')
  )
}
