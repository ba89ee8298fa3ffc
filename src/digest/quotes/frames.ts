/** Finds the verbs of saying in a sentence with who says it and where the words stand. */

import { type Complement, findComplement } from './complements.ts'
import { type Cue, findCue, particleVerbs, startsCue } from './cues.ts'
import { type Line, tokenAt } from './line.ts'
import type { Phrase } from './phrases.ts'
import { findClauseSubject, findSubjectAfter, findSubjectBefore, type Subject } from './subject.ts'
import type { Range } from './tokens.ts'
import {
  auxiliaries,
  beForms,
  determiners,
  isAdverb,
  personal,
  possessives,
  prepositions,
  weekdays,
} from './word-classes.ts'

/** A verb of saying at work: who, by which words, and what follows. */
export type Frame = {
  readonly cue: Cue
  /** The verb group: `has also said`, `pointed out`. */
  readonly verb: Range
  readonly subject?: Subject
  /** The subject stands behind the verb. */
  readonly inverted: boolean
  /** Where the frame begins and ends as a unit: subject, verb and complements. */
  readonly unit: Range
  readonly complement: Complement
  readonly negated: boolean
  readonly form: 'finite' | 'participle' | 'infinitive' | 'according'
}

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
  return frames
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

type Verb = { readonly cue: Cue; readonly to: number }

function readVerb(line: Line, at: number): Verb | undefined {
  const { lower } = tokenAt(line, at)
  const particle = particleVerbs.get(lower)
  if (particle !== undefined && tokenAt(line, at + 1).lower === particle.particle) {
    const form = lower.endsWith('ing') ? 'ing' : 'past'
    return { cue: { lemma: lower, kind: particle.kind, form, noun: false, written: false }, to: readOn(line, at + 2) }
  }
  const cue = findCue(lower)
  return cue === undefined ? undefined : { cue, to: at + 1 }
}

/** `went on to say`: the last verb of the group. */
function readOn(line: Line, at: number): number {
  if (tokenAt(line, at).lower === 'to' && findCue(tokenAt(line, at + 1).lower)?.form === 'base') return at + 2
  return at
}

type Group = {
  readonly from: number
  readonly passive: boolean
  readonly negated: boolean
  readonly helped: boolean
  readonly to: boolean
}

/** The verb group to the left of the verb: adverbs, auxiliaries, negation, `to`. */
function readGroup(line: Line, at: number, floor: number): Group {
  let from = at
  let passive = false
  let negated = false
  let helped = false
  let to = false
  while (from - 1 >= floor) {
    const { lower, quote } = tokenAt(line, from - 1)
    if (quote >= 0) break
    if (auxiliaries.has(lower)) {
      helped = true
      if (beForms.has(lower)) passive = true
      if (lower.endsWith("n't")) negated = true
    } else if (lower === 'not' || lower === 'never') negated = true
    else if (lower === 'to' && !to) to = true
    else if (to && /^(?:declin|refus)(?:e|es|ed|ing)$/.test(lower)) negated = true
    else if (!isAdverb(lower)) {
      const skipped = skipTimeLeft(line, from, floor)
      if (skipped === from) break
      from = skipped
      continue
    }
    from--
  }
  return { from, passive, negated, helped, to }
}

/** `Vale ‹on Monday› said`: steps over a time between the subject and its verb. */
function skipTimeLeft(line: Line, from: number, floor: number): number {
  const last = tokenAt(line, from - 1).lower
  const before = tokenAt(line, from - 2).lower
  if (weekdays.has(last)) return before === 'on' || before === 'last' ? Math.max(floor, from - 2) : from - 1
  if (
    /^(?:week|month|year|past|weekend|night|morning|day)$/.test(last) &&
    /^(?:last|this|the|next|that)$/.test(before)
  ) {
    return /^(?:in|over|on|earlier)$/.test(tokenAt(line, from - 3).lower)
      ? Math.max(floor, from - 3)
      : Math.max(floor, from - 2)
  }
  return from
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
  if (!takes(line, verb.cue, complement, tokenAt(line, unit.from - 1).quote >= 0)) return undefined
  if (form === 'infinitive' && complement.kind === 'clause' && !complement.that) return undefined
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

/** `…, as she said, …`: the unit begins with `as`. */
function takeAs(line: Line, start: number, floor: number): number {
  if (start - 1 < floor || tokenAt(line, start - 1).lower !== 'as') return start
  const before = tokenAt(line, start - 2)
  return start - 1 === floor || before.lower === ',' || before.quote >= 0 ? start - 1 : start
}

/** Says whether the verb can take what follows it; where nothing follows, the words may stand before it. */
function takes(line: Line, cue: Cue, complement: Complement, behindQuote: boolean): boolean {
  if (behindQuote) return true
  if (complement.kind === 'none')
    return cue.kind === 'say' || cue.kind === 'tell' || (cue.kind === 'hold' && complement.comma)
  if (complement.kind === 'quote')
    return cue.kind !== 'quote' || complement.comma || complement.colon || tokenAt(line, complement.at + 1).capital
  if (makesThings.has(cue.lemma)) return complement.that || complement.colon || holdsVerb(line, complement.at)
  if (cue.kind === 'say' || cue.kind === 'tell' || cue.kind === 'object') return true
  if (cue.kind === 'quote') return cue.lemma === 'continue' && complement.that
  if (cue.kind === 'name') return hasQuote(line, complement.at)
  return complement.that || opensClause(line, complement.at)
}

/** Verbs that take things as well as words: `wrote a letter`, `added two chairs`. */
const makesThings = new Set(['write', 'add', 'state'])

/** A pronoun or auxiliary soon behind shows that a clause follows, no thing. */
function holdsVerb(line: Line, from: number): boolean {
  for (let i = from; i < from + 12; i++) {
    const { lower, quote, kind } = tokenAt(line, i)
    if (quote >= 0 || personal.has(lower) || auxiliaries.has(lower)) return true
    if (kind !== 'word') return false
  }
  return false
}

/** `to go`, `whether it can`, `she will`: a word that begins a clause, with more behind it. */
function opensClause(line: Line, at: number): boolean {
  const opens = /^(?:to|whether|if|how|why|what|he|she|it|they|there)$/.test(tokenAt(line, at).lower)
  return opens && tokenAt(line, at + 1).kind === 'word'
}

function hasQuote(line: Line, from: number): boolean {
  for (let i = from; i < from + 12; i++) if (tokenAt(line, i).quote >= 0) return true
  return false
}

/** Tells the verb from the noun: `claims that`, not `his claims`. */
function isVerb(line: Line, at: number, cue: Cue, group: Group): boolean {
  const before = tokenAt(line, group.from - 1)
  const own = tokenAt(line, at - 1)
  if (
    determiners.has(own.lower) &&
    own.lower !== 'that' &&
    own.lower !== 'all' &&
    own.lower !== 'some' &&
    own.lower !== 'many' &&
    own.lower !== 'most' &&
    own.lower !== 'one' &&
    own.lower !== 'others'
  )
    return false
  if (
    possessives.has(own.lower) ||
    /['’]s$/.test(own.word) ||
    (prepositions.has(own.lower) && own.lower !== 'to' && cue.form !== 'ing')
  )
    return false
  if (!cue.noun || group.helped || group.to || personal.has(before.lower)) return true
  if (cue.form === 'base' && !/s$|^(?:people|men|women|police|who)$/.test(own.lower) && !own.capital) return false
  const next = tokenAt(line, at + 1)
  if (cue.form === 's' || cue.form === 'base') {
    const clear =
      next.lower === 'that' ||
      next.quote >= 0 ||
      next.lower === ',' ||
      next.lower === ':' ||
      next.kind === 'point' ||
      next.lower === 'to'
    const clause =
      determiners.has(next.lower) || personal.has(next.lower) || next.capital || possessives.has(next.lower)
    return clear || clause
  }
  return true
}

function findForm(cue: Cue, group: Group): Frame['form'] | undefined {
  if (cue.form === 'ing') return group.passive ? 'finite' : 'participle'
  if (group.to) return 'infinitive'
  if (group.passive) return undefined
  return cue.form === 'participle' && !group.helped ? undefined : 'finite'
}

type Search = {
  readonly at: number
  readonly verb: Verb
  readonly group: Group
  readonly form: Frame['form']
  readonly floor: number
  readonly frames: readonly Frame[]
}

type Found = { readonly subject: Subject; readonly inverted: boolean; readonly own: boolean }

function findSubject(line: Line, sentence: Range, search: Search): Found | undefined {
  const { group, form, frames } = search
  if (form === 'participle') {
    const own = findSubjectBefore(line, group.from, search.floor)
    if (own !== undefined && standsBehindWith(line, own)) return { subject: own, inverted: false, own: true }
  }
  if (form === 'participle' || form === 'infinitive') return leanOn(line, sentence, group.from, frames)
  const inverted = group.helped || group.from !== search.at ? undefined : findInverted(line, sentence, search)
  if (inverted !== undefined) return inverted
  const before = tokenAt(line, group.from - 1)
  if (before.lower === 'and' || before.lower === 'but' || before.lower === 'or') {
    if (search.verb.cue.form === 'base' && !group.helped) return undefined
    return leanOn(line, sentence, group.from - 1, frames)
  }
  const subject = findSubjectBefore(line, group.from, search.floor)
  if (subject === undefined) return undefined
  return { subject, inverted: false, own: true }
}

/** `with Vale, a minister, ‹saying›`: the phrase behind `with` speaks. */
function standsBehindWith(line: Line, own: Subject): boolean {
  return tokenAt(line, own.head.from - 1).lower === 'with'
}

/** Borrows the subject of the frame before, or of the clause. */
function leanOn(line: Line, sentence: Range, before: number, frames: readonly Frame[]): Found | undefined {
  const last = frames.at(-1)
  const subject = last?.subject ?? findClauseSubject(line, sentence, before)
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
  if (before.quote < 0 && !endsUnit(line, subject, sentence.to)) return undefined
  if (
    before.quote < 0 &&
    findSubjectBefore(line, at, floor)?.head.from === sentence.from &&
    subject.to < sentence.to - 1
  ) {
    return undefined
  }
  return { subject, inverted: true, own: true }
}

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
