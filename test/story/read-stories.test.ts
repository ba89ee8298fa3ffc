import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readStories } from '../../src/story/read-stories.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-stories-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

describe('readStories', () => {
  it('reads the stories that are shipped, without a problem', async () => {
    const { stories, problems } = await readStories(join(import.meta.dirname, '../../briefings'))
    expect(problems).toEqual([])
    expect(stories.map(({ story, articleFiles }) => [story.slug, story.example, articleFiles.length])).toEqual([
      ['coalition-of-the-willing', false, 5],
      ['example-harbour-bridge', true, 4],
    ])
  })

  it('reads the others when one definition is wrong', async () => {
    await write('good/story.yaml', 'title: Good')
    await write('bad/story.yaml', 'titel: Bad')
    const { stories, problems } = await readStories(folder)
    expect(stories.map(({ story }) => story.slug)).toEqual(['good'])
    expect(problems[0]?.message).toContain('write "title"')
  })

  it.each([
    ['a definition under another name', 'road/story.yml', 'title: Road', 'rename it to story.yaml'],
    ['articles without a definition', 'road/articles/a.md', 'Text.', 'there are articles but no definition'],
  ])('tells of %s', async (_, path, text, message) => {
    await write(path, text)
    expect((await readStories(folder)).problems.map((problem) => problem.message).join()).toContain(message)
  })

  it('lists article files in order, and no others', async () => {
    await write('road/story.yaml', 'title: Road')
    for (const name of ['b.md', 'a.txt', 'notes.pdf', 'c.html']) await write(`road/articles/${name}`, 'x')
    const [read] = (await readStories(folder)).stories
    expect(read?.articleFiles.map((file) => file.split('/').at(-1))).toEqual(['a.txt', 'b.md', 'c.html'])
  })

  it('refuses a folder that is not there, with what to do', async () => {
    await expect(readStories(join(folder, 'nowhere'))).rejects.toThrow('give its path with --briefings')
  })
})
