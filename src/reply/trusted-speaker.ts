/** Says whose words may stand in a briefing, where nobody asked for them: only those of a speaker who is beyond doubt. */

import { actorOf, findActor, foldName } from '../digest/actors.ts'
import type { Report } from '../digest/report.ts'
import type { Article } from '../model/article.ts'
import type { Speech } from '../model/digest.ts'
import type { StoryView } from './view-story.ts'

/** Two to four words, each a capital with small letters behind it: a line in capitals is a heading. */
const FULL_NAME = /^\p{Lu}[\p{L}’'.-]*\p{Ll}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u

/** Words that join a name only by mistake. */
const NO_NAME =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|amid|after|before|despite|while|when|exclusive|opinion|timeline|update|updates|latest|news)\b/iu

const named = new WeakMap<readonly Report[], ReadonlyMap<string, number>>()

/**
 * Tells whether the speaker of some words is certain enough for a briefing.
 *
 * A person or body of the story's definition must be named, or meant by role, beside a verb of speech. Where the
 * definition has nobody, the full name must stand there, and the same name must speak twice or have a role.
 */
export function isTrusted({ story, reports, articles }: StoryView, articleId: string, speech: Speech): boolean {
  const { speaker, cue } = speech
  if (speaker === undefined || cue === undefined || (speaker.how !== 'named' && speaker.how !== 'role')) return false
  const name = actorOf(story, speaker)
  if (name === undefined) return false
  if (findActor(story, name) !== undefined) return true
  if (story.actors.length > 0 || speaker.how !== 'named') return false
  if (!FULL_NAME.test(name) || NO_NAME.test(name) || isCutTitle(articles.get(articleId), speech)) return false
  return speaker.role !== undefined || (countNamed(reports).get(foldName(name)) ?? 0) > 1
}

/** `Secretary of State Ada Brook`: what begins behind an "of" is the end of a title, not a name. */
function isCutTitle(article: Article | undefined, { speaker }: Speech): boolean {
  const start = speaker?.at?.start
  return (
    article !== undefined && start !== undefined && /\bof $/u.test(article.text.slice(Math.max(0, start - 4), start))
  )
}

/** How often each name stands beside a verb of speech. */
function countNamed(reports: readonly Report[]): ReadonlyMap<string, number> {
  const known = named.get(reports)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  for (const { digest } of reports) {
    for (const { speaker, cue } of [...digest.quotations, ...digest.statements]) {
      if (cue === undefined || speaker?.how !== 'named' || speaker.name === undefined) continue
      counts.set(foldName(speaker.name), (counts.get(foldName(speaker.name)) ?? 0) + 1)
    }
  }
  named.set(reports, counts)
  return counts
}
