/** Keeps what was read out of a report: when an article comes in, only that article is read. */

import type { Story } from '../model/story.ts'
import type { Report } from './report.ts'

/** Reads something out of one report, with the story's actors and questions in mind. */
type Reading<Value> = (story: Story, report: Report) => Value

/**
 * Gives a reading that is done once for each report and story.
 *
 * @param read - depends on the report and the story's definition alone
 * @returns the same value for the same report object while the definition stays the same
 */
export function readOnce<Value>(read: Reading<Value>): Reading<Value> {
  const kept = new WeakMap<Report, { readonly story: Story; readonly value: Value }>()
  return (story, report) => {
    const same = firstLike(story)
    const known = kept.get(report)
    if (known?.story === same) return known.value
    const value = read(story, report)
    kept.set(report, { story: same, value })
    return value
  }
}

// The store gives a fresh object for the same definition each time.
const first = new Map<string, Story>()
const firstOf = new WeakMap<Story, Story>()
const mostStories = 32

/** The first story that was seen with the same definition. */
function firstLike(story: Story): Story {
  const known = firstOf.get(story)
  if (known !== undefined) return known
  const key = JSON.stringify(story)
  const like = first.get(key) ?? story
  if (first.size >= mostStories) first.delete(first.keys().next().value ?? '')
  first.set(key, like)
  firstOf.set(story, like)
  return like
}
