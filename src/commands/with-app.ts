/** Opens Readout for one command and closes it again, whatever happens. */

import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { type Config, parseConfig } from '../app/config.ts'
import { type App, createApp } from '../app/create-app.ts'
import { InputError } from '../model/errors.ts'
import type { ProcessLike } from './process-like.ts'
import { tellDigesting } from './tell-digesting.ts'

/** Options that every command takes. */
export type SharedOptions = {
  readonly db?: string
  readonly story?: string
  readonly briefings?: string
  readonly json?: boolean
}

/** Adds the options that every command takes. */
export function withSharedOptions(command: Command): Command {
  return command
    .option('--db <file>', 'the database file (default: DATABASE_URL)')
    .option('--story <slug>', 'the story (default: READOUT_STORY, or the only one)')
    .option('--briefings <folder>', 'the folder with the story folders (default: READOUT_BRIEFINGS)')
    .option('--json', 'print one JSON object and nothing else')
}

/** The configuration of a command: its options win over the environment. */
export function commandConfig(process: ProcessLike, options: SharedOptions): Config {
  return parseConfig(process.env, {
    ...(options.db === undefined ? {} : { databaseUrl: options.db }),
    ...(options.story === undefined ? {} : { story: options.story }),
    ...(options.briefings === undefined ? {} : { briefings: options.briefings }),
  })
}

/** Runs `work` on an opened Readout with a database that is there: a mistyped `--db` would make an empty one. */
export async function withKnownApp<T>(
  process: ProcessLike,
  options: SharedOptions,
  work: (app: App, config: Config) => Promise<T>,
): Promise<T> {
  const file = options.db?.replace(/^sqlite:/u, '')
  if (file !== undefined && !file.includes(':') && !existsSync(file)) {
    throw new InputError(`There is no database ${file}: look at its path; \`import … --db ${file}\` makes a new one.`)
  }
  return withApp(process, options, work)
}

/** Runs `work` on an opened Readout that connects to no platform. */
export async function withApp<T>(
  process: ProcessLike,
  options: SharedOptions,
  work: (app: App, config: Config) => Promise<T>,
): Promise<T> {
  const config = commandConfig(process, options)
  const here = { ...config, slackBotToken: undefined, discordToken: undefined }
  const app = await createApp(here, { onDigesting: tellDigesting(process) })
  for (const { message } of app.problems) process.stderr.write(`${message}\n`)
  try {
    return await work(app, config)
  } finally {
    await app.stop()
  }
}
