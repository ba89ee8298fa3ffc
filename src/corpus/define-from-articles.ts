/** Makes a story's definition of what its articles themselves show, for stories that nobody has defined. */

import type { ArticleHead } from '../model/article.ts'
import type { Actor, Outlet, Story } from '../model/story.ts'
import { CITE_AS } from '../story/definition.ts'
import type { MergedSpeaker } from './merge-speakers.ts'
import { titleFromHeadlines } from './title-from-headlines.ts'

/** More names than this are no help to anybody who reads the list. */
const MOST_ACTORS = 60
/** Words that show that a name is a body's. */
const BODY =
  /\b(?:Ministry|Department|Office|Agency|Authority|Council|Commission|Committee|Court|Police|Party|Union|Association|Company|Group|Bank|Board|University|Institute|Foundation|Society|Service|Government|Parliament|Senate|Congress|House|Street|Palace|Army|Navy|Force|Forces|Corporation|Inc|Ltd|plc|PLC|LLC|Nations|Organi[sz]ation|Federation|Club|Trust|Network|Centre|Center|Hospital|Airlines?|Embassy|Treasury|Secretariat|Hall)\b|^\p{Lu}{2,}$/u

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
  const person = name.includes(' ') && !BODY.test(name)
  return { name, kind: person ? 'person' : 'body', roles, spellings }
}
