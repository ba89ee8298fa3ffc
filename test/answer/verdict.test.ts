import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let valley: Invented

beforeAll(async () => {
  valley = await openInvented([
    {
      published: '2026-05-04',
      text: `Norvik waits outside the Salt League

Norvik is not a member of the Salt League. The mine of Tidewell closed in the winter of 2019.

Orla Vale, the mine’s owner, has refused to sell the quarry. Ansel Brook and his brother have not been charged with theft.

Ida Holt stayed in Norvik over the winter, spurning the offer of the bank. A day after the talks in Tidewell Ida Holt went skating.

Firefighters said there were no injuries or gas leaks in the quarry. A landslide killed two goats near Tidewell.

Runde said that Lisle had agreed to the merger. Brook said on Monday that the miners need a ceasefire with the bank.

The council asked Vale to say by Friday if she opposes the toll. Karl Runde denied stealing the copper.

The bank asked for a share of the vineyard. Orla Vale has rejected that. The council wants a chapel at the mill, something Ivo Stern has dismissed. Holt’s price for the boats is a share of the crop, something Karl Runde has dismissed.

Brook doubts that the bank honours truce talks. The mayor asked whether a truce was needed at all.

The defeat means Meridew Rovers are the first champions to lose the opening match.

The Salt Union, which was asked to join the survey of the caves, met on Monday. The Salt Union has made no commitment so far.

It was a day in which the Senate of Norvik refused to adopt the lighthouse bill.

Tidewell’s order on Friday to drain the pond angered the anglers. Ida Holt’s sale of the orchard would please the bank.

Swimming in the quarry is illegal since the spring. There is currently no lift for the quarry. Playing instead of Karl Runde, Ivo Stern scored twice against Meridew.

“It’s possible he doesn’t want to reopen the brewery,” Ansel Brook said of Karl Runde.

Ida Holt is not travelling to Meridew. The Salt Union is still waiting for Quarrier: Quarrier is a candidate for Salt Union membership.

A lawyer for Mona Lisle resigned. Mona Lisle wants to join the Harbour Guild.`,
    },
    {
      published: '2026-05-20',
      text: `Brook in court

Ansel Brook was arrested on Tuesday and later pleaded guilty to fraud. Police arrested Ida Holt in Tidewell.

Karl Runde visited the bank on Monday, and later met the miners. Karl Runde has not met the mayor.

Karl Runde met the mayor in Norvik, his office said.`,
    },
    {
      published: '2026-05-21',
      text: `The toll of the bridge

Mona Lisle has never paid the toll. The convicted smuggler Ivo Stern paid the toll of the bridge.

Mona Lisle will not pay the fine. Ida Holt plans to sell the mill.`,
    },
  ])
})

afterAll(() => valley.close())

const lead = async (question: string) => {
  const text = textOf(await valley.ask(question))
  return text.includes(' – ') ? text.split(' – ')[0] : undefined
}

describe('a question for yes or no is answered', () => {
  test.each([
    ['Did Ansel Brook plead guilty?', 'Yes'],
    ['Was Ida Holt arrested?', 'Yes'],
    ['Was Brook arrested?', 'Yes'],
    ['Did Karl Runde meet the miners?', 'Yes'],
    ['Did Orla Vale sell the quarry?', 'No'],
    ['Did Orla Vale agree to sell the quarry?', 'No'],
    ['Has Ansel Brook been charged with theft?', 'No'],
    ['Did Ida Holt accept the offer of the bank?', 'No'],
    ['Will Mona Lisle pay the fine?', 'No'],
    ['Did Mona Lisle pay the toll?', 'No'],
    ['Is Norvik a member of the Salt League?', 'No'],
    ['Is Mona Lisle a member of the Harbour Guild?', 'No'],
    ['Did Orla Vale agree to a share of the vineyard?', 'No'],
    ['Did Ivo Stern approve the chapel?', 'No'],
    ['Was there a truce?', 'None is reported'],
    ['Did Meridew Rovers win the opening match?', 'No'],
    ['Has the Salt Union agreed to the survey?', 'No'],
    ['Did the Senate adopt the lighthouse bill?', 'No'],
    ['Did Tidewell order the draining of the pond?', 'Yes'],
    ['Is Quarrier a member of the Salt Union?', 'No'],
    ['Did Ida Holt go to Meridew?', 'No'],
    ['Is swimming in the quarry legal?', 'No'],
    ['Is there a lift for the quarry?', 'No'],
    ['Did Karl Runde score against Meridew?', 'No'],
    ['Were there gas leaks in the quarry?', 'No'],
    ['Was there a landslide near Tidewell?', 'Yes'],
    ['Was there a ceasefire?', 'None is reported'],
    ['Did Lisle agree to the merger?', 'Yes, according to Runde'],
    ['Did Karl Runde steal the copper?', 'Karl Runde denies it'],
    ['Did Karl Runde meet the mayor?', 'Reports differ'],
  ])('"%s" by %s', async (question, answer) => {
    expect(await lead(question)).toBe(answer)
  })

  test.each([
    ['Did Vale oppose the toll?'],
    ['Is Karl Runde willing to sit down with Holt?'],
    ['Did Mona Lisle resign?'],
    ['Was Ivo Stern convicted of theft?'],
    ['Did Ida Holt sell the mill?'],
    ['Did Ida Holt sell the orchard?'],
    ['Did Orla Vale close the mine?'],
    ['Was Ida Holt in Tidewell?'],
    ['Did Ansel Brook say that Runde wants to reopen the brewery?'],
  ])('"%s" by neither yes nor no', async (question) => {
    expect(textOf(await valley.ask(question))).not.toMatch(/^(?:Yes|No)\b/u)
  })
})
