/** A story as its reports show it: register, timeline, disagreements, positions and quotations, each built when asked for. */

import { scopeOf } from '../digest/belongs-to-story.ts'
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
  /** Says whether a place is on the story: items of round-ups on other matters are shown to those who ask for them only. */
  isOnStory(at: { readonly article: { readonly id: string }; readonly passage: number }): boolean
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

/** What takes long in a large story, as plain data: it can be built elsewhere and put into a view. */
export type StoryParts = {
  readonly register: readonly Question[]
  readonly timeline: readonly TimelineEntry[]
  readonly disagreements: readonly Disagreement[]
  readonly positions: readonly Position[]
  readonly quotations: readonly MergedQuotation[]
  readonly summaries: readonly (readonly [Omit<SummaryOptions, 'today'>, readonly SummarySection[]])[]
}

/** What is known of a view so far, by the view; summaries and changes by their input. */
type Known = {
  parts: Partial<Omit<StoryParts, 'summaries'>>
  readonly summaries: Map<string, readonly SummarySection[]>
  readonly changes: Map<string, readonly Change[]>
}

const known = new WeakMap<StoryView, Known>()

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
  const view = held.get(key) ?? makeView(story, reports, choices, today)
  if (held.size >= MAX_VIEWS && !held.has(key)) held.delete(held.keys().next().value ?? '')
  views.set(reports, held.set(key, view))
  return view
}

/** Puts parts into a view that were built from the same reports elsewhere. */
export function fillParts(view: StoryView, { summaries = [], ...parts }: Partial<StoryParts>): void {
  const own = known.get(view)
  if (own === undefined) return
  own.parts = { ...parts, ...own.parts }
  for (const [options, sections] of summaries) remember(own.summaries, JSON.stringify(options), sections)
}

/** The same for the changes since an earlier state. */
export function fillChanges(view: StoryView, before: readonly Report[], changes: readonly Change[]): void {
  const own = known.get(view)
  if (own !== undefined) remember(own.changes, listVersions(before), changes)
}

/** Says whether everything but changes and single summaries is there without further work. */
export function hasParts(view: StoryView): boolean {
  return known.get(view)?.parts.register !== undefined
}

/** The same for a summary. */
export function hasSummary(view: StoryView, options: Omit<SummaryOptions, 'today'>): boolean {
  return known.get(view)?.summaries.has(JSON.stringify(options)) === true
}

/** The same for the changes since an earlier state. */
export function hasChanges(view: StoryView, before: readonly Report[]): boolean {
  return known.get(view)?.changes.has(listVersions(before)) === true
}

function makeView(
  story: Story,
  reports: readonly Report[],
  choices: readonly QuestionChoice[],
  today: IsoDate,
): StoryView {
  const articles = articlesById(reports.map(({ article }) => article))
  const digests = new Map(reports.map(({ article, digest }) => [article.id, digest]))
  const own: Known = { parts: {}, summaries: new Map(), changes: new Map() }
  const part = <Name extends keyof Known['parts']>(name: Name, build: () => StoryParts[Name]) => {
    return (): StoryParts[Name] => {
      const built = own.parts[name] ?? build()
      own.parts = { ...own.parts, [name]: built }
      return built as StoryParts[Name]
    }
  }
  const view: StoryView = {
    story,
    reports,
    choices,
    today,
    articles,
    around: (at) => widen(articles.get(at.article.id), at),
    sentence: (at) => clearSentence({ story, articles, digests }, at),
    isOnStory: ({ article, passage }) => scopeOf(story, reports)(article, passage),
    register: part('register', () => buildRegister(story, reports, choices, today)),
    timeline: part('timeline', () => buildTimeline(story, reports, today)),
    disagreements: part('disagreements', () => findDisagreements(story, reports)),
    positions: part('positions', () => listPositions(story, reports)),
    quotations: part('quotations', () => mergeQuotations(reports)),
    changesSince: keep(own.changes, listVersions, (before: readonly Report[]) =>
      findChanges(story, before, reports, today),
    ),
    summary: keep(own.summaries, JSON.stringify, (options: Omit<SummaryOptions, 'today'>) =>
      summarise(story, reports, { ...options, today }),
    ),
  }
  known.set(view, own)
  return view
}

/** From a few words to the sentence that they stand in. */
function widen(article: Article | undefined, at: Evidence): Evidence {
  const passage = article?.passages.find(({ n }) => n === at.passage)
  if (article === undefined || passage === undefined) return at
  const within = splitSentences(article.text, passage).find(({ start, end }) => start <= at.start && end >= at.end)
  return within === undefined ? at : { ...at, ...within }
}

/** So many results are held for one state of a story. */
const MAX_KEPT = 8

/** The same input, told by its key, gives the result that was made for it. */
function keep<Input, Result>(
  kept: Map<string, Result>,
  keyOf: (input: Input) => string,
  make: (input: Input) => Result,
): (input: Input) => Result {
  return (input) => {
    const key = keyOf(input)
    return kept.get(key) ?? remember(kept, key, make(input))
  }
}

function remember<Result>(kept: Map<string, Result>, key: string, made: Result): Result {
  if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, made)
  return made
}

function listVersions(reports: readonly Report[]): string {
  return reports.map(({ article }) => `${article.id}@${article.version}`).join(' ')
}
