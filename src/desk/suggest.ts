/** Names for autocompletion: speakers, questions and stories that fit what was typed so far. */

import type { Place } from '../model/request.ts'
import { chooseStory } from './choose-story.ts'
import type { Suggestion } from './desk.ts'
import { sortByNearness } from './nearest.ts'
import { type DeskParts, type Turn, viewOf } from './turn.ts'

/** So many speakers are looked at; the most quoted come first. */
const MAX_SPEAKERS = 200

/**
 * Lists what fits.
 *
 * @param typed - the beginning of any word of the name; empty gives the first ones
 * @param limit - Discord takes 25
 * @param slug - the story chosen so far; the place's own when absent
 */
export async function listSuggestions(
  desk: DeskParts,
  what: 'speaker' | 'question' | 'story',
  typed: string,
  place: Place,
  limit: number,
  slug?: string,
): Promise<readonly Suggestion[]> {
  const all = what === 'story' ? await listStories(desk) : await listOfStory(desk, what, place, slug)
  return pick(all, typed, limit)
}

async function listStories({ store }: DeskParts): Promise<readonly Suggestion[]> {
  return (await store.listStories()).map(({ slug, title }) => ({ value: slug, label: title }))
}

async function listOfStory(
  desk: DeskParts,
  what: 'speaker' | 'question',
  place: Place,
  slug: string | undefined,
): Promise<readonly Suggestion[]> {
  const request = { name: 'quotes' as const, ...(slug === undefined ? {} : { story: slug }) }
  const chosen = await chooseStory(desk.store, request, place, desk.defaultStory)
  if ('reply' in chosen) return []
  const { story } = chosen
  if (what === 'speaker') {
    const speakers = await desk.store.listSpeakers(story.slug, { limit: MAX_SPEAKERS })
    return speakers.map(({ name, quotations }) => ({ value: name, label: `${name} (${quotations})` }))
  }
  const basis = await desk.store.basis(story.slug)
  const today = desk.clock.now().toISOString().slice(0, 10)
  const turn: Turn = { ...desk, place, story, basis, today }
  const view = await viewOf(turn)
  return view.register().map(({ id, ask }) => ({ value: id, label: ask === undefined ? id : `${id} – ${ask}` }))
}

/** Those with a word that begins as typed; where none does, the nearest. */
function pick(all: readonly Suggestion[], typed: string, limit: number): readonly Suggestion[] {
  const wanted = typed.trim().slice(0, 100).toLowerCase()
  if (wanted === '') return all.slice(0, limit)
  const fitting = all.filter(
    ({ value, label }) =>
      ` ${value} ${label}`
        .toLowerCase()
        .split(/[\s-]+/u)
        .some((word) => word.startsWith(wanted)) || value.toLowerCase().startsWith(wanted),
  )
  if (fitting.length > 0) return fitting.slice(0, limit)
  const near = sortByNearness(
    all.map(({ label }) => label),
    wanted,
  ).slice(0, Math.min(limit, 5))
  return near.flatMap((label) => all.filter((one) => one.label === label)).slice(0, limit)
}
