import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let league: Invented

beforeAll(async () => {
  league = await openInvented([
    {
      published: '2026-05-04',
      text: `Meridew Rovers win the league of Britain

Orla Vale was beaten to the post of captain by Mona Lisle, who won the vote of the players in the spring.

Ansel Brook succeeded where earlier coaches of Meridew Rovers had failed, the club said.

The board wanted to learn by Friday whether Karl Runde would oppose the sale of the stadium, the club said.

A defender left the field with cardiac arrest in the first half, and he is well again.

The final in Britain began early on Saturday morning, and it lasted for four hours. At least 12 fans were injured in the crush at the gate.`,
    },
    {
      published: '2026-05-20',
      text: `Meridew Rovers have a new coach

Ida Holt replaced Ansel Brook as coach of the club on Tuesday. Holt was named coach on Tuesday following Brook’s resignation. Brook had been coach for three years.

Runde, the chairman, said it was good for the club that Brook had decided to resign.

The players of Tidewell United were fined 40,000 crowns. The league is opposed to Tidewell United joining the cup.

Mona Lisle was elected seven weeks after she came to the club.

The crush left 31 fans injured, doctors said. The club has 11 men and 14 women who play.

The club had received reports of 900 lost season tickets. As of 5 p.m. on Sunday the number of fined had risen to 70, of whom 12 were fined twice, the league said.

The contract of Mona Lisle is predicted to be worth 5 million crowns one day. The contract of Mona Lisle is worth 3 million crowns (£200,000).`,
    },
  ])
})

afterAll(() => league.close())

const told = async (question: string) => textOf(await league.ask(question))

describe('who did it to whom', () => {
  test('is not told the other way round by a passive', async () => {
    expect(await told('Whom did Orla Vale beat?')).not.toMatch(/^[^\n]*was beaten/u)
  })

  test('the one who was followed does not follow', async () => {
    expect(await told('Who succeeded Ansel Brook?')).toMatch(/^Ida Holt (?:– Ida Holt )?replaced/u)
    expect(await told('Who came after Brook?')).toMatch(/^Ida Holt (?:– Ida Holt )?replaced/u)
  })

  test('a decision to do it is of the one who decides', async () => {
    expect(await told('Why did Runde resign?')).toMatch(/^The corpus does not say/u)
  })
})

describe('nothing is said to be planned', () => {
  test('that stands under a whether', async () => {
    expect(await told('Did Karl Runde oppose the sale of the stadium?')).not.toMatch(/plan is reported/u)
  })

  test('where the question asks when or who', async () => {
    expect(await told('When did Tidewell United join the cup?')).toMatch(/^The corpus/u)
  })
})

describe('a word is read as it is meant', () => {
  test('a noun that is written like a verb does nothing', async () => {
    expect(await told('Who has been arrested?')).toMatch(/^The corpus does not say/u)
  })

  test('a mistyped verb that no report has', async () => {
    const { reply } = await league.ask('Did Runde sugest a new stadium?')
    expect(JSON.stringify(reply.blocks)).toMatch(/Read sugest as suggest/u)
  })

  test('weeks after something are no length of time', async () => {
    expect(await told('How long was Mona Lisle at the club?')).not.toMatch(/^Mona Lisle was elected/u)
  })

  test('UK and Britain are one country', async () => {
    expect(await told('When did the final in the UK begin?')).toMatch(/began early on Saturday/u)
  })
})

test('a question about somebody shows no sentence about others as the closest', async () => {
  expect(await told('How did Garrick Stone die?')).not.toMatch(/Closest/u)
})

describe('the day that leads', () => {
  test('is that of what was asked, not of what came after it', async () => {
    expect(await told('When did Ansel Brook resign?')).not.toMatch(/^(?!The corpus does not say).*was named/u)
    expect(await told('When was Ida Holt named coach?')).toMatch(/^19 May 2026 – /u)
  })
})

describe('a count', () => {
  test('of the newest report leads', async () => {
    expect(await told('How many fans were injured?')).toMatch(/^31 fans – /u)
  })

  test('of two kinds is not led by one of them', async () => {
    expect(await told('How many men and women play?')).not.toMatch(/^\S+ men – /u)
  })
})

describe('who somebody is', () => {
  test('is not told by a sentence that has the name alone', async () => {
    expect((await league.ask('Who is the finance minister under Karl Runde?')).reply.kind).toBe('not-in-corpus')
  })
})

describe('a number', () => {
  test('counts the last of the words between how many and the verb', async () => {
    expect(await told('How many lost season tickets were reported?')).toMatch(/^900 lost season tickets – |900 lost/u)
  })

  test('of the clock counts nothing, and a part of them is not all', async () => {
    expect(await told('How many were fined?')).toMatch(/had risen to 70, of whom 12/u)
  })

  test('that is foreseen gives way to the sum that was paid', async () => {
    expect(await told('How much is the contract of Mona Lisle worth?')).toMatch(/worth 3 million crowns/u)
  })
})
