/** Story definitions and the desks' decisions in SQLite. */

import type { QuestionChoice } from '../../model/register.ts'
import type { Story } from '../../model/story.ts'
import type { StoryStore } from '../store.ts'
import type { Database } from './database.ts'

/** Creates the part of the store that keeps definitions. */
export function createStories(database: Database): StoryStore {
  const { workspace } = database
  return {
    saveStory: (story) =>
      database.write('save the story', () => {
        database.run(
          `INSERT INTO story (workspace, slug, definition) VALUES (?, ?, ?)
           ON CONFLICT (workspace, slug) DO UPDATE SET definition = excluded.definition`,
          workspace,
          story.slug,
          JSON.stringify(story),
        )
      }),
    findStory: (slug) =>
      database.read('find the story', () => {
        const row = database.get('SELECT definition FROM story WHERE workspace = ? AND slug = ?', workspace, slug)
        return row === undefined ? undefined : (JSON.parse(String(row.definition)) as Story)
      }),
    listStories: () =>
      database.read('list the stories', () =>
        database
          .all('SELECT definition FROM story WHERE workspace = ? ORDER BY slug', workspace)
          .map((row) => JSON.parse(String(row.definition)) as Story),
      ),
    saveQuestionChoice: (story, choice) =>
      database.write('save the decision', () => {
        database.run(
          `INSERT INTO question_choice (workspace, story, ordinal, choice)
           SELECT ?1, ?2, 1 + coalesce(max(ordinal), 0), ?3 FROM question_choice WHERE workspace = ?1 AND story = ?2`,
          workspace,
          story,
          JSON.stringify(choice),
        )
      }),
    listQuestionChoices: (story) =>
      database.read('list the decisions', () =>
        database
          .all(
            'SELECT choice FROM question_choice WHERE workspace = ? AND story = ? ORDER BY ordinal',
            workspace,
            story,
          )
          .map((row) => JSON.parse(String(row.choice)) as QuestionChoice),
      ),
  }
}
