/** Reads every story of a briefings folder: its definition, and which files hold its articles. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../model/errors.ts'
import type { Story } from '../model/story.ts'
import { parseStory } from './parse-story.ts'

/** What a briefings folder holds. A story whose definition can't be used is a problem, and the others are read. */
export type Stories = {
  /** In the order of their folders' names; `articleFiles` are paths, sorted. */
  readonly stories: readonly { readonly story: Story; readonly articleFiles: readonly string[] }[]
  readonly problems: readonly InputError[]
}

/**
 * Reads the stories of a briefings folder: each folder in it that holds a `story.yaml`.
 *
 * @param folder - path of the briefings folder
 * @throws {InputError} when there is no such folder
 */
export async function readStories(folder: string): Promise<Stories> {
  const names = await listFolders(folder)
  const stories: { story: Story; articleFiles: string[] }[] = []
  const problems: InputError[] = []
  for (const name of names) {
    try {
      const read = await readStory(join(folder, name))
      if (read !== undefined) stories.push(read)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(error)
    }
  }
  return { stories, problems }
}

async function listFolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    throw new InputError(
      'there is no such folder of briefings: give its path with --briefings',
      { file: folder },
      { cause: error },
    )
  }
}

async function readStory(folder: string): Promise<{ story: Story; articleFiles: string[] } | undefined> {
  const file = join(folder, 'story.yaml')
  const text = await readDefinition(file)
  const articleFiles = await listArticleFiles(join(folder, 'articles'))
  if (text !== undefined) return { story: parseStory(text, file), articleFiles }
  if ((await readDefinition(join(folder, 'story.yml'))) !== undefined) {
    throw new InputError('rename it to story.yaml', { file: join(folder, 'story.yml') })
  }
  if (articleFiles.length > 0)
    throw new InputError('there are articles but no definition: write one, a line "title: …" is enough', { file })
  return undefined
}

async function readDefinition(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new InputError('the definition cannot be read: check its permissions', { file }, { cause: error })
  }
}

async function listArticleFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names
      .filter((name) => /\.(?:md|txt|html?)$/iu.test(name))
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    if (isMissing(error)) return []
    throw new InputError(
      'the folder of articles cannot be read: check its permissions',
      { file: folder },
      { cause: error },
    )
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
