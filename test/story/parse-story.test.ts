import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/model/errors.ts'
import { parseStory } from '../../src/story/parse-story.ts'

const file = 'briefings/ring-road/story.yaml'
const good = `title: The ring road
languages: [en-GB]
time-zone: Europe/London
outlets:
  - name: The Anvil
    hosts: [anvil.example]
people:
  - name: Hale Morrow
    roles: [Treasury chief]
    spellings: [Morrow]
bodies:
  - name: Treasury
questions:
  - id: start
    ask: When will building begin?
    about: [[road, project], [begin, start]]
    slots: [when]
`

function problemsOf(text: string, path = file): string[] {
  try {
    parseStory(text, path)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message.split('\n')
  }
}

describe('parseStory', () => {
  it('reads a definition into a story named after its folder', () => {
    expect(parseStory(good, file)).toMatchObject({
      slug: 'ring-road',
      title: 'The ring road',
      example: false,
      timeZone: 'Europe/London',
      origin: 'defined',
      actors: [
        { name: 'Hale Morrow', kind: 'person', spellings: ['Morrow'] },
        { name: 'Treasury', kind: 'body', roles: [] },
      ],
      questions: [
        {
          id: 'start',
          slots: ['when'],
          about: [
            ['road', 'project'],
            ['begin', 'start'],
          ],
        },
      ],
    })
  })

  it('takes a number among the terms for a word', () => {
    expect(parseStory(good.replace('[begin, start]', '[begin, 2031]'), file).questions[0]?.about[1]).toEqual([
      'begin',
      '2031',
    ])
  })

  it('needs nothing but a title', () => {
    expect(parseStory('title: The ring road', file)).toMatchObject({
      timeZone: 'UTC',
      languages: ['en'],
      questions: [],
    })
  })

  it.each([
    ['a missing title', 'languages: [en]', 1, '"title" is missing: write the title of the story as text'],
    ['an unknown key', `${good}timezone: Europe/Paris\n`, 18, '"timezone" is not a key here: write "time-zone"'],
    ['a key of another tool', `${good}layout: post\n`, 18, 'the keys are title, example'],
    ['an unknown key of a person', good.replace('roles:', 'role:'), 9, '"role" is not a key here: write "roles"'],
    [
      'a zone that does not exist',
      good.replace('Europe/London', 'Europe/Londn'),
      3,
      '"Europe/Londn" is no time zone: write Europe/London',
    ],
    ['a city for a zone', good.replace('Europe/London', 'Berlin'), 3, 'write Europe/Berlin'],
    [
      'a zone near nothing',
      good.replace('Europe/London', 'Middle of nowhere'),
      3,
      'write an IANA name, such as Europe/London',
    ],
    ['an offset for a zone', good.replace('Europe/London', "'+01:00'"), 3, 'no time zone'],
    ['a language that is none', good.replace('en-GB', 'english language'), 2, '"english language" is no language tag'],
    ['an address for a host', good.replace('anvil.example', 'https://anvil.example/x'), 6, 'without https://'],
    ['a number for a name', good.replace('name: Hale Morrow', 'name: 7'), 8, 'write the name to print as text'],
    ['text for a list', good.replace('[Treasury chief]', 'Treasury chief'), 9, 'write a list of roles'],
    [
      'an empty group',
      good.replace('[[road, project], [begin, start]]', '[[road], []]'),
      16,
      'at least one term in the group',
    ],
    ['no groups', good.replace('[[road, project], [begin, start]]', '[]'), 16, 'at least one group of terms'],
    [
      'a slot that is none',
      good.replace('slots: [when]', 'slots: [why]'),
      17,
      '"why" is no slot: write whether, when, where, who, how-many',
    ],
    ['an id with spaces', good.replace('id: start', 'id: The start'), 14, 'lower-case letters, digits and hyphens'],
    [
      'an id twice',
      `${good}  - id: start\n    ask: Again?\n    about: [[x]]\n`,
      18,
      '"start" stands here a second time',
    ],
    [
      'a spelling of two actors',
      good.replace('- name: Treasury', '- name: Treasury\n    spellings: [morrow]'),
      13,
      '"morrow" already means Hale Morrow',
    ],
    ['a field that is not filled in', `${good}cite-as: '{quote} {name}'\n`, 18, '"{name}" is not filled in'],
    ['no place for the words', `${good}cite-as: 'says {speaker}'\n`, 18, 'write {quote} where the words go'],
    ['broken YAML', 'title: [a\nlanguages: en', 2, 'not readable as YAML'],
    ['a list instead of keys', '- a\n- b', 1, 'write keys and values'],
    ['nothing at all', '', 1, '"title" is missing'],
  ])('names the line of %s and what to write', (_, text, line, message) => {
    const problems = problemsOf(text)
    expect(problems.join('\n')).toContain(message)
    expect(problems.find((problem) => problem.includes(message))).toMatch(`${file}:${line}: `)
  })

  it('names every problem at once, in the order of the lines', () => {
    const text = good
      .replace('Europe/London', 'Mars/Base')
      .replace('en-GB', '??')
      .replace('id: start', 'id: start\n    idd: x')
    const lines = problemsOf(text).map((problem) => Number(problem.split(':')[1]))
    expect(problemsOf(good.replace('ask:', 'aks:').replace('hosts:', 'host:')).length).toBe(3)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  it('wants a folder name that can be a slug', () => {
    expect(problemsOf(good, 'briefings/Ring Road/story.yaml')[0]).toContain('name the folder with lower-case letters')
  })

  it('refuses a definition that unfolds without end', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((key, n) => `${key}: &${key} [${`*${'abcdefgh'[n]}, `.repeat(9)}]`).join('\n')}\n`
    expect(problemsOf(bomb).join()).toContain('too many YAML aliases')
  })

  it('throws nothing but problems for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => problemsOf(text).length >= 0))
  })
})
