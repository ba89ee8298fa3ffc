/** Composes an answer: the short answer where it is sure, then one to three cited sentences. */

import type { Article, IsoDate, Span } from '../../model/article.ts'
import type { ArticleDigest } from '../../model/digest.ts'
import type { Basis, Inline, Line, Reply } from '../../model/reply.ts'
import { daysBetween, showDay } from '../../text/calendar.ts'
import { listNames } from '../../text/names.ts'
import { listStems } from '../../text/words.ts'
import { hasForm } from '../choose/answer-spans.ts'
import type { Choice, Choices } from '../choose/choose-sentences.ts'
import { MAX_ANSWER_CHARS } from '../choose/pick-sentences.ts'
import type { Plan } from '../find/concepts.ts'
import type { MentionedActor } from '../question/mentioned-actors.ts'
import { countMentions, dropRare, listNamesakes, noteNamesakes } from '../question/namesakes.ts'
import type { Asked } from '../question/parse-question.ts'
import { cutAtClause } from '../sentences/cut-clause.ts'
import { showNamed } from '../sentences/full-names.ts'
import { countTie } from '../sentences/leaning.ts'
import { type Citations, lineText, say, spaceCitations, startCitations } from '../sentences/line-text.ts'
import { showSentence } from '../sentences/resolve-references.ts'
import { findVerdict } from '../verdict/find-verdict.ts'
import { putAnswerFirst } from './answer-first.ts'
import { completeSentences, type Shown } from './complete-sentences.ts'
import { describeBasis } from './describe-basis.ts'
import { findShortAnswer } from './short-answer.ts'

/** What an answer is composed of. */
type Composition = {
  readonly asked: Asked
  readonly plan: Plan
  readonly choices: Choices
  readonly picked: readonly Choice[]
  readonly digests: ReadonlyMap<string, ArticleDigest>
  readonly basis: Basis
  readonly today: IsoDate
  /** A second question in the same breath that the articles don't answer. */
  readonly missing?: string
  /** The second sentence gives the count of an older report. */
  readonly older?: boolean
  /** The question is of what has happened, and the reports only tell of a plan. */
  readonly onlyPlanned?: boolean
  /** When the report appeared, where it is too old to be taken for an answer. */
  readonly nearestOf?: IsoDate
  /** The words that lead, where settling found them. */
  readonly short?: string
}

/** Left of an answer's length for brackets and citations. */
const spare = 40

/** Composes the reply that answers. */
export function composeAnswer(parts: Composition): Reply {
  const { asked, choices, basis, today, plan } = parts
  const picked = putAnswerFirst(parts.picked, asked)
  const citations = startCitations()
  const short = parts.onlyPlanned
    ? 'Only a plan is reported'
    : (parts.short ?? findVerdict(asked, plan, picked) ?? findShortAnswer(asked, plan, choices, picked))
  const line = showAll({ ...parts, picked, short }, citations)
  const lines = parts.nearestOf === undefined ? [line] : [sayAged(parts.nearestOf), line]
  const kind = parts.nearestOf === undefined ? 'answered' : 'not-in-corpus'
  return finish({ kind, lines, notes: listNotes(parts, picked), citations: citations.list(), basis, today })
}

/** The words that lead, then each sentence, cited where those that belong together end. */
function showAll(
  parts: Omit<Composition, 'short'> & { readonly short: string | undefined },
  citations: Citations,
): Line {
  const { asked, choices, picked, digests, plan, short } = parts
  const line: Inline[] = []
  if (short !== undefined) line.push(say(short, 'bold'), say(' – '))
  const most = MAX_ANSWER_CHARS - spare - (short?.length ?? 0)
  const shown = completeSentences(picked, { asked, plan, choices, digests, most })
  for (const [n, { article, sentence, joined }] of shown.entries()) {
    if (n > 0) line.push(say(parts.older && !joined ? ' Earlier: ' : ' '))
    const { span: whole, cut } = joined ? { span: sentence, cut: false } : standAlone(article, sentence)
    const span = cutAtClause(article, whole, most)
    if (cut) line.push(say('… '))
    const digest = digests.get(article.id)
    const named = asked.sought.kind === 'person' ? `${asked.text} ${lineText(line)}` : undefined
    const from = Math.min(span.start, startOfFlow(shown, n))
    line.push(
      ...(named === undefined ? showSentence(article, span, digest, from) : showNamed(article, span, digest, named)),
    )
    if (span.end < whole.end) line.push(say(' …'))
    if (shown[n + 1]?.joined !== true) line.push(citations.cite(article, spanOfRun(shown, n, span)))
  }
  return line
}

function listNotes(parts: Composition, picked: readonly Choice[]): string[] {
  const { asked, choices, plan, missing } = parts
  return [
    ...noteCorrections(plan),
    ...noteEvent(asked),
    ...noteNamesakes(rankNamesakes(asked, choices, picked)),
    ...noteMissing(asked, picked),
    ...noteDifference(asked, picked),
    ...noteHolders(asked, choices),
    ...(missing === undefined ? [] : [`The corpus does not say ${missing.replace(/[?.!\s]+$/u, '')}.`]),
    ...(parts.onlyPlanned ? ['I found no report that it has happened.'] : []),
  ]
}

/** From the first of the sentences that are cited together to the end of the last. */
function spanOfRun(shown: readonly Shown[], last: number, { start, end }: Span): Span {
  const first = shown.slice(0, last + 1).findLast(({ joined }) => !joined)
  return { start: shown[last]?.joined === true ? (first?.sentence.start ?? start) : start, end }
}

/** Where the sentences begin that are shown as the report has them one behind the other, over its paragraphs too. */
function startOfFlow(shown: readonly Shown[], last: number): number {
  const [place, before] = [shown[last], shown[last - 1]]
  if (place === undefined) return 0
  const flows =
    before?.article.id === place.article.id &&
    before.sentence.end <= place.sentence.start &&
    place.article.text.slice(before.sentence.end, place.sentence.start).trim() === ''
  return flows ? startOfFlow(shown, last - 1) : place.sentence.start
}

/** Without what ties a sentence to the one before it, a bullet or the mark of an agency. */
function standAlone(article: Article, sentence: Span): { readonly span: Span; readonly cut: boolean } {
  const text = article.text.slice(sentence.start, sentence.end)
  const mark = /^(?:[►•▪●■*–—-]\s*|\(\p{Lu}{2,6}(?: \p{L}+)?\)\s+(?:[—–-]\s*)?)+/u.exec(text)?.[0].length ?? 0
  const tie = countTie(text.slice(mark))
  const start = sentence.start + mark + tie
  // A cut that begins with a capital stands as a sentence of its own.
  return { span: { start, end: sentence.end }, cut: tie > 0 && /\p{Ll}/u.test(article.text.charAt(start)) }
}

function sayAged(day: IsoDate): Line {
  return [say('No recent report in the corpus says.', 'bold'), say(` The nearest is of ${showDay(day)}:`)]
}

/** A reply from its parts, with the same content for programs. */
export function finish(parts: {
  readonly kind: 'answered' | 'not-in-corpus' | 'clarify'
  readonly lines: readonly Line[]
  readonly notes: readonly string[]
  readonly citations: Reply['citations']
  readonly basis: Basis
  readonly today: IsoDate
}): Reply {
  const { kind, notes, citations, basis, today } = parts
  const lines = parts.lines.map(spaceCitations)
  return {
    kind,
    blocks: [
      ...lines.map((line) => ({ kind: 'line' as const, line, claim: line.some((piece) => piece.kind === 'cite') })),
      ...notes.map((note) => ({ kind: 'context' as const, line: [say(note)] })),
      { kind: 'context', line: describeBasis(basis, today) },
    ],
    citations,
    basis,
    actions: [],
    data: {
      kind,
      text: lines.map(lineText).join('\n'),
      citations: citations.map(({ n, article, paragraph, start, end, words }) => ({
        n,
        article,
        paragraph,
        start,
        end,
        words,
      })),
    },
  }
}

/** Says which day an event named in the question was taken to have. */
export function noteEvent({ text, window }: Asked): string[] {
  if (window?.event === undefined) return []
  const { words, day } = window.event
  return [
    `Read “${text.slice(words.start, words.end)}” as ${window.to === undefined ? 'from' : 'before'} ${showDay(day)}.`,
  ]
}

/** Whom a surname was taken to mean leads: the one whom the article of the answer names most. */
function rankNamesakes(asked: Asked, { sentences }: Choices, [first]: readonly Choice[]): readonly MentionedActor[] {
  const namesakes = listNamesakes(asked)
  if (first === undefined || namesakes.length < 2) return []
  const articles = [...new Set(sentences.map(({ article }) => article))]
  const count = (one: MentionedActor) =>
    articles.reduce((sum, article) => sum + countMentions(one, namesakes, article), 0)
  const own = (one: MentionedActor) => countMentions(one, namesakes, first.article)
  return [...dropRare(namesakes, count)].sort((a, b) => own(b) - own(a))
}

/** Says which word was taken for another. */
export function noteCorrections({ corrected }: Plan): string[] {
  return corrected.map(({ typed, taken }) => `Read ${typed} as ${taken}.`)
}

const missingNotes: Partial<Record<string, string>> = {
  number: 'No number is given.',
  money: 'No sum is given.',
  percent: 'No percentage is given.',
  date: 'No date is given.',
  duration: 'No length of time is given.',
  age: 'No age is given.',
  reason: 'No reason is given.',
}

function noteMissing({ sought }: Asked, picked: readonly Choice[]): string[] {
  if (!hasForm(sought.kind) || picked.some(({ answers }) => answers.length > 0)) return []
  const note = missingNotes[sought.kind]
  return note === undefined ? [] : [note]
}

const counted = new Set(['number', 'money', 'percent', 'age', 'duration'])
/** Sentences that speak of the same have so many of its words in common. */
const sameMatter = 0.45
const daysApart = 2

/** Says so when sentences of different articles count the same thing, of the same place and time, differently. */
function noteDifference({ sought }: Asked, picked: readonly Choice[]): string[] {
  if (!counted.has(sought.kind)) return []
  const sure = picked.flatMap((choice) => {
    const [only] = choice.answers
    // With several figures in a sentence it is not clear which one counts what was asked.
    return only === undefined || choice.answers.length > 1 || only.fit < 1 ? [] : [{ choice, only }]
  })
  const [first, ...others] = sure
  const other = others.find(
    ({ choice, only }) => first !== undefined && only.key !== first.only.key && isSameMatter(first.choice, choice),
  )
  if (first === undefined || other === undefined) return []
  return [
    `Reports differ: ${[first, other].map(({ choice, only }) => withSource(only.words, choice.article)).join('; ')}.`,
  ]
}

function isSameMatter(a: Choice, b: Choice): boolean {
  const [left, right] = [a.article.published?.value, b.article.published?.value]
  if (a.article.id === b.article.id || left === undefined || right === undefined) return false
  if (Math.abs(daysBetween(left, right)) > daysApart) return false
  const names = ({ article, sentence }: Choice) => listNames(article.text, sentence).map(({ name }) => name)
  const words = new Set(listStems(a.article.text, a.sentence))
  const others = listStems(b.article.text, b.sentence)
  const shared = others.filter((word) => words.has(word)).length / Math.max(1, Math.min(words.size, others.length))
  return shared >= sameMatter && names(a).every((name) => names(b).includes(name))
}

function withSource(words: string, { outlet, published }: Choice['article']): string {
  const from = [outlet?.value, published === undefined ? undefined : showDay(published.value)].filter(
    (part) => part !== undefined,
  )
  return from.length === 0 ? words : `${words} (${from.join(', ')})`
}

const asksHolder = /\bwho(?:['’]s|\s+is|\s+was)\s+(?:the\s+)?((?:[\p{L}-]+\s+){0,4}[\p{L}-]+)\??$/iu

/** Says so when articles give a role to different people: `German Chancellor Anna Berg` here, `Karl Holt` there. */
function noteHolders({ text, sought }: Asked, { sentences }: Choices): string[] {
  const role = asksHolder.exec(text)?.[1]?.toLowerCase()
  if (role === undefined || sought.kind !== 'person') return []
  const holders = new Map<string, string>()
  for (const { article, answers } of sentences) {
    for (const { start, key, words } of answers) {
      if (
        !article.text
          .slice(Math.max(0, start - role.length - 1), start)
          .toLowerCase()
          .startsWith(role) ||
        holders.has(key)
      )
        continue
      holders.set(key, withSource(words, article))
    }
  }
  return holders.size < 2 ? [] : [`Reports differ: ${[...holders.values()].join('; ')}.`]
}

const rivalsNamed = 3

/** Says whom a role was taken to mean, where others of the story hold one of that name too. */
export function noteRivals({ actors }: Asked): string[] {
  const [first, ...others] = actors.filter(({ byRole }) => byRole)
  const rivals = others.filter(({ start, printed }) => start === first?.start && printed === first.printed)
  if (first === undefined || rivals.length === 0) return []
  const names = rivals.slice(0, rivalsNamed).map(({ actor }) => actor.name)
  return [`Read ${first.printed} as ${first.actor.name}; it could also be ${names.join(', ')}. Name one to be sure.`]
}
