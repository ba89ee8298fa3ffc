/** Brings the names of speakers to one form: the story's actors with all their spellings. */

import type { Speaker } from '../model/digest.ts'
import type { Actor, Story } from '../model/story.ts'
import { findCountry } from '../text/demonyms.ts'
import { foldWord } from '../text/words.ts'

const known = new WeakMap<Story, ReadonlyMap<string, Actor>>()

/** Folds a name for look-up: small letters, no diacritics, titles' points and double blanks off. */
export function foldName(name: string): string {
  return name
    .split(/[\s.]+/u)
    .map(foldWord)
    .filter((word) => word !== '' && word !== 'the')
    .join(' ')
}

/** Finds the actor of a story that a name or a spelling means; `undefined` for a stranger. */
export function findActor(story: Story, name: string): Actor | undefined {
  return listSpellings(story).get(foldName(name))
}

/** Every folded name and spelling of the story's actors, with the actor that it means. */
export function listSpellings(story: Story): ReadonlyMap<string, Actor> {
  const made = known.get(story)
  if (made !== undefined) return made
  const names = new Map<string, Actor>()
  for (const actor of story.actors) {
    for (const spelling of [actor.name, ...actor.spellings]) {
      if (!names.has(foldName(spelling))) names.set(foldName(spelling), actor)
    }
  }
  known.set(story, names)
  return names
}

const outlets = new WeakMap<Story, ReadonlySet<string>>()

/** Says whether a name is a publication's: papers report, they take no positions. */
function isOutlet(story: Story, name: string): boolean {
  const known =
    outlets.get(story) ?? new Set(story.outlets.flatMap((outlet) => [outlet.name, ...outlet.spellings].map(foldName)))
  outlets.set(story, known)
  return known.has(foldName(name))
}

/**
 * The name of whoever answers for some words: the person or body that a go-between speaks for, else the speaker.
 *
 * @returns `undefined` when the article doesn't make clear who speaks, and for publications, which only pass words on
 */
export function actorOf(story: Story, speaker: Speaker | undefined): string | undefined {
  const name = speaker?.onBehalfOf?.name ?? speaker?.name
  const actor = name === undefined ? undefined : nameActor(story, name)
  if (name === undefined || actor === undefined) return undefined
  // A country is never `he` or `she`: who is meant has been missed.
  if (
    speaker?.onBehalfOf === undefined &&
    /^(?:s?he)$/iu.test(speaker?.printed ?? '') &&
    findCountry(name) !== undefined
  ) {
    return undefined
  }
  return actor
}

// The same few names speak all over a story.
const named = new WeakMap<Story, Map<string, string | undefined>>()

/** The actor that a speaker's name means, or the name itself; `undefined` for a publication. */
function nameActor(story: Story, name: string): string | undefined {
  const known = named.get(story) ?? new Map<string, string | undefined>()
  named.set(story, known)
  if (!known.has(name)) known.set(name, isOutlet(story, name) ? undefined : (findActor(story, name)?.name ?? name))
  return known.get(name)
}
