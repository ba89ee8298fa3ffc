/** Who stands where: the latest words of each actor on each question, and what the same actor said before. */

import type { IsoDate, Span } from '../model/article.ts'
import type { Speech, Statement } from '../model/digest.ts'
import type { Evidence, Position } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import { actorOf, findActor } from './actors.ts'
import type { Bearing } from './questions/bearing.ts'
import { readOnce } from './read-once.ts'
import { dayOf, evidenceAt, type Report } from './report.ts'
import { surveyOf } from './survey.ts'

type Saying = Position & { readonly rank: number }

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
  return story.questions.flatMap((question) => positionsOn(story, bearingsOf(question), question.id))
}

/** The positions of all speakers in some sentences, newest first, then by name. */
export function positionsOn(story: Story, bearings: readonly Bearing[], question?: string): Position[] {
  const sayings = new Map<string, Saying[]>()
  for (const [report, lines] of groupByReport(bearings)) {
    for (const saying of listSayings(story, report, lines)) {
      const known = sayings.get(saying.actor)
      if (known === undefined) sayings.set(saying.actor, [saying])
      else known.push(saying)
    }
  }
  return [...sayings.values()]
    .flatMap((own) => latestOf(own, question))
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
  return listOwn(story, report).flatMap(({ actor, speech, spans }): Saying[] => {
    // The words themselves must bear on the matter, not only the reporter's frame around them.
    const line = lines.find(({ line }) => spans.some(({ start, end }) => line.start < end && start < line.end))
    if (line === undefined) return []
    const date = dateOf(speech, report)
    return [
      {
        actor,
        speech,
        at: placeOf(report, speech, line),
        ...(date === undefined ? {} : { date }),
        rank: rankOf(
          speech,
          line.direct,
          spans.reduce((sum, { start, end }) => sum + end - start, 0),
        ),
      },
    ]
  })
}

/** Words that pass on what others tell. */
const hearsay = /\b(?:according to (?:reports?|sources|officials|media)|reports? (?:of|in|that|suggest)|reportedly)\b/iu

/** `Vale said that Brandt had agreed`: these are Vale's words on Brandt, and no position that Brandt took himself. */
function isToldBy(story: Story, { article, digest }: Report, { cue, frame }: Speech, actor: string): boolean {
  const { text } = article
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

function latestOf(sayings: readonly Saying[], question: string | undefined): Position[] {
  const best = new Map<string, Saying>()
  for (const saying of sayings) {
    const known = best.get(saying.date ?? '')
    if (known === undefined || saying.rank > known.rank) best.set(saying.date ?? '', saying)
  }
  const days = [...best].sort(([a], [b]) => a.localeCompare(b)).slice(-longestPast)
  let position: Position | undefined
  for (const [, { rank: _rank, ...saying }] of days) {
    position = {
      ...saying,
      ...(question === undefined ? {} : { question }),
      ...(position === undefined ? {} : { before: position }),
    }
  }
  return position === undefined ? [] : [position]
}
