/** Finds the speech that a request for quotations needs where a story has more articles than are held loaded. */

import type { Report } from '../digest/report.ts'
import type { Article } from '../model/article.ts'
import type { ArticleDigest, FactKind, Speaker } from '../model/digest.ts'
import { MAX_REPORTS } from '../reply/load-reports.ts'
import { type StoryView, viewStory } from '../reply/view-story.ts'
import type { Fact, FactFilter } from '../store/store.ts'
import { isStopWord, listWords } from '../text/words.ts'
import { findSpeakers } from './find-speakers.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

/** So many quotations, the newest ones or those of the best passages, are merged for one answer: a hundred pages. */
const MAX_QUOTATIONS = 300

/** The same with `all` in a chat; programs get every one. */
const MAX_ALL = 1_000

const MAX_STATEMENTS = 100
const MAX_SPEAKERS = 2_000
const MAX_PASSAGES = 5_000

type Quotes = RequestOf<'quotes'>
type Filter = Omit<FactFilter, 'story'>

/** What was found, with the articles that it stands in. */
type Speech = { readonly quotations: readonly Fact<'quotations'>[]; readonly statements: readonly Fact<'statements'>[] }

/**
 * The newest reports where they are all there is, or where nothing narrows the request; else reports with the speech
 * alone that was asked for: by the speaker, on the topic, of the days.
 */
export async function viewForQuotes(turn: Turn, request: Quotes): Promise<StoryView> {
  const { loader, story, basis, today } = turn
  if (basis.articles <= MAX_REPORTS) return viewOf(turn)
  const { page: _page, context: _context, ...wanted } = request
  const reports = await loader.keep(story, JSON.stringify(wanted), async () => {
    const filters = await listFilters(turn, request)
    return filters === undefined ? [] : readReports(turn, await listSpeech(turn, filters))
  })
  return reports.length === 0 ? viewOf(turn) : viewStory(story, reports, [], today)
}

/** The filters that together let everything through that was asked for; `undefined` when nothing narrows the request. */
async function listFilters(turn: Turn, request: Quotes): Promise<readonly Filter[] | undefined> {
  const { who, about, since, until, all } = request
  const isProgram = all && turn.place.platform === 'console'
  const limit = isProgram ? Number.MAX_SAFE_INTEGER : all ? MAX_ALL : MAX_QUOTATIONS
  const days = { ...(since !== undefined && { datedFrom: since }), ...(until !== undefined && { datedTo: until }) }
  const isDated = since !== undefined || until !== undefined
  const passages = about === undefined ? [] : await findPassages(turn, about, limit)
  if (who === undefined) {
    if (about !== undefined) return [{ passages, ...days }]
    return all || isDated ? [{ ...days, limit }] : undefined
  }
  const speakers = await findNames(turn, who)
  if (speakers === undefined) return undefined
  // What they said on other days and matters is counted in the answer, so that is wanted, too.
  const topical = passages.length > 0 ? [{ speakers, passages }] : []
  return [{ speakers, limit }, ...topical, ...(isDated ? [{ speakers, ...days, limit }] : [])]
}

/** Every spelling of the one speaker who is meant. */
async function findNames({ store, loader, story }: Turn, who: string): Promise<readonly string[] | undefined> {
  const listed = await loader.keep(story, 'speakers', () => store.listSpeakers(story.slug, { limit: MAX_SPEAKERS }))
  const names = listed.map(({ name }) => name)
  const speakers = names.map((name): Speaker => ({ printed: name, name, how: 'named' }))
  const meant = findSpeakers(story, speakers, who)
  if (meant.kind !== 'found') return undefined
  const own = speakers.filter((speaker) => meant.speaks(speaker)).map(({ printed }) => printed)
  return own.length === 0 ? undefined : own
}

async function findPassages({ store, story }: Turn, about: string, limit: number) {
  const asked = story.questions.find(({ id }) => id === about)?.about.flat()
  const terms = asked ?? listWords(about).flatMap(({ word }) => (isStopWord(word) ? [] : [word]))
  return store.searchPassages({ story: story.slug, terms: terms.slice(0, 20), limit: Math.min(limit, MAX_PASSAGES) })
}

/** What any of the filters lets through, each place once. */
async function listSpeech({ store, story }: Turn, filters: readonly Filter[]): Promise<Speech> {
  const quotations = new Map<string, Fact<'quotations'>>()
  const statements = new Map<string, Fact<'statements'>>()
  for (const filter of filters) {
    const of = { ...filter, story: story.slug }
    for (const fact of await store.listFacts('quotations', of)) quotations.set(keyOf(fact), fact)
    const told = await store.listFacts('statements', { ...of, limit: MAX_STATEMENTS })
    for (const fact of told) statements.set(keyOf(fact), fact)
  }
  return { quotations: [...quotations.values()], statements: [...statements.values()] }
}

function keyOf({ article, ordinal }: Pick<Fact<'quotations'>, 'article' | 'ordinal'>): string {
  return `${article.id} ${ordinal}`
}

/** Newest first; of each article only the speech that was found. */
async function readReports({ store }: Turn, { quotations, statements }: Speech): Promise<readonly Report[]> {
  const [quoted, told] = [byArticle(quotations), byArticle(statements)]
  const articles = await store.findArticles([...new Set([...quoted.keys(), ...told.keys()])])
  const dayOf = (article: Article) => article.published?.value ?? ''
  return articles
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .map((article) => ({ article, digest: digestOf(quoted.get(article.id), told.get(article.id)) }))
}

function digestOf(quotations: Speech['quotations'] = [], statements: Speech['statements'] = []): ArticleDigest {
  const facts = { quotations: quotations.map(({ fact }) => fact), statements: statements.map(({ fact }) => fact) }
  return { ...facts, events: [], raised: [] }
}

/** In the order of the text. */
function byArticle<Kind extends FactKind>(facts: readonly Fact<Kind>[]): ReadonlyMap<string, Fact<Kind>[]> {
  return Map.groupBy(
    facts.toSorted((a, b) => a.ordinal - b.ordinal),
    ({ article }) => article.id,
  )
}
