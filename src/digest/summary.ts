/** A summary in sentences of the articles, at three lengths, each sentence with its place. */

import type { IsoDate } from '../model/article.ts'
import type { Evidence } from '../model/register.ts'
import type { SummaryLength } from '../model/request.ts'
import type { DeskQuestion, Story } from '../model/story.ts'
import { foldWord } from '../text/words.ts'
import { findActor } from './actors.ts'
import { findAsked } from './questions/asked.ts'
import { termNeedles } from './questions/bearing.ts'
import { dayOf, evidenceAt, type Report } from './report.ts'
import { stemsOf, type Told } from './sentence-list.ts'
import { type Chooser, createChooser, type Rated } from './summary/choose.ts'
import { type Survey, surveyOf } from './survey.ts'

/** A part of a summary; the title is in our words or the desk's, the sentences are places in articles. */
export type SummarySection = { readonly title: string; readonly sentences: readonly Evidence[] }

/** What a summary covers. `about` is an actor, a question's id or wording, or any words. */
export type SummaryOptions = {
  readonly length: SummaryLength
  readonly about?: string
  /** Only reports published on this day or later. */
  readonly since?: IsoDate
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
  const { since, about } = options
  const covered = since === undefined ? reports : reports.filter((report) => (dayOf(report) ?? '') >= since)
  const survey = surveyOf(story, covered)
  const told = select(story, survey, about)
  const newest = survey.ordered.map(dayOf).findLast((day) => day !== undefined)
  const chooser = createChooser(told, survey.weights, newest)
  switch (options.length) {
    case 'lead':
      return sections([['In short', chooser.pick(told, 2, { newest: true })]])
    case 'half':
      return sections([
        ['In short', chooser.pick(told, 1, { newest: true })],
        ['What happened', inTime(chooser.pick(told, 4))],
        ['What is open', chooser.pick(openOnes(told), 2)],
      ])
    case 'full':
      return sections([
        ['In short', chooser.pick(told, 1, { newest: true })],
        ['What happened', inTime(chooser.pick(told, story.questions.length === 0 ? 9 : 5))],
        ...byQuestion(story, survey, told, chooser),
      ])
  }
}

function sections(parts: readonly (readonly [title: string, rated: readonly Rated[]])[]): SummarySection[] {
  return parts.flatMap(([title, rated]) =>
    rated.length === 0
      ? []
      : [{ title, sentences: rated.map(({ told: { report, line } }) => evidenceAt(report, line, line.passage.n)) }],
  )
}

function byQuestion(
  story: Story,
  { bearingsOf }: Survey,
  told: readonly Told[],
  chooser: Chooser,
): [string, Rated[]][] {
  const wanted = new Set(told.map(({ line }) => line))
  const questions = story.questions
    .map((question) => ({
      question,
      lines: bearingsOf(question).filter(({ line }) => wanted.has(line)),
    }))
    .sort((a, b) => b.lines.length - a.lines.length)
    .slice(0, mostQuestions)
  if (questions.length === 0) return [['What is open', chooser.pick(openOnes(told), 4)]]
  const each = Math.max(2, Math.ceil(9 / questions.length))
  return questions.map(({ question, lines }) => [question.ask, inTime(chooser.pick(lines, each))])
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

/** The sentences that a summary may use: all, or those about an actor, a question, or some words. */
function select(story: Story, { told, bearingsOf }: Survey, about: string | undefined): readonly Told[] {
  const wanted = about?.trim() ?? ''
  if (wanted === '') return told
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
