import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '../eval/answers/corpus-set.ts'
import { type Invented, openInvented } from './invented-story.ts'

let valley: Invented

beforeAll(async () => {
  valley = await openInvented([
    {
      published: '2026-05-13',
      text: `Minister Vale tours the valley

Minister Orla Vale arrived in Norvik on 12 May. The army closed the road on Monday after Sunday’s landslide in the Auk valley.

The army reached the Auk valley on 11 May and closed the mine.`,
    },
    {
      published: '2026-05-15',
      text: `Army leaves the valley

Minister Vale flew from Meridew to Norvik. The army said on Friday that 40 people had been found since the landslide in the Auk valley.`,
    },
  ])
})

afterAll(() => valley.close())

async function notesOf(question: string): Promise<string> {
  const { reply } = await valley.ask(question)
  return `${textOf({ reply } as never)} ${JSON.stringify(reply.blocks.filter(({ kind }) => kind === 'context'))}`
}

describe('a time set by an event', () => {
  test('begins on the day that stands beside the event, not on that of what followed', async () => {
    expect(await notesOf('What did the army do after the landslide in the Auk valley?')).toContain('10 May 2026')
  })

  test.each(['Where did Vale go before Norvik?', 'where was the minister before vale', 'who led the army after Vale?'])(
    'is no place and nobody: %s',
    async (question) => {
      expect(await notesOf(question)).not.toMatch(/Read “/u)
    },
  )
})
