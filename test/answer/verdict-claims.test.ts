import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

let valley: Invented

beforeAll(async () => {
  valley = await openInvented([
    {
      published: '2026-03-02',
      text: `Lantern Ferries strikes a deal with Skellig Boats

Lantern Ferries has agreed to buy Skellig Boats for 4 million crowns. The takeover of Skellig Boats would close in the autumn.

Karl Runde pleaded not guilty to smuggling. The licence of Ida Holt was the talk of the pier. It was revoked in June.

Guests of the Meridew hall were prevented from leaving the hall. Orla Vale, chairman of the Salt Bank, welcomed the bridge.

Norvik became the last town to ban the lanterns. The Harbour Guild is looking at 26 orchards.

Ansel Brook has disagreed with Holt about the toll. Brook managed to repair the organ. The captain of the ferry has been replaced.

“I don’t think the dam is safe,” Ivo Stern said. Mona Lisle said the wells had been sealed.

The school of Tidewell will close in May. The cellar of the mill had not been unusually damp.

Ivo Stern said on Monday that he had not opposed the chapel. Neither Brook nor Stern signed the petition.

Karl Runde saw no guards at the quarry. There has been no apology from the brewery to the miners.`,
    },
    {
      published: '2026-06-20',
      text: `Lantern Ferries gives up

Lantern Ferries and Skellig Boats had hoped for an autumn wedding. The harbour board ultimately blocked the merger.

The captain of the ferry has not been replaced. Runde praised Stern’s bread. Mona Lisle returned to Meridew on Sunday.

Ferry tokens are no longer valid, the company said. A sled ran into the stand of the Skating Cup in Lisle Bay.

No one was injured in the accident, and the race went on. A proposed loan by the guild to the orchard never came together.

The swap of the museums covers nine paintings. It includes the Quarrier window, but it does not include the Bellweather portrait.

The council decided to close the salt works. The Harbour Guild welcomed the decision.`,
    },
  ])
})

afterAll(() => valley.close())

const lead = async (question: string) => {
  const text = textOf(await valley.ask(question))
  return text.includes(' – ') ? text.split(' – ')[0] : undefined
}

describe('what a question claims is answered', () => {
  test.each([
    ['Did Karl Runde plead guilty?', 'No'],
    ['Was the licence revoked?', 'Yes'],
    ['were guests of the hall free to leave', 'No'],
    ['Is Orla Vale the head of the Salt Bank?', 'Yes'],
    ['Is Orla Vale the head of the Harbour Guild?', 'No'],
    ['Was Norvik the first town to ban the lanterns?', 'No'],
    ['Is the Harbour Guild looking at more than 20 orchards?', 'Yes'],
    ['Is the Harbour Guild looking at more than 30 orchards?', 'No'],
    ['does Brook agree with Holt about the toll', 'No'],
    ['Did Brook repair the organ?', 'Yes'],
    ['Does Ivo Stern think the dam is safe?', 'No'],
    ['Were the wells sealed?', 'Yes, according to Mona Lisle'],
    ['Will the school of Tidewell close?', 'Yes, as announced'],
    ['was the cellar damp', 'No'],
    ['Did Ivo Stern oppose the chapel?', 'No'],
    ['Did Stern sign the petition?', 'No'],
    ['Did Karl Runde see guards at the quarry?', 'No'],
    ['Has the brewery apologised to the miners?', 'No'],
    ['Did the takeover of Skellig Boats go through?', 'No'],
    ['Can people still use ferry tokens?', 'No'],
    ['Has the captain of the ferry been replaced?', 'No'],
    ['Is Mona Lisle back in Meridew?', 'Yes'],
    ['Is the Bellweather portrait part of the swap?', 'No'],
    ['Is the Quarrier window part of the swap?', 'Yes'],
    ['Did the Harbour Guild welcome the decision to close the salt works?', 'Yes'],
    ['Was anybody hurt at the Skating Cup?', 'No'],
  ])('"%s" by %s', async (question, answer) => {
    expect(await lead(question)).toBe(answer)
  })

  test.each([
    ['Was Ida Holt banned from the pier?'],
    ['Did Mona Lisle seal the quarry?'],
    ['Did Orla Vale build the bridge?'],
    ['Did Runde praise Stern?'],
    ['Was Mona Lisle in Norvik?'],
    ['Was Karl Runde convicted of smuggling?'],
    ['Is Mona Lisle the head of the Salt Bank?'],
    ['Has the brewery apologised to the mayor?'],
  ])('"%s" by neither yes nor no', async (question) => {
    expect((await lead(question)) ?? '').not.toMatch(/^(?:Yes|No)\b/u)
  })
})
