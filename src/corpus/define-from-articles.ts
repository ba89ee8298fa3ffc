/** Makes a story's definition of what its articles themselves show, for stories that nobody has defined. */

import { isBody } from '../digest/quotes/bodies.ts'
import { guessGender } from '../digest/quotes/given-names.ts'
import type { ArticleHead } from '../model/article.ts'
import type { Actor, Outlet, Story } from '../model/story.ts'
import { CITE_AS } from '../story/definition.ts'
import type { MergedSpeaker } from './merge-speakers.ts'
import { titleFromHeadlines } from './title-from-headlines.ts'

/** More names than this are no help to anybody who reads the list. */
const MOST_ACTORS = 60
/** Words of bodies' names that no other reader of names needs. */
const BODY =
  /\b(?:Authority|Palace|Corporation|Nations|Federation|Trust|Airlines?|Airways|Air|Embassy|Secretariat|Democrat|Strait|Sea|Trial|Sports?|Rovers|Athletic)\b/u

/**
 * Defines a story by its articles: outlets as they are printed, everyone who speaks, and no questions of a desk.
 *
 * @param slug - also its title, in words, where the headlines share too little to name it
 * @param roles - as the articles print them, by the speaker's name
 * @returns `origin: 'imported'`; time zone UTC, since nobody gave one
 */
export function defineFromArticles(
  slug: string,
  articles: readonly Pick<ArticleHead, 'title' | 'outlet' | 'address'>[],
  speakers: readonly MergedSpeaker[] = [],
  roles: ReadonlyMap<string, readonly string[]> = new Map(),
): Story {
  const words = slug.replaceAll('-', ' ')
  const headlines = articles.flatMap(({ title }) => title ?? [])
  return {
    slug,
    title: titleFromHeadlines(headlines) ?? words.charAt(0).toUpperCase() + words.slice(1),
    example: false,
    languages: ['en'],
    timeZone: 'UTC',
    outlets: listOutlets(articles),
    actors: speakers.slice(0, MOST_ACTORS).map((speaker) => toActor(speaker, roles.get(speaker.name) ?? [])),
    questions: [],
    citeAs: CITE_AS,
    origin: 'imported',
  }
}

function listOutlets(articles: readonly Pick<ArticleHead, 'outlet' | 'address'>[]): Outlet[] {
  const hosts = new Map<string, Set<string>>()
  for (const { outlet, address } of articles) {
    if (outlet === undefined) continue
    const known = hosts.get(outlet.value) ?? new Set()
    if (address !== undefined && URL.canParse(address.value)) {
      known.add(new URL(address.value).hostname.toLowerCase().replace(/^www\./u, ''))
    }
    hosts.set(outlet.value, known)
  }
  return [...hosts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, names]) => ({ name, spellings: [], hosts: [...names].sort() }))
}

function toActor({ name, spellings }: MergedSpeaker, roles: readonly string[]): Actor {
  return { name, kind: isPersonsName(name, roles) ? 'person' : 'body', roles, spellings }
}

/** Two words or more that name no body; a given name with a role is a person's, whatever word stands behind it. */
function isPersonsName(name: string, roles: readonly string[]): boolean {
  const words = name.split(' ')
  if (words.length < 2) return false
  if (roles.length > 0 && guessGender(words[0] ?? '') !== undefined) return true
  return !isBody(words) && !BODY.test(name)
}
