/** A story as its reports show it: register, timeline, disagreements, positions and quotations, each built when asked for. */

import { findChanges } from '../digest/changes.ts'
import { findDisagreements } from '../digest/disagreements.ts'
import { mergeQuotations } from '../digest/merge-quotations.ts'
import { listPositions } from '../digest/positions.ts'
import { buildRegister } from '../digest/register.ts'
import type { Report } from '../digest/report.ts'
import { type SummaryOptions, type SummarySection, summarise } from '../digest/summary.ts'
import { buildTimeline } from '../digest/timeline.ts'
import type { Article, IsoDate } from '../model/article.ts'
import type {
  Change,
  Disagreement,
  Evidence,
  MergedQuotation,
  Position,
  Question,
  QuestionChoice,
  TimelineEntry,
} from '../model/register.ts'
import type { Line } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import { splitSentences } from '../text/sentences.ts'
import { articlesById } from './cite.ts'
import { clearSentence } from './clear-sentence.ts'

/** One state of a story on one day. */
export type StoryView = {
  readonly story: Story
  readonly reports: readonly Report[]
  readonly articles: ReadonlyMap<string, Article>
  readonly choices: readonly QuestionChoice[]
  readonly today: IsoDate
  /** The whole sentence in which a place stands; the place itself where it is longer. */
  around(at: Evidence): Evidence
  /** A sentence as it stands, with a name in brackets for a pronoun. */
  sentence(at: Evidence): Line
  register(): readonly Question[]
  timeline(): readonly TimelineEntry[]
  disagreements(): readonly Disagreement[]
  positions(): readonly Position[]
  quotations(): readonly MergedQuotation[]
  /** What changed from an earlier state to this one. */
  changesSince(before: readonly Report[]): readonly Change[]
  summary(options: Omit<SummaryOptions, 'today'>): readonly SummarySection[]
}

/** Channels in other zones may have another day: so many views of the same reports are held. */
const MAX_VIEWS = 3

const views = new WeakMap<readonly Report[], Map<string, StoryView>>()

/**
 * Looks at a story's reports as a whole.
 *
 * @param reports - the same array gives the same view again while the story, the choices and the day are the same
 */
export function viewStory(
  story: Story,
  reports: readonly Report[],
  choices: readonly QuestionChoice[],
  today: IsoDate,
): StoryView {
  const key = JSON.stringify([today, choices, story])
  const held = views.get(reports) ?? new Map<string, StoryView>()
  const known = held.get(key)
  if (known !== undefined) return known
  const articles = articlesById(reports.map(({ article }) => article))
  const digests = new Map(reports.map(({ article, digest }) => [article.id, digest]))
  const view: StoryView = {
    story,
    reports,
    choices,
    today,
    articles,
    around: (at) => widen(articles.get(at.article.id), at),
    sentence: (at) => clearSentence({ story, articles, digests }, at),
    register: once(() => buildRegister(story, reports, choices, today)),
    timeline: once(() => buildTimeline(story, reports, today)),
    disagreements: once(() => findDisagreements(story, reports)),
    positions: once(() => listPositions(story, reports)),
    quotations: once(() => mergeQuotations(reports)),
    changesSince: keep(listVersions, (before: readonly Report[]) => findChanges(story, before, reports, today)),
    summary: keep(JSON.stringify, (options: Omit<SummaryOptions, 'today'>) =>
      summarise(story, reports, { ...options, today }),
    ),
  }
  if (held.size >= MAX_VIEWS) held.delete(held.keys().next().value ?? '')
  views.set(reports, held.set(key, view))
  return view
}

/** From a few words to the sentence that they stand in. */
function widen(article: Article | undefined, at: Evidence): Evidence {
  const passage = article?.passages.find(({ n }) => n === at.passage)
  if (article === undefined || passage === undefined) return at
  const within = splitSentences(article.text, passage).find(({ start, end }) => start <= at.start && end >= at.end)
  return within === undefined ? at : { ...at, ...within }
}

function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined
  return () => {
    built ??= { value: build() }
    return built.value
  }
}

/** So many results are held for one state of a story. */
const MAX_KEPT = 8

/** The same input, told by its key, gives the result that was made for it. */
function keep<Input, Result>(
  keyOf: (input: Input) => string,
  make: (input: Input) => Result,
): (input: Input) => Result {
  const kept = new Map<string, Result>()
  return (input) => {
    const key = keyOf(input)
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(input)
    if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, made)
    return made
  }
}

function listVersions(reports: readonly Report[]): string {
  return reports.map(({ article }) => `${article.id}@${article.version}`).join(' ')
}
