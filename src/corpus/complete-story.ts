/** Keeps the definition of a story that nobody has defined up to what its articles show. */

import { extractDigest } from '../digest/extract.ts'
import { foldPhrase } from '../digest/quotes/fold-names.ts'
import { listOfficeWordings } from '../digest/quotes/fold-office.ts'
import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'
import { defineFromArticles } from './define-from-articles.ts'
import { type MergedSpeaker, mergeSpeakers } from './merge-speakers.ts'
import { markRules } from './rules-mark.ts'

const MOST_SPEAKERS = 300
const MOST_FACTS = 3000
const ROLES = 2
const CHUNK = 50

/**
 * Stores the definition anew when the articles show other outlets or speakers, and digests those articles again that
 * name a speaker in another way than the definition does, or by an office that another article puts beside a name.
 *
 * @returns the definition that holds
 */
export async function completeStory(store: Store, story: Story): Promise<Story> {
  const speakers = keepSpellings(await readSpeakers(store, story.slug), story)
  const articles = await store.listArticles({ story: story.slug })
  const roles = await readRoles(store, story.slug)
  const defined: Story = {
    ...defineFromArticles(story.slug, articles, speakers, roles),
    timeZone: story.timeZone,
    digestedWith: story.digestedWith ?? markRules(story),
  }
  if (JSON.stringify(defined) === JSON.stringify(story)) return story
  await store.saveStory(defined)
  await digestNewlyNamed(store, defined, [
    ...speakers.flatMap(({ spellings }) => spellings),
    ...listNewOffices(defined, story),
  ])
  return defined
}

async function readSpeakers(store: Store, story: string): Promise<MergedSpeaker[]> {
  const speakers = await store.listSpeakers(story, { limit: MOST_SPEAKERS })
  const names = speakers.map(({ name }) => name)
  const counts = await store.termFrequencies(story, names)
  return mergeSpeakers(speakers, new Map(names.map((name, index) => [name, counts[index] ?? 0])))
}

/** A spelling that was found before stays known: the articles that printed it are digested under the full name by now. */
function keepSpellings(speakers: readonly MergedSpeaker[], story: Story): MergedSpeaker[] {
  const taken = new Set(speakers.flatMap(({ name, spellings }) => [name, ...spellings]))
  return speakers.map((speaker) => {
    const before = story.actors.find(({ name }) => name === speaker.name)?.spellings ?? []
    const kept = before.filter((spelling) => !taken.has(spelling))
    return { ...speaker, spellings: [...speaker.spellings, ...kept].sort() }
  })
}

/** The roles that articles print beside a speaker, the most frequent first. */
async function readRoles(store: Store, story: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const counts = new Map<string, Map<string, number>>()
  for (const { fact } of await store.listFacts('quotations', { story, limit: MOST_FACTS })) {
    const { name, role } = fact.speaker ?? {}
    if (name === undefined || role === undefined) continue
    const roles = counts.get(name) ?? new Map<string, number>()
    roles.set(role, (roles.get(role) ?? 0) + 1)
    counts.set(name, roles)
  }
  return new Map([...counts].map(([name, roles]) => [name, sortRoles(roles)]))
}

function sortRoles(roles: ReadonlyMap<string, number>): string[] {
  return [...roles]
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .slice(0, ROLES)
    .map(([role]) => role)
}

/** The wordings of roles that the definition before did not have: earlier articles may print them without the name. */
function listNewOffices(story: Story, before: Story): string[] {
  const known = new Set(before.actors.flatMap(({ name, roles }) => roles.map((role) => `${name} ${role}`)))
  return story.actors.flatMap(({ name, roles }) =>
    roles.filter((role) => !known.has(`${name} ${role}`)).flatMap((role) => listOfficeWordings(foldPhrase(role))),
  )
}

/** Digests those articles anew in which somebody speaks under one of the mentions. */
async function digestNewlyNamed(store: Store, story: Story, mentions: readonly string[]): Promise<void> {
  if (mentions.length === 0) return
  const filter = { story: story.slug, speakers: mentions }
  const facts = [...(await store.listFacts('quotations', filter)), ...(await store.listFacts('statements', filter))]
  const ids = [...new Set(facts.map(({ article }) => article.id))]
  for (let from = 0; from < ids.length; from += CHUNK) {
    for (const article of await store.findArticles(ids.slice(from, from + CHUNK))) {
      await store.replaceDigest(article.id, extractDigest(article, story))
    }
  }
}
