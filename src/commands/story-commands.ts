/** Commands for the person who keeps the stories: check the definitions, print the settings. */

import type { Command } from 'commander'
import { describeSettings } from '../app/describe-settings.ts'
import { readStories } from '../story/read-stories.ts'
import type { ProcessLike } from './process-like.ts'
import { commandConfig, type SharedOptions, withSharedOptions } from './with-app.ts'

/** Adds `check` and `settings`. */
export function addStoryCommands(program: Command, process: ProcessLike): void {
  withSharedOptions(program.command('check').description('check every story definition, with file and line')).action(
    async (options: SharedOptions) => {
      const { stories, problems } = await readStories(commandConfig(process, options).briefings)
      if (options.json) process.stdout.write(`${JSON.stringify(summarise(stories, problems))}\n`)
      else {
        for (const { story, articleFiles } of stories) {
          process.stdout.write(`${story.slug}: ${articleFiles.length} articles, ${story.questions.length} questions\n`)
        }
        for (const { message } of problems) process.stderr.write(`${message}\n`)
      }
      if (problems.length > 0) process.exitCode = 1
    },
  )
  program
    .command('settings')
    .description('print every setting, as a file to copy to .env')
    .action(() => {
      process.stdout.write(describeSettings())
    })
}

type Checked = Awaited<ReturnType<typeof readStories>>

function summarise(stories: Checked['stories'], problems: Checked['problems']) {
  return {
    stories: stories.map(({ story, articleFiles }) => ({
      story: story.slug,
      title: story.title,
      articles: articleFiles.length,
      questions: story.questions.length,
    })),
    problems: problems.map(({ message, where }) => ({ message, ...where })),
  }
}
