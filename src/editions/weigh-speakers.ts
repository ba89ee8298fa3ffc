/** Weighs the speakers of a story: those whose word the reports carry again and again, and in their leads. */

import { actorOf } from '../digest/actors.ts'
import type { Report } from '../digest/report.ts'
import { listLines } from '../digest/sentence-list.ts'
import type { StoryView } from '../reply/view-story.ts'

/** A report's lead: its headline and so many sentences. */
const leadLines = 3
/** To be named in a lead counts for so many sayings. */
const leadWeight = 2

const weighed = new WeakMap<StoryView, ReadonlyMap<string, number>>()

/**
 * How much the reports make of each speaker: sayings, quoted or told, and leads that name him.
 *
 * @returns by the names that `actorOf` gives; a bystander who is quoted at length in one report weighs little
 */
export function weighSpeakers(view: StoryView): ReadonlyMap<string, number> {
  const known = weighed.get(view)
  if (known !== undefined) return known
  const weights = new Map<string, number>()
  for (const { article, digest } of view.reports) {
    for (const { speaker, passage } of [...digest.quotations, ...digest.statements]) {
      const name = actorOf(view.story, speaker)
      if (name !== undefined && view.isOnStory({ article, passage })) weights.set(name, (weights.get(name) ?? 0) + 1)
    }
  }
  const leads = view.reports.map(leadOf)
  for (const [name, sayings] of weights) {
    const last = ` ${name.split(' ').at(-1)?.toLowerCase() ?? ''} `
    weights.set(name, sayings + leadWeight * leads.filter((lead) => lead.includes(last)).length)
  }
  weighed.set(view, weights)
  return weights
}

function leadOf({ article }: Report): string {
  const lines = listLines(article).slice(0, leadLines)
  const words = [article.title ?? '', ...lines.map(({ start, end }) => article.text.slice(start, end))].join(' ')
  return ` ${words
    .toLowerCase()
    .replaceAll(/['’]s\b/gu, '')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `
}
