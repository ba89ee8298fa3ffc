/** The stand-in refuses what Discord refuses: a green end-to-end test means something. */

import { expect, test } from 'vitest'
import { checkChoice, checkCommands } from './check-commands.ts'
import { checkMessage } from './check-message.ts'

const TEXT = { type: 10, content: 'words' }
const GOOD = {
  flags: (1 << 15) | (1 << 2),
  allowed_mentions: { parse: [] },
  components: [{ type: 17, components: [TEXT] }],
}

const button = (label: string, id: string) => ({ type: 2, style: 2, label, custom_id: id })
const row = (...components: object[]) => ({ ...GOOD, components: [{ type: 1, components }] })
const inside = (...components: object[]) => ({ ...GOOD, components: [{ type: 17, components }] })

test('a good message is fine', () => {
  expect(checkMessage(GOOD)).toEqual([])
  expect(checkMessage(row(button('Go', 'a'), button('Stop', 'b')))).toEqual([])
})

test.each([
  ['an unknown field', { ...GOOD, colour: 1 }],
  ['content beside components V2', { ...GOOD, content: 'words' }],
  ['an embed beside components V2', { ...GOOD, embeds: [{}] }],
  ['no V2 flag', { ...GOOD, flags: 1 << 2 }],
  ['embeds that are not suppressed', { ...GOOD, flags: 1 << 15 }],
  ['a flag that can’t be set', { ...GOOD, flags: GOOD.flags | 1 }],
  ['default mentions', { ...GOOD, allowed_mentions: undefined }],
  ['parsed mentions', { ...GOOD, allowed_mentions: { parse: ['everyone'] } }],
  ['a user to ping', { ...GOOD, allowed_mentions: { parse: [], users: ['1'] } }],
  ['no components', { ...GOOD, components: [] }],
  ['blank text', inside({ type: 10, content: '  ' })],
  ['too much text in all', inside({ type: 10, content: 'x'.repeat(2_001) }, { type: 10, content: 'x'.repeat(2_000) })],
  ['too many components', inside(...Array.from({ length: 40 }, () => TEXT))],
  ['an unknown field of a component', inside({ ...TEXT, bold: true })],
  ['a container in a container', inside({ type: 17, components: [TEXT] })],
  ['six buttons in a row', row(...'abcdef'.split('').map((id) => button(id, id)))],
  ['a long label', row(button('x'.repeat(81), 'a'))],
  ['a long custom_id', row(button('Go', 'x'.repeat(101)))],
  ['one custom_id twice', row(button('Go', 'a'), button('Stop', 'a'))],
  [
    'a picture that is not attached',
    inside({ type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'a' }] }),
  ],
  [
    'a picture from the net',
    inside({ type: 12, items: [{ media: { url: 'https://a.example/a.png' }, description: 'a' }] }),
  ],
  ['a long nonce', { ...GOOD, nonce: 'x'.repeat(26) }],
])('%s is refused', (_what, body) => {
  expect(checkMessage(body)).not.toEqual([])
})

test('a file that is shown nowhere is refused', () => {
  expect(checkMessage(GOOD, ['a.png'])).toEqual(['file a.png is shown nowhere'])
})

const COMMAND = { type: 1, name: 'readout', description: 'd' }
const option = (more: object) => [{ ...COMMAND, options: [{ type: 3, name: 'a', description: 'd', ...more }] }]

test.each([
  ['no list', COMMAND],
  ['an upper-case name', [{ ...COMMAND, name: 'Readout' }]],
  ['a long description', [{ ...COMMAND, description: 'x'.repeat(101) }]],
  ['two of one name', [COMMAND, COMMAND]],
  ['an unknown field', [{ ...COMMAND, colour: 1 }]],
  [
    '26 options',
    [{ ...COMMAND, options: Array.from({ length: 26 }, (_, n) => ({ type: 3, name: `o${n}`, description: 'd' })) }],
  ],
  ['autocomplete beside choices', option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })],
  [
    'a required option behind an optional one',
    [
      {
        ...COMMAND,
        options: [
          { type: 3, name: 'a', description: 'd' },
          { type: 3, name: 'b', description: 'd', required: true },
        ],
      },
    ],
  ],
  [
    'an option beside a subcommand',
    [
      {
        ...COMMAND,
        options: [
          { type: 1, name: 'a', description: 'd' },
          { type: 3, name: 'b', description: 'd' },
        ],
      },
    ],
  ],
])('a command with %s is refused', (_what, commands) => {
  expect(checkCommands(commands, 'global')).not.toEqual([])
})

test('contexts of a server’s own command are refused', () => {
  expect(checkCommands([{ ...COMMAND, contexts: [0] }], 'guild')).not.toEqual([])
  expect(checkCommands([{ ...COMMAND, contexts: [0] }], 'global')).toEqual([])
})

test('a choice without a name is refused', () => {
  expect(checkChoice({ name: ' ', value: 'a' })).not.toEqual([])
})
