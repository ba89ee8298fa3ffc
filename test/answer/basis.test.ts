import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let court: Invented

beforeAll(async () => {
  court = await openInvented([
    {
      published: '2026-03-02',
      text: `Ferry line in court over the accident

Ansel Brook, the captain of the ferry, has outpaced the harbour master Karl Runde’s 40,000 crown contract signed in 2019 at Fjordland Shipping.

Mona Lisle, the judge, told the ferry line that the guarantees for the victims have to be kept safe, and Brook nodded.

The files were read on March 8 as part of the inquiry into the ferry. Two students from Meridew, Ida Holt and Tove Grann, were on board.

Wanda Querl pulled out of the contest to replace Orla Vale as head of the ferry line on Sunday.`,
    },
    {
      published: '2026-03-20',
      text: `Judge questions the ferry line

Orla Vale took over from Holger Stamm as head of the ferry line, and she lost the vote of the owners last week. Vale, who was to be head for years, was called to the court, replacing Stamm as a witness.

The hearing in Meridew took on an added urgency following the loss of a second ferry. Sailors were called up for the search, Runde said, 700 of them. Querl gained the membership of the court’s board.

The Golden Anchor hangs in the court. Wanda Querl has never won a Harbour Cup. Tove Grann is a sailor who has won cups in Meridew. Mona Lisle will travel to Fjordland on Sunday. Days before the trip of Karl Runde on May 6, he saw a rower sink. “A rower can sink fast”, said Wanda Querl, 18, and many ports joined the search. In 2019 a storm took 31 passengers who drowned. Querl is not sailing to Fjordland for the opening race.

The Harbour Rovers lost to Aster Town. Ida Holt, captain of Aster Town, praised the deputy captain Mona Lisle. The port has rescued its first diver.

The regatta on 7 March was calm. Runde agreed to pay 3 million crowns for the quay. The owners speak of a sale, but there has been no public commitment from Runde. The union says that 14 sailors have died in Norway. The harbour office was large and loud, run by Ida Holt.

Meridew celebrated Saint Olga with lanterns. It is forbidden to moor ferries in Port Aster, the sailors said.

Brook has come back from his holiday to replace Vale, the owners said. Ansel Brook thanked them.

Holger Stamm fired Tove Grann in May 2025, and Grann went to court. The ferry line is the oldest in Norway, as its ferries show.`,
    },
  ])
})

afterAll(() => court.close())

const ask = async (question: string) => (await court.ask(question)).reply
const told = async (question: string) => textOf(await court.ask(question))

describe('the corpus does not say', () => {
  test.each([
    ['who does what no report tells', 'Who will pay for the guarantees for the victims?'],
    ['with whom somebody signed, where another’s contract is told', 'Which company did Ansel Brook sign with?'],
    ['how many took part, where a thing is part of another', 'How many officers took part in the inquiry?'],
    ['who won what no report says was won', 'Who won the Golden Anchor?'],
    ['who has most, where one has some', 'Who has won the most cups?'],
    ['a past deed, where one is foretold', 'Who travelled to Fjordland?'],
    ['how many, where the count is of an older year', 'How many passengers drowned?'],
    ['whether somebody did it, where another is told not to', 'Did Fjordland win the opening race?'],
    ['an age, where a count stands beside the name', 'How old is Ida Holt?'],
    ['who will do what nobody is said to do', 'Who will steer the inquiry?'],
    ['an age, where a day stands beside the name', 'How old was Karl Runde?'],
    ['an age, where it is that of somebody else', 'How old was the rower who sank?'],
    ['whether a country did it that is nowhere named', 'did finland join the search'],
    ['who holds the office of another', 'Who is the captain of the Harbour Rovers?'],
    ['a name, where nobody is named', 'What was the name of the first diver rescued?'],
    ['who holds an office that is named beside nobody', 'Who is the treasurer of the ferry line?'],
  ])('%s: %s', async (_, question) => {
    expect((await ask(question)).kind).toBe('not-in-corpus')
  })
})

describe('the corpus says', () => {
  test.each([
    ['the price that is agreed', 'how much did Runde pay for the quay', /agreed to pay 3 million crowns/u],
    ['how many did it somewhere', 'How many sailors have died in Norway?', /14 sailors have died in Norway/u],
    ['when it was, whatever is done with it', 'When was the regatta held?', /regatta on 7 March/u],
    ['the no that came from the one asked about', 'Has Runde confirmed the sale?', /no public commitment from Runde/u],
    ['who did it by a participle', 'Who ran the harbour office?', /run by Ida Holt/u],
  ])('%s: %s', async (_, question, expected) => {
    expect(await told(question)).toMatch(expected)
  })
})

describe('who came after somebody', () => {
  test('is neither the one followed nor one of those who wanted to', async () => {
    const text = await told('Who came after Vale?')
    expect(text).toMatch(/^(?:Ansel )?Brook (?:– |has come back)/u)
    expect(text).not.toMatch(/Querl/u)
  })
})

describe('the nearest sentence', () => {
  test.each([
    ['tells of a plan', 'Who travelled to Fjordland?', /tells only of a plan or a possibility/u],
    [
      'tells it of somebody else',
      'Why did Grann celebrate Saint Olga?',
      /Meridew celebrated Saint Olga.*tells that of somebody else/u,
    ],
  ])('is shown with what it lacks: it %s', async (_, question, expected) => {
    expect(await told(question)).toMatch(expected)
  })
})

test('a word that differs in two letters from one of the reports is another word', async () => {
  expect(JSON.stringify((await ask('Are fairies forbidden in Meridew?')).blocks)).not.toMatch(/Read fairies/u)
})

describe('other words', () => {
  test.each([
    ['of the same root', 'why was the hearing urgent', /added urgency following/u],
    ['for the same', 'How many sailors were conscripted for the search?', /700 of them/u],
    ['of the kind asked for', 'Which large festival did Meridew celebrate?', /celebrated Saint Olga/u],
    [
      'of the country that all is in',
      'Where in Norway is it forbidden to moor ferries?',
      /forbidden to moor ferries in Port/u,
    ],
    ['that only paint', 'Did the famous Wanda Querl reportedly gain the membership?', /gained the membership/u],
  ])('%s do not hide the answer: %s', async (_, question, expected) => {
    expect(await told(question)).toMatch(expected)
  })
})

test('what was done to somebody is told by a sentence on the one who did it', async () => {
  expect(await told('When was Tove Grann fired?')).toMatch(/Holger Stamm fired Tove Grann in May 2025/u)
})
