/** Finds the reports that a request for quotations needs where a story has more articles than are held loaded. */

import type { Speaker } from '../model/digest.ts'
import { MAX_REPORTS } from '../reply/load-reports.ts'
import type { StoryView } from '../reply/view-story.ts'
import { viewerOf } from '../reply/viewer.ts'
import { isStopWord, listWords } from '../text/words.ts'
import { findSpeakers } from './find-speakers.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

/** So many older articles are read for one answer; `all` reads every one. */
const MAX_READ = 400

const MAX_SPEAKERS = 2_000
const MAX_FACTS = 2_000

/** The newest reports where they are all there is; else those with quotations of the speaker or on the topic. */
export async function viewForQuotes(turn: Turn, request: RequestOf<'quotes'>): Promise<StoryView> {
  const newest = await viewOf(turn)
  if (turn.basis.articles <= newest.reports.length || newest.reports.length < MAX_REPORTS) return newest
  const ids = await findArticleIds(turn, request)
  if (ids === undefined || ids.every((id) => newest.articles.has(id))) return newest
  const wanted = request.all ? ids : ids.slice(0, MAX_READ)
  const { store, loader, story, today } = turn
  const reports = await loader.loadOf(story, wanted)
  return viewerOf(store).view({ story, reports, choices: newest.choices, today, only: 'quotations' })
}

/** Newest first; `undefined` when nothing narrows the request and the newest reports will do. */
async function findArticleIds(turn: Turn, request: RequestOf<'quotes'>): Promise<readonly string[] | undefined> {
  const { store, story } = turn
  const { who, about, since, until, all } = request
  const days = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
  if (who !== undefined) return findBySpeaker(turn, who)
  if (about !== undefined) return findByWords(turn, about)
  if (!all && since === undefined && until === undefined) return undefined
  const heads = await store.listArticles({ story: story.slug, ...days, ...(all ? {} : { limit: MAX_READ }) })
  return heads.map(({ id }) => id)
}

async function findBySpeaker({ store, story }: Turn, who: string): Promise<readonly string[] | undefined> {
  const names = (await store.listSpeakers(story.slug, { limit: MAX_SPEAKERS })).map(({ name }) => name)
  const speakers = names.map((name): Speaker => ({ printed: name, name, how: 'named' }))
  const meant = findSpeakers(story, speakers, who)
  if (meant.kind !== 'found') return undefined
  const own = speakers.filter((speaker) => meant.speaks(speaker)).map(({ printed }) => printed)
  if (own.length === 0) return undefined
  const facts = await store.listFacts('quotations', { story: story.slug, speakers: own, limit: MAX_FACTS })
  return [...new Set(facts.map(({ article }) => article.id))]
}

async function findByWords({ store, story }: Turn, about: string): Promise<readonly string[]> {
  const asked = story.questions.find(({ id }) => id === about)?.about.flat()
  const terms = asked ?? listWords(about).flatMap(({ word }) => (isStopWord(word) ? [] : [word]))
  const hits = await store.searchPassages({ story: story.slug, terms: terms.slice(0, 20), limit: MAX_READ })
  return [...new Set(hits.map(({ article }) => article))]
}
