/** The face for programs: import a folder into a fresh database under a new story, and question it by script. */

import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli, runStart, startAndTurnAway } from './run-cli.ts'

const BRIDGE = `The Quay Post
Harbour bridge to stay shut until June, mayor says
By Ada Brook
3 May 2025

The harbour bridge in Nordhaven will stay closed to lorries until June, the mayor, Ines Calder, said on Saturday.

"We will not open a bridge that nobody can vouch for," Calder told reporters outside the town hall.

The repair will cost $40 million, according to the port authority. It remains to be seen whether the state will pay.
`

let folder = ''
let db = ''
const at = () => ['--story', 'bridge', '--db', db, '--json']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-cli-'))
  db = join(folder, 'fresh.db')
  await writeFile(join(folder, 'bridge.txt'), BRIDGE)
  await writeFile(join(folder, 'empty.txt'), '')
  const { stdout } = await runCli(['import', join(folder, 'bridge.txt'), ...at()])
  expect(JSON.parse(stdout)).toMatchObject({ newStory: true, counts: { new: 1, failed: 0 } })
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('readout --json', () => {
  it('answers with citations that equal the stored text to the character', async () => {
    const { stdout, stderr, code } = await runCli(['ask', 'How much will the repair cost?', ...at()])
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    const answer = JSON.parse(stdout)
    expect(answer.kind).toBe('answered')
    expect(answer.text).toContain('$40 million')
    const [citation] = answer.citations
    expect(citation).toMatchObject({ n: 1, article: { published: '2025-05-03' } })
    const article = JSON.parse((await runCli(['article', citation.article.id, ...at()])).stdout)
    expect(article.text.slice(citation.start, citation.end)).toBe(citation.words)
  })

  it('gives every quotation with its exact words, speaker and place', async () => {
    const { quotations } = JSON.parse((await runCli(['quotes', '--all', ...at()])).stdout)
    expect(quotations).toHaveLength(1)
    expect(quotations[0]).toMatchObject({
      words: 'We will not open a bridge that nobody can vouch for',
      speaker: expect.stringContaining('Calder'),
      sources: [{ start: expect.any(Number), end: expect.any(Number) }],
    })
  })

  it('prints one JSON object and nothing else, and draws the timeline where a file is named', async () => {
    const picture = join(folder, 'timeline.png')
    const { stdout, code } = await runCli(['timeline', '--png', picture, ...at()])
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(typeof JSON.parse(stdout)).toBe('object')
    expect((await readFile(picture))[0]).toBe(0x89)
  })

  it('prints one JSON object a line for each line that is piped', async () => {
    const lines = ['brief', 'summary', 'questions', 'sources', 'stories', 'status', 'changes']
    const environment = { DATABASE_URL: db, READOUT_STORY: 'bridge' }
    const { stdout, code } = await runStart(lines.join('\n'), environment, ['--json'])
    expect(code).toBe(0)
    const printed = stdout.trim().split('\n')
    expect(printed).toHaveLength(lines.length)
    for (const line of printed) expect(typeof JSON.parse(line)).toBe('object')
  })

  it('says that the corpus does not say', async () => {
    const { stdout } = await runCli(['ask', 'Which airline bought the airport hotel?', ...at()])
    expect(JSON.parse(stdout).kind).toBe('not-in-corpus')
  })
})

describe('readout, given something wrong', () => {
  it('names an empty file and ends with an exit code', async () => {
    const { code, stdout } = await runCli(['import', join(folder, 'empty.txt'), '--story', 'bridge', '--db', db])
    expect(code).toBe(1)
    expect(stdout).toContain('empty.txt')
  })

  it.concurrent.each([
    ['an unknown command', ['summry'], 'summary'],
    ['a day that does not exist', ['timeline', '--since', '2025-02-30'], 'YYYY-MM-DD'],
    ['a page that is no number', ['quotes', '--page', 'two'], 'whole number'],
    ['an unknown option', ['quotes', '--evry'], '--evry'],
    ['a story name that is no folder name', ['import', 'x.txt', '--story', '../x'], 'hyphens'],
  ])('explains %s', async (_name, words, says) => {
    const { code, stderr } = await runCli([...words, '--db', db])
    expect(code).not.toBe(0)
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('    at ')
  })

  it('options may stand before the command', async () => {
    const { code, stdout } = await runCli(['--db', db, '--story', 'bridge', '--json', 'sources'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).articles.length).toBeGreaterThan(0)
  })

  it('a mistyped database is named, and neither it nor its folder is made', async () => {
    const file = join(folder, 'nowhere', 'x.db')
    const { code, stderr } = await runCli(['brief', '--db', file])
    expect([code, stderr]).toEqual([2, expect.stringContaining(file)])
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('refuses a database that is none, names it and leaves it as it is', async () => {
    const file = join(folder, 'not-a.db')
    await writeFile(file, 'these are words, and no database at all. '.repeat(200))
    const { code, stderr } = await runCli(['stories', '--db', file])
    expect(code).not.toBe(0)
    expect(stderr).toContain('not-a.db')
    expect(stderr).not.toContain('    at ')
  })

  it('asks which story when a name is unknown, and lists them', async () => {
    const { code, stdout } = await runCli(['summary', '--story', 'brigde', '--db', db])
    expect(stdout).toContain('bridge')
    expect(code).not.toBe(0)
  })
})

describe('npm start', () => {
  it('answers each piped line and nothing more', async () => {
    const { stdout, stderr, code } = await runStart('ask how much will the repair cost\n', {
      DATABASE_URL: db,
      READOUT_STORY: 'bridge',
    })
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout).toContain('$40 million')
    expect(stdout).not.toContain('readout>')
    expect(stdout).not.toContain('> ask')
  })

  it('puts each of several piped lines above its answer', async () => {
    const lines = 'ask how much will the repair cost\n\nsources\n'
    const { stdout } = await runStart(lines, { DATABASE_URL: db, READOUT_STORY: 'bridge' })
    const [first, second] = [stdout.indexOf('> ask how much will the repair cost\n'), stdout.indexOf('> sources\n')]
    expect(first).toBe(0)
    expect(second).toBeGreaterThan(stdout.indexOf('$40 million'))
    expect(stdout.indexOf('Harbour bridge to stay shut', second)).toBeGreaterThan(second)
  })

  it('shows the briefing of the shipped story when nothing is piped, and says what is off', async () => {
    const { stdout, code } = await runStart('', { DATABASE_URL: join(folder, 'shipped.db') })
    expect(code).toBe(0)
    expect(stdout).toContain('Bottom line')
    expect(stdout).toContain('Slack is off')
  })

  it('ends without a word when nobody reads on', async () => {
    const lines = 'sources\n'.repeat(200)
    const { stderr, code } = await startAndTurnAway(lines, { DATABASE_URL: db, READOUT_STORY: 'bridge' })
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  })

  it('lists every wrong setting and starts nothing', async () => {
    const { stderr, code } = await runStart('', { SLACK_PORT: 'x', READOUT_GRACE_HOURS: '99', DATABASE_URL: db })
    expect(code).toBe(2)
    expect(stderr).toContain('SLACK_PORT')
    expect(stderr).toContain('READOUT_GRACE_HOURS')
  })
})
