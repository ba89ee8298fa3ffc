/** Commands are shown as a slash command takes them. */

import { expect, test } from 'vitest'
import { COMMANDS as DEFINED } from '../../../src/chat/discord/commands.ts'
import { slashForm } from '../../../src/chat/discord/slash-form.ts'
import { COMMANDS } from '../../../src/desk/command-words.ts'

type Named = { readonly name: string; readonly options?: readonly Named[] }

test.each([
  ['brief', '/readout brief'],
  ['quotes starmer about nato page 2', '/readout quotes who:starmer about:nato page:2'],
  ['follow 07:00 Europe/London mon-fri', '/readout follow time:07:00 timezone:Europe/London weekdays:mon-fri'],
  ['article a3 7', '/readout article id:a3 paragraph:7'],
  ['unwatch meeting', '/readout unwatch which:meeting'],
  ['use harbour-talks', '/readout use story:harbour-talks'],
  ['summary story:harbour-talks', '/readout summary story:harbour-talks'],
  ['new topic', '/readout new-topic'],
  ['help quotes', '/readout help topic:quotes'],
])('%s is shown as %s', (line, shown) => {
  expect(slashForm(line)).toBe(shown)
})

test.each(['harbour-talks', 'a12', '4f6a09c1', 'questions accept f3', 'quotes --all', 'follow Europe/Londom'])(
  '%s is no slash command, and stays as it is',
  (line) => {
    expect(slashForm(line)).toBe(line)
  },
)

test('every command of the desk has its subcommand, and every shown option exists', () => {
  const subcommands = (DEFINED[0]?.options ?? []) as readonly Named[]
  for (const { word, example } of COMMANDS) {
    for (const shown of [slashForm(word), slashForm(example)]) {
      const [, name, ...options] = /^\/readout (\S+)(.*)$/u.exec(shown) ?? []
      const subcommand = subcommands.find((item) => item.name === name)
      expect(subcommand, shown).toBeDefined()
      const used = [...options.join('').matchAll(/ ([a-z]+):/gu)].map(([, option]) => option)
      expect((subcommand?.options ?? []).map((option) => option.name)).toEqual(expect.arrayContaining(used))
    }
  }
})
