/** Keeps the definition of a story that nobody has defined up to what its articles show. */

import type { Story } from '../model/story.ts'
import type { Store } from '../store/store.ts'
import { defineFromArticles } from './define-from-articles.ts'

/** Stores the definition anew when the articles show other outlets or speakers; gives the definition that holds. */
export async function completeStory(store: Store, story: Story): Promise<Story> {
  const articles = await store.listArticles({ story: story.slug })
  const speakers = await store.listSpeakers(story.slug, { limit: 60 })
  const defined: Story = {
    ...defineFromArticles(story.slug, articles, speakers),
    title: story.title,
    timeZone: story.timeZone,
  }
  if (JSON.stringify(defined) !== JSON.stringify(story)) await store.saveStory(defined)
  return defined
}
