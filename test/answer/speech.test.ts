import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSaying } from '../../src/answer/question/saying.ts'
import { textOf } from '../eval/answers/corpus-set.ts'
import { type Invented, openInvented } from './invented-story.ts'

let dam: Invented

beforeAll(async () => {
  dam = await openInvented([
    {
      published: '2026-03-04',
      text: `Inquiry hears of cracks in the Tarn dam

The inquiry into the Tarn dam began on Tuesday. Engineer Lise Maren, who kept the logbook for nine years, testified that the spillway had never been inspected.

As former dam inspector Josip Lunt told the Tarn Herald, calling the owners as witnesses is a gamble. “Once they are asked about the logbook, they cannot take it back,” Lunt said.

Dam inspector Pavel Ruud said the turbines were sound.

Oda Maren, the mayor of Tarnby, told residents to stay away from the lower valley.`,
    },
    {
      published: '2026-03-09',
      text: `Owners of the Tarn dam reject blame

Governor Petra Holm criticised the owners for the lack of a plan for the flood.

“It was all improvised. Nobody had thought of the lower town,” she said. “That must never happen again.”

In a long call on Monday, Premier Dag Rolfsen warned Governor Holm over the reservoir. “Whoever opens the gates will answer for the valley,” Rolfsen told her.

The owner, Erik "Birdie" Sandal, said the gates had been closed on the day of the flood.

Warden Luis Rego da Costa said of the spillway: “Think of a barn door that nobody has opened in years.”

When asked about the claim that letters had been ignored, Oda Maren said: “We read every single one of them.”`,
    },
  ])
})

afterAll(() => dam.close())

async function ask(question: string): Promise<string> {
  return textOf(await dam.ask(question))
}

/** The speaker and the one spoken to, as the question has them. */
function read(text: string): readonly (string | undefined)[] {
  const saying = readSaying(text, { start: 0, end: text.length })
  return [saying?.speaker, saying?.listener].map((span) => span && text.slice(span.start, span.end))
}

describe('a question after words', () => {
  test.each([
    ['what did rolfsen warn holm over the reservoir', 'rolfsen', 'holm'],
    ['What did the ex-inspector tell the inquiry about the owners?', 'ex-inspector', 'inquiry'],
    ['what does lise maren think the cause is', 'lise maren', undefined],
    ['What did the airline have to say to passengers?', 'airline', 'passengers'],
    ['What was the union’s response to the offer?', 'union', undefined],
    ['how did the bank react', 'bank', undefined],
    ['what does the port say to the claim that a pilot slept', 'port', undefined],
    ['what does the striker compare the final with', 'striker', undefined],
  ])('names who speaks and to whom: %s', (question, speaker, listener) => {
    expect(read(question)).toEqual([speaker, listener])
  })

  test.each(['who said the gates were closed?', 'What happened at the dam?', 'did they say that', ''])(
    'names nobody: %s',
    (question) => {
      expect(read(question)).toEqual([undefined, undefined])
    },
  )
})

describe('what somebody said', () => {
  test('to somebody is looked for among the words of the one who speaks', async () => {
    expect(await ask('what did rolfsen warn holm over the reservoir')).toContain('Whoever opens the gates')
  })

  test('is never settled on the one who was spoken to', async () => {
    const told = await ask('what did ruud tell holm about the gates')
    expect(told).not.toContain('Petra Holm')
    expect(told).not.toContain('It was all improvised')
  })

  test('is found by a description, not by the title alone', async () => {
    const told = await ask('What did the ex-inspector say about calling the owners?')
    expect(told).toContain('Josip Lunt')
    expect(told).not.toContain('Ruud')
  })

  test('may be reported without their words', async () => {
    expect(await ask('what did Lise Maren tell the inquiry about the spillway?')).toContain('never been inspected')
  })

  test('is the nearest words of theirs beside what tells of the matter', async () => {
    expect(await ask('what did holm say about the lack of a plan for the flood')).toContain('“It was all improvised.')
  })

  test('is of the one with the first name, typed small', async () => {
    expect(await ask('what did oda maren tell residents about the lower valley')).toMatch(/stay away/u)
    expect(await ask('what did oda maren tell the inquiry about the spillway')).toMatch(/^No words of Oda Maren/u)
  })

  test('is asked for by why, how and with what as well', async () => {
    expect(await ask('What did Rego compare the spillway with?')).toContain('Luis Rego da Costa: “Think of a barn door')
    expect(await ask('Why does Holm think there was a lack of a plan for the flood?')).toContain(
      'It was all improvised',
    )
  })

  test('is known by a name with small words in it, typed small', async () => {
    expect(await ask('what did rego da costa compare the spillway with')).toContain('“Think of a barn door')
    expect(await ask('what did rego da costa say about the reservoir in the valley')).toMatch(/^No words of/u)
  })

  test('to a claim is about the claim', async () => {
    const told = await ask('What did Oda Maren say to the claim that letters had been ignored?')
    expect(told).toContain('We read every single one of them')
    expect(told).not.toContain('stay away')
  })

  test('of why something is so is not made of other words', async () => {
    expect(await ask('Why does Rolfsen think the ferry sank?')).not.toContain('“')
  })

  test('is known by a nickname', async () => {
    expect(await ask('what did birdie say about the gates')).toContain('had been closed')
  })

  test('is not in the corpus where most of the matter is not', async () => {
    expect(await ask('what did Rolfsen say about compensation for the fishing boats')).toMatch(/^No words of /u)
  })
})
