/** A summary in sentences of the articles, at three lengths, each sentence with its place. */

import type { IsoDate } from '../model/article.ts'
import type { Dated } from '../model/digest.ts'
import type { Evidence } from '../model/register.ts'
import type { SummaryLength } from '../model/request.ts'
import type { DeskQuestion, Story } from '../model/story.ts'
import { foldWord } from '../text/words.ts'
import { findActor } from './actors.ts'
import { type Belongs, scopeOf } from './belongs-to-story.ts'
import { findAsked } from './questions/asked.ts'
import { termNeedles } from './questions/bearing.ts'
import { dayOf, evidenceAt, type Report } from './report.ts'
import { stemsOf, type Told } from './sentence-list.ts'
import { isClear } from './standing.ts'
import { type Chooser, createChooser, type Rated } from './summary/choose.ts'
import { listMainEvents, type MainEvents } from './summary/main-events.ts'
import { type Survey, surveyOf } from './survey.ts'

/** A sentence of a summary, with the date of the happening that it tells where it tells of one. */
export type SummarySentence = Evidence & { readonly date?: Dated }

/** A part of a summary; the title is in our words or the desk's, the sentences are places in articles. */
export type SummarySection = { readonly title: string; readonly sentences: readonly SummarySentence[] }

/** What a summary covers. `about` is an actor, a question's id or wording, or any words. */
export type SummaryOptions = {
  readonly length: SummaryLength
  readonly about?: string
  /** Only reports published on this day or later. */
  readonly since?: IsoDate
  /** All of the story's reports, where those given are only some: what is of another matter shows in all. */
  readonly among?: readonly Report[]
  readonly today: IsoDate
}

const mostQuestions = 5

/**
 * Chooses the sentences that tell the story, none of them twice.
 *
 * @param reports - at most a few hundred, any order
 * @returns `lead`: one section of one or two sentences; `half`: about six; `full`: about fifteen, what happened in order
 *   of time, then question by question. Empty when no report bears on what was asked.
 */
export function summarise(story: Story, reports: readonly Report[], options: SummaryOptions): SummarySection[] {
  const { since, about, among = reports } = options
  const covered = since === undefined ? reports : reports.filter((report) => (dayOf(report) ?? '') >= since)
  const survey = surveyOf(story, covered)
  const told = select(story, survey, { about, belongs: scopeOf(story, among) })
  const newest = survey.ordered.map(dayOf).findLast((day) => day !== undefined)
  const writer: Writer = {
    told,
    chooser: createChooser(told, survey.weights, newest),
    events: listMainEvents(story, covered, { told, today: options.today }),
  }
  switch (options.length) {
    case 'lead':
      return sections([['In short', news(writer, 2)]])
    case 'half':
      return sections([
        ['In short', news(writer, 1)],
        ['What happened', happened(writer, 4)],
        ['What is open', undatedOf(writer.chooser.pick(openOnes(told), 2))],
      ])
    case 'full':
      return sections([
        ['In short', news(writer, 1)],
        ['What happened', happened(writer, story.questions.length === 0 ? 9 : 6)],
        ...byQuestion(story, survey, told, writer.chooser),
      ])
  }
}

/** What the parts of a summary are chosen with. */
type Writer = { readonly told: readonly Told[]; readonly chooser: Chooser; readonly events: MainEvents }
type Chosen = { readonly told: Told; readonly date?: Dated }

/** What is nearest to the heart of the newest reports, the weightiest happenings of the newest days before the rest. */
function news({ told, chooser, events }: Writer, count: number): readonly Chosen[] {
  const shareOf = (one: Told) => (1 + (events.findNews(one)?.share ?? 0)) * (isClear(one) ? 1 : leaningShare)
  return chooser.pick(told, count, { newest: true, shareOf }).map(({ told: one }) => {
    const date = events.findNews(one)?.date
    return { told: one, ...(date === undefined ? {} : { date }) }
  })
}

/** A sentence that needs the one before it is the last choice for the first line. */
const leaningShare = 0.3

/** The heaviest happenings in order of time; where few are dated, central sentences besides. */
function happened({ told, chooser, events }: Writer, count: number): readonly Chosen[] {
  const own = events.main(count + 2).filter((event) => chooser.add(event.told))
  if (own.length >= Math.ceil(count / 2)) return own.slice(-count)
  return [...own, ...undatedOf(inTime(chooser.pick(told, count - own.length)))]
}

function undatedOf(rated: readonly Rated[]): readonly Chosen[] {
  return rated.map(({ told }) => ({ told }))
}

function sections(parts: readonly (readonly [title: string, chosen: readonly Chosen[]])[]): SummarySection[] {
  return parts.flatMap(([title, chosen]) => (chosen.length === 0 ? [] : [{ title, sentences: chosen.map(sentenceOf) }]))
}

function sentenceOf({ told: { report, line }, date }: Chosen): SummarySentence {
  return { ...evidenceAt(report, line, line.passage.n), ...(date === undefined ? {} : { date }) }
}

function byQuestion(
  story: Story,
  { bearingsOf }: Survey,
  told: readonly Told[],
  chooser: Chooser,
): [string, readonly Chosen[]][] {
  const wanted = new Set(told.map(({ line }) => line))
  const questions = story.questions
    .map((question) => ({
      question,
      lines: bearingsOf(question).filter(({ line }) => wanted.has(line)),
    }))
    .sort((a, b) => b.lines.length - a.lines.length)
    .slice(0, mostQuestions)
  if (questions.length === 0) return [['What is open', undatedOf(chooser.pick(openOnes(told), 4))]]
  const each = Math.max(2, Math.ceil(9 / questions.length))
  return questions.map(({ question, lines }) => [question.ask, undatedOf(inTime(chooser.pick(lines, each)))])
}

/** Sentences that leave something open. */
function openOnes(told: readonly Told[]): Told[] {
  return told.filter(({ report, line }) =>
    report.digest.raised.some(
      (raised) =>
        raised.sentence.start === line.start &&
        raised.form !== 'conditional' &&
        findAsked(report, raised) !== undefined,
    ),
  )
}

function inTime(rated: readonly Rated[]): Rated[] {
  const key = ({ told: { report, line } }: Rated) => {
    const event = report.digest.events.find(({ sentence }) => sentence.start === line.start)
    return event?.date.from ?? dayOf(report) ?? '9999'
  }
  return [...rated].sort((a, b) => key(a).localeCompare(key(b)))
}

/** The sentences that a summary may use: all on the story, or those about an actor, a question, or some words. */
function select(
  story: Story,
  { told, bearingsOf }: Survey,
  { about, belongs }: { readonly about: string | undefined; readonly belongs: Belongs },
): readonly Told[] {
  const wanted = about?.trim() ?? ''
  if (wanted === '') return told.filter(({ report, line }) => belongs(report.article, line.passage.n))
  const question = findQuestion(story, wanted)
  if (question !== undefined) return bearingsOf(question)
  const actor = findActor(story, wanted)
  if (actor !== undefined) {
    const needles = termNeedles(story, [actor.name])
    return told.filter(({ line }) => needles.some((needle) => line.stemmed.includes(needle)))
  }
  const needles = stemsOf(wanted).stems.map((stem) => ` ${stem} `)
  return needles.length === 0 ? [] : told.filter(({ line }) => needles.every((needle) => line.stemmed.includes(needle)))
}

function findQuestion(story: Story, wanted: string): DeskQuestion | undefined {
  const folded = foldWord(wanted)
  return story.questions.find(({ id, ask }) => foldWord(id) === folded || foldWord(ask) === folded)
}
