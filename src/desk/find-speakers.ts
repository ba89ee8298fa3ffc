/** Finds whose words are wanted: by name, other spelling, role as printed, or a near misspelling. */

import { distance } from 'fastest-levenshtein'
import { findMentionedActors } from '../answer/question/mentioned-actors.ts'
import { actorOf, findActor, foldName } from '../digest/actors.ts'
import type { Speaker } from '../model/digest.ts'
import type { Actor, Story } from '../model/story.ts'
import { listNameParts, sameName } from '../text/names.ts'

/**
 * Whose words are meant. `found`: `corrected` says that the name was typed in no spelling that is known. `several`: more
 * than one speaker fits, so the person chooses. `none`: nobody fits; `others` speak most.
 */
export type Meant =
  | {
      readonly kind: 'found'
      readonly title: string
      readonly corrected?: boolean
      speaks(speaker: Speaker | undefined): boolean
    }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none'; readonly others: readonly string[] }

/**
 * Finds the speaker.
 *
 * @param speakers - everyone who speaks in the reports, one entry for each piece of speech
 * @param who - as typed
 */
export function findSpeakers(story: Story, speakers: readonly Speaker[], who: string): Meant {
  const typed = who.slice(0, 200)
  const actor = findActor(story, typed)
  if (actor !== undefined) return foundName(story, actor.name)
  const names = listNamesOf(story, speakers)
  const alike = names.filter((name) => sharesName(name, typed))
  const equal = names.find((name) => foldName(name) === foldName(typed))
  if (equal !== undefined) return isChain(alike) ? foundNames(story, alike) : foundName(story, equal)
  if (alike.length > 0) return tellCorrection(story, choose(story, alike), typed)
  return findByRole(story, speakers, typed) ?? tellCorrection(story, findMisspelt(story, names, typed), typed)
}

/** Notes that the name was not typed as any article or the definition spells it. */
function tellCorrection(story: Story, meant: Meant, typed: string): Meant {
  if (meant.kind !== 'found') return meant
  const actor = findActor(story, meant.title)
  const spellings = [meant.title, ...(actor?.spellings ?? []), ...(actor?.roles ?? [])]
  const parts = foldName(spellings.join(' ')).split(' ')
  const known = foldName(typed)
    .split(' ')
    .every((word) => parts.some((part) => part.startsWith(word)))
  return known ? meant : { ...meant, corrected: true }
}

/** `Brook`, `Ada Brook`: one name that contains the other whole is the same person's. */
function isChain(names: readonly string[]): boolean {
  const folded = [...names].map((name) => ` ${foldName(name)} `).sort((a, b) => a.length - b.length)
  return folded.every((name, index) => index === 0 || name.includes(folded[index - 1] ?? ''))
}

/** Those who speak stand first, the most often first; then the story's other actors. */
function listNamesOf(story: Story, speakers: readonly Speaker[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const speaker of speakers) {
    const name = actorOf(story, speaker)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const spoken = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return [...new Set([...spoken, ...story.actors.map(({ name }) => name)])]
}

function sharesName(name: string, typed: string): boolean {
  if (sameName(name, typed)) return true
  const parts = listNameParts(name)
  const wanted = listNameParts(typed)
  return wanted.length > 0 && wanted.every((part) => part.length > 2 && parts.some((one) => one.startsWith(part)))
}

function choose(story: Story, names: readonly string[]): Meant {
  return isChain(names) ? foundNames(story, names) : { kind: 'several', names: names.slice(0, 5) }
}

/** Several names of one person; the first, which speaks most, is the title. */
function foundNames(story: Story, names: readonly string[]): Meant {
  const all = names.map((name) => foundName(story, name))
  return {
    kind: 'found',
    title: names[0] ?? '',
    speaks: (speaker) => all.some((one) => one.speaks(speaker)),
  }
}

function foundName(story: Story, name: string): Extract<Meant, { kind: 'found' }> {
  const own = new Map<string, boolean>()
  const isSame = (printed: string | undefined): boolean => {
    if (printed === undefined) return false
    const known = own.get(printed)
    if (known !== undefined) return known
    const same = (findActor(story, printed)?.name ?? printed) === name
    own.set(printed, same)
    return same
  }
  return {
    kind: 'found',
    title: name,
    speaks: (speaker) => isSame(speaker?.name) || isSame(speaker?.onBehalfOf?.name),
  }
}

/** `the prime minister`, `chancellor`, `spokesman`: whom the articles print so, else whom the definition gives the role. */
function findByRole(story: Story, speakers: readonly Speaker[], typed: string): Meant | undefined {
  const wanted = foldName(typed)
  if (wanted === '') return undefined
  const printedSo = speakers.filter(
    ({ printed, role }) =>
      foldName(printed) === wanted || ` ${foldName(`${printed} ${role ?? ''}`)} `.includes(` ${wanted} `),
  )
  const named = [...new Set(printedSo.flatMap((speaker) => actorOf(story, speaker) ?? []))]
  if (named.length > 0) return choose(story, named)
  const holders = listHolders(story, typed, wanted)
  const speaking = new Set(speakers.flatMap((speaker) => actorOf(story, speaker) ?? []))
  const heard = holders.filter((name) => speaking.has(name))
  if (heard.length > 0) return choose(story, heard)
  if (printedSo.length > 0) {
    const printed = new Set(printedSo.map((speaker) => foldName(speaker.printed)))
    return {
      kind: 'found',
      title: typed,
      speaks: (speaker) => speaker !== undefined && printed.has(foldName(speaker.printed)),
    }
  }
  return holders.length === 0 ? undefined : choose(story, holders)
}

function listHolders(story: Story, typed: string, wanted: string): readonly string[] {
  const byRole = findMentionedActors(typed, story.actors).filter(({ printed }) => foldName(printed) === wanted)
  const holders = [...byRole.map(({ actor }) => actor), ...story.actors.filter((one) => holdsRole(one, wanted))]
  return [...new Set(holders.map(({ name }) => name))]
}

/** The role as defined, or its first words: `mayor of Norwick`, `mayor`. */
function holdsRole({ roles }: Actor, wanted: string): boolean {
  return roles.some((role) => foldName(role) === wanted || foldName(role.split(/ (?:of|for) /u)[0] ?? '') === wanted)
}

function findMisspelt(story: Story, names: readonly string[], typed: string): Meant {
  const wanted = foldName(typed)
  const near = names.filter((name) => {
    const folded = foldName(name)
    const words = [folded, ...folded.split(' ').filter((word) => word.length > 3)]
    return wanted.length > 3 && words.some((word) => isNearly(word, wanted))
  })
  return near.length > 0 ? choose(story, near) : { kind: 'none', others: names.slice(0, 3) }
}

/** One letter changed, two in longer words, or letters that changed places. */
function isNearly(word: string, wanted: string): boolean {
  if (distance(word, wanted) <= (wanted.length > 5 ? 2 : 1)) return true
  const sorted = (letters: string) => [...letters].sort().join('')
  return word.length === wanted.length && word[0] === wanted[0] && sorted(word) === sorted(wanted)
}
