import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let court: Invented

beforeAll(async () => {
  court = await openInvented([
    {
      published: '2026-06-02',
      text: `Tram company loses its case

A British driver was fined on Monday for leaving the tram at the depot. The British lost the appeal. His licence was withdrawn in Norvik.

Ida Andrews drove the last tram of the night. Her shift ended at the harbour depot.

The search for the diver Dirk Rask goes on at the sluice. “We have not given up,” his sister, Ana Rask, told the Herald. Rask charted the sluice in 2019.

Mullah Orun keeps the archive of the depot. “The ledgers are safe,” Mullah Orun said. Orun found the ledgers of the tunnel in a cellar.`,
    },
    {
      published: '2026-06-03',
      text: `Banker waits for his trial

Iain Holt was freed on bail in May, and he stayed with his parents in Saint Ember. It was revoked in June after he threatened a witness of the bank.

The Saint Ember Rovers lost the cup on Sunday. He blamed the referee for the foul in the tunnel.

The mayor, Petra Sund, welcomed the verdict. At a meeting of the tenants, Ruben Castor, a plumber, said that the bank had taken millions.

“Where did the savings go? To an island account,” he said.

Petra Sund told a friend that she would sell her shares in the brewery chain.

Sala Moro Moro is carried by his crew after the regatta. He became a rower in 1966.

The two breweries, Malt and Corvane, merge in June. Corvane brews stout. “We shall keep the cellars,” Corvane Malt said. Malt closed the old brewhouse.`,
    },
  ])
})

afterAll(() => court.close())

const told = async (question: string) => textOf(await court.ask(question))

describe('the bracket that stands for a pronoun', () => {
  test('never has a people in it', async () => {
    expect(await told('Where was the licence withdrawn?')).not.toMatch(/\[Brit/u)
  })

  test('ends in an apostrophe alone behind a name in s', async () => {
    expect(await told('Where did the shift end?')).toContain('[Ida Andrews’] shift ended')
  })

  test('never has a title without a name in it', async () => {
    expect(await told('Who found the ledgers of the tunnel?')).not.toMatch(/\[Mullah/u)
  })

  test('never has a place in it that a report names only behind in', async () => {
    expect(await told('Why was the bail revoked in June?')).not.toMatch(/\[Saint/u)
  })

  test('never has a club in it, nor anybody whom the sentence before does not speak of', async () => {
    expect(await told('Who was blamed for the foul in the tunnel?')).not.toMatch(/\[(?:Saint|Iain|Ida)/u)
  })

  test('beside a verb of saying never has somebody in it who was named before another', async () => {
    const answer = await told('How much of the savings went to the island account?')
    expect(answer).toContain('To an island account')
    expect(answer).not.toContain('[Petra Sund]')
  })

  test('never has a first name in it where two have the last one', async () => {
    const answer = await told('Who charted the sluice in 2019?')
    expect(answer).toContain('Rask charted the sluice')
    expect(answer).not.toContain('[Ana]')
  })

  test('never has a name in it that two captions run together make', async () => {
    expect(await told('When did the man of the regatta become a rower?')).not.toContain('[Sala')
  })

  test('never completes a house with the name of another', async () => {
    expect(await told('Who closed the old brewhouse?')).not.toMatch(/\[Corvane\]/u)
  })
})
