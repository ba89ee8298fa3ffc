/** Who stands where: the latest words of each actor on each question, and what the same actor said before. */

import type { IsoDate, Span } from '../model/article.ts'
import type { Speech, Statement } from '../model/digest.ts'
import type { Evidence, Position } from '../model/register.ts'
import type { DeskQuestion, Story } from '../model/story.ts'
import { actorOf, findActor } from './actors.ts'
import { type Bearing, type Group, groupsOf } from './questions/bearing.ts'
import { readOnce } from './read-once.ts'
import { dayOf, evidenceAt, type Report } from './report.ts'
import { stemsOf } from './sentence-list.ts'
import { surveyOf } from './survey.ts'

type Saying = Position & { readonly rank: number; readonly words: string }

/** An actor's earlier positions are followed back so far. */
const longestPast = 5

/**
 * Lists the positions of a story: for every question of the desk and every named speaker the newest words on it, with
 * earlier ones of other days behind them. Where the story's definition names actors, only theirs.
 *
 * @returns by question in the order of the definition, newest first; stance is words, never a score
 */
export function listPositions(story: Story, reports: readonly Report[]): Position[] {
  const { bearingsOf } = surveyOf(story, reports)
  return story.questions.flatMap((question) => positionsOn(story, bearingsOf(question), question))
}

/** The positions of all speakers in some sentences, newest first, then by name. */
export function positionsOn(story: Story, bearings: readonly Bearing[], question?: DeskQuestion): Position[] {
  const sayings = new Map<string, Saying[]>()
  const isOn = question === undefined ? () => true : ownWordsOn(groupsOf(story, question))
  for (const [report, lines] of groupByReport(bearings.filter(({ distant }) => distant !== true))) {
    for (const saying of listSayings(story, report, lines).filter(isOn)) {
      const known = sayings.get(saying.actor)
      if (known === undefined) sayings.set(saying.actor, [saying])
      else known.push(saying)
    }
  }
  return [...sayings.values()]
    .flatMap((own) => latestOf(own, question?.id))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.actor.localeCompare(b.actor))
}

function groupByReport(bearings: readonly Bearing[]): Map<Report, Bearing[]> {
  const groups = new Map<Report, Bearing[]>()
  for (const bearing of bearings) {
    const known = groups.get(bearing.report)
    if (known === undefined) groups.set(bearing.report, [bearing])
    else known.push(bearing)
  }
  return groups
}

/** A speech of somebody whose position it can be. */
type Own = { readonly actor: string; readonly speech: Position['speech']; readonly spans: readonly Span[] }

/** The speech of the story's actors, or of anybody named where it has none; without what others tell of them. */
const listOwn = readOnce((story, report): readonly Own[] => {
  const { quotations, statements } = report.digest
  const speeches: Omit<Own, 'actor'>[] = [
    ...quotations.map((fact) => ({ speech: { kind: 'quotation', fact } as const, spans: fact.parts })),
    ...statements.map((fact) => ({ speech: { kind: 'statement', fact } as const, spans: [fact.content] })),
  ]
  return speeches.flatMap(({ speech, spans }) => {
    const actor = actorOf(story, speech.fact.speaker)
    if (actor === undefined || (story.actors.length > 0 && findActor(story, actor) === undefined)) return []
    return isToldBy(story, report, speech.fact, actor) ? [] : [{ actor, speech, spans }]
  })
})

function listSayings(story: Story, report: Report, lines: readonly Bearing[]): Saying[] {
  return listOwn(story, report).flatMap(({ actor, speech: whole, spans: all }): Saying[] => {
    // The words themselves must bear on the matter, not only the reporter's frame around them.
    const bears = ({ start, end }: Span) => lines.some(({ line }) => line.start < end && start < line.end)
    const spans = all.filter(bears)
    const line = lines.find(({ line }) => spans.some(({ start, end }) => line.start < end && start < line.end))
    if (line === undefined) return []
    const speech = whole.kind === 'statement' ? whole : { ...whole, fact: { ...whole.fact, parts: spans } }
    const date = dateOf(speech, report)
    return [
      {
        actor,
        speech,
        at: placeOf(report, speech, line),
        ...(date === undefined ? {} : { date }),
        words: spans.map(({ start, end }) => report.article.text.slice(start, end)).join(' '),
        rank: rankOf(
          speech,
          line.direct,
          spans.reduce((sum, { start, end }) => sum + end - start, 0),
        ),
      },
    ]
  })
}

/** The words themselves hold all that the question is about, or a term that is no name: else they are on something else. */
function ownWordsOn(groups: readonly Group[]): (saying: Saying) => boolean {
  return ({ words }) => {
    const { stemmed } = stemsOf(words)
    const holds = (terms: readonly string[]) => terms.some((term) => stemmed.includes(term))
    return groups.some(({ topics }) => holds(topics)) || groups.every(({ needles }) => holds(needles))
  }
}

/** Words that pass on what others tell. */
const hearsay = /\b(?:according to (?:reports?|sources|officials|media)|reports? (?:of|in|that|suggest)|reportedly)\b/iu

/** `Vale said that Brandt had agreed`: these are Vale's words on Brandt, and no position that Brandt took himself. */
function isToldBy(story: Story, { article, digest }: Report, { cue, frame, speaker }: Speech, actor: string): boolean {
  const { text } = article
  // "Conferred with Vale about …" are not Vale's words.
  if (
    speaker?.at !== undefined &&
    /\b(?:with|against|about) $/u.test(text.slice(speaker.at.start - 8, speaker.at.start))
  )
    return true
  if (hearsay.test(text.slice(frame.start, Math.min(frame.end, frame.start + 600)))) return true
  if (cue === undefined) return false
  const inside = ({ start, end }: Span) => start <= cue.start && cue.end <= end
  const byOther = ({ speaker }: Speech) => {
    const other = actorOf(story, speaker)
    return other !== undefined && other !== actor
  }
  if (digest.quotations.some((other) => other.parts.some(inside) && byOther(other))) return true
  const nests = ({ content }: Statement) =>
    inside(content) && !/;|, (?:and|but|while) /u.test(text.slice(content.start, cue.start))
  if (digest.statements.some((other) => nests(other) && byOther(other))) return true
  // "… , Vale said; Brandt had agreed …" goes on in Vale's words.
  if (
    !/\bhad (?:\p{L}+ly |also |already |now )?$/iu.test(`${text.slice(cue.start - 24, cue.start)}`) &&
    !/^had\b/iu.test(text.slice(cue.start, cue.end))
  )
    return false
  return [...digest.quotations, ...digest.statements].some(
    (other) => other.cue !== undefined && other.frame.start < cue.end && cue.start < other.frame.end && byOther(other),
  )
}

/** The day on which it was said; absent where only a month or a year is known, so that no false day is shown. */
function dateOf({ fact: { said } }: Position['speech'], report: Report): IsoDate | undefined {
  if (said === undefined) return dayOf(report)
  return said.precision === 'day' || said.precision === 'range' ? said.from : undefined
}

/** The sentence with its frame; in a long utterance the sentence that bears on the matter. */
function placeOf(report: Report, { fact: { frame, passage } }: Position['speech'], { line }: Bearing): Evidence {
  const near = frame.start < line.end && line.start < frame.end && frame.end - frame.start <= 400
  return near ? evidenceAt(report, frame, passage) : evidenceAt(report, line, line.passage.n)
}

/** Whole quotations before reported speech before scraps, what names the matter before what goes on about it. */
function rankOf(speech: Position['speech'], direct: boolean, length: number): number {
  const scrap = speech.kind === 'quotation' && speech.fact.kind === 'partial'
  const kind = scrap ? 0 : speech.kind === 'statement' ? 1 : 2
  return (direct ? 10 : 0) + kind + Math.min(length, 300) / 301
}

/** The latest of the dated ones with the earlier ones behind it, and the best of those that have no place in order. */
function latestOf(sayings: readonly Saying[], question: string | undefined): Position[] {
  const best = new Map<IsoDate | undefined, Saying>()
  for (const saying of sayings) {
    const known = best.get(saying.date)
    if (known === undefined || saying.rank > known.rank) best.set(saying.date, saying)
  }
  const undated = best.get(undefined)
  best.delete(undefined)
  const days = [...best.values()].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')).slice(-longestPast)
  let position: Position | undefined
  for (const saying of days) position = toPosition(saying, question, position)
  return [
    ...(position === undefined ? [] : [position]),
    ...(undated === undefined ? [] : [toPosition(undated, question)]),
  ]
}

function toPosition({ rank: _rank, words: _words, ...saying }: Saying, question?: string, before?: Position): Position {
  return { ...saying, ...(question === undefined ? {} : { question }), ...(before === undefined ? {} : { before }) }
}
