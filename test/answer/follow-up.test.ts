import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Memory } from '../../src/answer/question/memory.ts'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let ferry: Invented

beforeAll(async () => {
  ferry = await openInvented([
    {
      published: '2026-06-03',
      text: `Ferry Auk runs aground off Meridew

The ferry Auk ran aground off Port Meridew on 1 June. Captain Orla Vale spoke to reporters on Tuesday about the grounding.

“The light was out,” Orla Vale said. “We could not see the pier.”

Ansel Brook, the harbour master, said the light was out because a cable had been stolen. “Nobody told us of the light,” Ansel Brook said.

Ida Holt, the wife of Ansel Brook, said the harbour office had known of the light for days.

At least 30 passengers were hurt, according to the Norvik Hospital. The union counted 41 hurt passengers.`,
    },
    {
      published: '2026-06-09',
      text: `Auk is towed to Norvik

The ferry Auk was towed to Norvik on Sunday. The owners of the ferry suspended Captain Vale on Monday.

Ansel Brook resigned as harbour master on Monday.`,
    },
  ])
})

afterAll(() => ferry.close())

/** Asks one after the other and gives the last answer. */
async function talk(...questions: readonly string[]): Promise<string> {
  let memory: Memory | undefined
  let told = ''
  for (const question of questions) {
    const answer = await ferry.ask(question, memory)
    memory = answer.memory
    told = textOf(answer)
  }
  return told
}

describe('a follow-up', () => {
  test('puts a name typed in small letters in the place of the last one', async () => {
    expect(await talk('What did Vale say about the light?', 'and brook?')).toContain(
      'Ansel Brook: “Nobody told us of the light',
    )
  })

  test('puts a name in the place of one that was typed in small letters too', async () => {
    expect(await talk('what did vale say about the light', 'and brook?')).toContain('Ansel Brook: “Nobody told us of')
  })

  test('finds the day of the words in the paragraph above', async () => {
    expect(await talk('What did Vale say about the light?', 'when did she say that?')).toMatch(/^2 June 2026 – /u)
  })

  test('takes when somebody did something for a question of its own', async () => {
    expect(await talk('What did Brook say about the light?', 'when did he resign?')).toMatch(/^8 June 2026 – /u)
  })

  test.each(['when did she say that?', 'who said that?'])(
    'is not looked for where no words were shown: %s',
    async (asked) => {
      expect(await talk('What did Vale say about the circus in Peru?', asked)).toMatch(/^No words were shown: /u)
    },
  )

  test('gives no reason where none stands beside the words', async () => {
    expect(await talk('What did Vale say about the light?', 'why?')).toMatch(/^The report gives no reason for it\./u)
  })

  test('gives the reason that stands beside what was shown', async () => {
    expect(await talk('What did Brook say about the light?', 'why?')).toContain('because a cable had been stolen')
  })

  test('without a verb belongs to the last question', async () => {
    expect(await talk('How many passengers were hurt?', 'according to the union?')).toContain('41')
  })

  test('asks for what followed the day of the last answer', async () => {
    expect(await talk('What happened to the ferry Auk?', 'what happened next?')).toMatch(/towed to Norvik|suspended/u)
  })

  test('asks for others than those who were shown', async () => {
    const first = await talk('Who spoke of the light?')
    expect(await talk('Who spoke of the light?', 'who else?')).not.toBe(first)
  })

  test('keeps a name of its own', async () => {
    const alone = await talk('Was Ida Holt told by her husband?')
    expect(await talk('What did Vale say about the light?', 'Was Ida Holt told by her husband?')).toBe(alone)
  })
})

describe('a short follow-up', () => {
  test('puts the thing of the last question in the place of it', async () => {
    const alone = await talk('Where was the ferry towed?')
    expect(await talk('Why was the ferry late?', 'where was it towed?')).toBe(alone)
  })

  test('that asks somebody’s place on a day is no bare time', async () => {
    const alone = await talk('where was Vale on Tuesday?')
    expect(await talk('What did Vale say about the light?', 'where was she on Tuesday?')).toBe(alone)
  })

  test('says so where nothing is left to show', async () => {
    const talked = ['What did Vale say about the light?', 'what else?', 'anything else?', 'anything else?']
    expect(await talk(...talked)).toBe('Nothing more on this is in the corpus, beside what was shown.')
  })
})
