/** Disagreements of a speaker with himself: the same matter, once yes and once no. */

import type { Passage, Span } from '../../model/article.ts'
import type { Speech } from '../../model/digest.ts'
import type { Disagreement } from '../../model/register.ts'
import type { Story } from '../../model/story.ts'
import { listNames } from '../../text/names.ts'
import { foldWord, isStopWord, listWords, stem } from '../../text/words.ts'
import { actorOf, findActor } from '../actors.ts'
import { readOnce } from '../read-once.ts'
import { byDate, evidenceAt, type Report } from '../report.ts'

/** What somebody wants or doesn't: the verb's object, and which way. */
type Stance = {
  readonly actor: string
  readonly about: string
  readonly wants: boolean
  readonly words: string
  readonly report: Report
  readonly span: Span
  readonly passage: number
}

const verbs =
  'need|needs|want|wants|require|requires|support|supports|prefer|prefers|demand|demands|favou?r|favou?rs|accept|accepts'
const object =
  "(?: (?:a|an|the|any|this|that|such|our|their|immediate|full|complete|lasting|new|more|further|unconditional)){0,3} (?<about>[\\p{L}][\\p{L}’'-]{3,30})"
const wanting = new RegExp(`\\b(?:${verbs})${object}`, 'giu')
const refusing = /(?:n['’]t|\bnot|\bnever|\bno longer|\bnobody|\bhardly)\b(?: [\p{L}’']+){0,4} $/iu
/** What may follow an object that is meant as a whole: `a president who cares` is not any president. */
const wholeObject =
  /^(?:$|[.,;:!?”"’)–—]| (?:[–—]|on|for|at|now|yet|any ?more|here|before|while|because|but|and|or|when|first|until|today|in order|to (?:stop|end|start|begin))(?![\p{L}]))/u
const notThings = new Set(
  'that what when where which from with into this them him her his their than then only more less have been will would could'.split(
    ' ',
  ),
)

/**
 * Finds speakers who want and don't want the same thing.
 *
 * Only plain wants and needs are read (`don't need a truce`, `would prefer a truce`): a wish and its refusal with the
 * same object. Different objects, conditions and other people's words are left alone.
 */
export function findSelfDisputes(story: Story, reports: readonly Report[]): Disagreement[] {
  const stances = new Map<string, Stance[]>()
  for (const report of byDate(reports)) {
    for (const stance of listStances(story, report)) {
      const key = `${stance.actor}/${stance.about}`
      const known = stances.get(key)
      if (known === undefined) stances.set(key, [stance])
      else known.push(stance)
    }
  }
  return [...stances.values()].flatMap((list) => {
    const no = list.find(({ wants }) => !wants)
    const yes = list.find(({ wants }) => wants)
    if (no === undefined || yes === undefined) return []
    const [a, b] = list.indexOf(no) < list.indexOf(yes) ? [no, yes] : [yes, no]
    return [{ kind: 'self', on: `${a.actor}: ${a.words}`, a: sideOf(a), b: sideOf(b) }]
  })
}

function sideOf({ wants, report, span, passage }: Stance): Disagreement['a'] {
  return { value: wants ? 'wanted' : 'not wanted', at: evidenceAt(report, span, passage), others: [] }
}

const listStances = readOnce((story, report): readonly Stance[] => {
  const { quotations, statements } = report.digest
  const speeches: { fact: Speech; spans: readonly Span[] }[] = [
    ...quotations.map((fact) => ({ fact, spans: fact.parts })),
    ...statements.map((fact) => ({ fact, spans: [fact.content] })),
  ]
  return speeches.flatMap(({ fact, spans }) => {
    const actor = actorOf(story, fact.speaker)
    return actor === undefined ? [] : spans.flatMap((span) => readStances(report, actor, fact, span))
  })
})

function readStances(report: Report, actor: string, { passage }: Speech, span: Span): Stance[] {
  const words = report.article.text.slice(span.start, Math.min(span.end, span.start + 2000))
  return [...words.matchAll(wanting)].flatMap((match) => {
    const { about = '' } = match.groups ?? {}
    const before = words.slice(Math.max(0, match.index - 60), match.index).replace(/^.*[.,;:!?–—]/u, '')
    if (isStopWord(about) || notThings.has(about.toLowerCase()) || /\bif\b/iu.test(before)) return []
    if (/['’]s?$/u.test(about) || !wholeObject.test(words.slice(match.index + match[0].length))) return []
    const wants = !refusing.test(before)
    return [{ actor, about: stem(foldWord(about)), wants, words: about.toLowerCase(), report, span, passage }]
  })
}

const marker =
  /\b(?:conflicting|contradictory|mixed) (?:views?|messages?|signals?|statements?|accounts?|remarks?|claims?)\b|\bcontradict(?:ed|s|ing) (?:himself|herself|themselves|itself|his own|her own|their own)\b|\b(?:U-turn|about-face|volte-face|flip-flop)|\b(?:reversed (?:course|himself|herself)|backtracked|walked back|rowed back|changed (?:his|her|its|their) (?:mind|tune|stance|position))\b/iu

/** Finds passages in which the report itself says that a speaker contradicts himself, and shows two of his sayings. */
export function findToldReversals(story: Story, reports: readonly Report[]): Disagreement[] {
  return reports.flatMap((report) => listToldReversals(story, report))
}

const listToldReversals = readOnce((story, report): readonly Disagreement[] =>
  report.article.passages.flatMap((passage) => readReversal(story, report, passage)),
)

function readReversal(story: Story, report: Report, passage: Passage): Disagreement[] {
  const { text } = report.article
  const told = marker.exec(text.slice(passage.start, passage.end))
  if (told === null) return []
  const said = report.digest.quotations.filter(({ parts }) =>
    parts.some(({ start }) => passage.start <= start && start < passage.end),
  )
  const [first, second] = said.length >= 2 ? [said[0], said.at(-1)] : []
  const actor = actorOf(story, first?.speaker) ?? findSubject(story, text, passage.start, told.index)
  if (first === undefined || second === undefined || actor === undefined) return []
  if ((actorOf(story, second.speaker) ?? actor) !== actor) return []
  const a = first.parts[0] as Span
  const b = second.parts[0] as Span
  const shared = sharedWord(text, a, b)
  if (shared === undefined) return []
  const side = (span: Span, value: string) => ({ value, at: evidenceAt(report, span, passage.n), others: [] })
  return [{ kind: 'self', on: `${actor}: ${shared}`, a: side(a, 'said first'), b: side(b, 'said later') }]
}

/** The actor named last before the words that tell of the reversal. */
function findSubject(story: Story, text: string, start: number, index: number): string | undefined {
  const names = listNames(text, { start, end: start + index })
  return names.map(({ name }) => findActor(story, name)?.name).findLast((name) => name !== undefined)
}

/** The longest telling word that both sayings hold; without one they are not about one matter. */
function sharedWord(text: string, a: Span, b: Span): string | undefined {
  const other = new Set(listWords(text, b).map(({ word }) => stem(foldWord(word))))
  const shared = listWords(text, a).filter(({ word }) => !isStopWord(word) && other.has(stem(foldWord(word))))
  const [longest] = shared.sort((x, y) => y.word.length - x.word.length)
  return longest !== undefined && longest.word.length > 3 ? longest.word.toLowerCase() : undefined
}
