/** A story that nobody has defined, as one that is only imported. */

import type { Story } from '../../src/model/story.ts'

/** Makes the story; no outlet, speaker or question of it is known. */
export function makeUndefinedStory(slug: string, title: string): Story {
  return {
    slug,
    title,
    example: false,
    languages: ['en'],
    timeZone: 'UTC',
    outlets: [],
    actors: [],
    questions: [],
    citeAs: '{quote} ({speaker})',
    origin: 'imported',
  }
}
