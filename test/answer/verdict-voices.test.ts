import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './harbour.ts'
import { type Invented, openInvented } from './invented-story.ts'

const deeds = [
  ['Orla Vale', 'sue', 'sued', 'Ansel Brook'],
  ['Karl Runde', 'hire', 'hired', 'Mona Lisle'],
  ['Ivo Stern', 'praise', 'praised', 'Ida Holt'],
  ['Tidewell Rovers', 'beat', 'beaten', 'Meridew Town'],
  ['Lantern Ferries', 'buy', 'bought', 'Skellig Boats'],
  ['Petra Quill', 'replace', 'replaced', 'Hugo Fenn'],
] as const

let valley: Invented

beforeAll(async () => {
  valley = await openInvented([
    {
      published: '2026-03-02',
      text: `News of the valley

Orla Vale sued Ansel Brook. Mona Lisle was hired by Karl Runde in the spring. On Monday Ivo Stern praised Ida Holt.

Meridew Town were beaten by Tidewell Rovers. Lantern Ferries bought Skellig Boats. Petra Quill replaced Hugo Fenn.`,
    },
    {
      published: '2026-03-09',
      text: `The flood festival of Norvik

The mayor of Norvik opened the flood festival on Sunday.

The council’s engineers drained the town’s lower lake and repaired the weir. The guild has also promised to restore Saint Odo, the Lantern House and the old mill.

Edda Marl wore a red coat and a chain, but not her robe of office. Soldiers have since evacuated Hollow Farm, the tannery and the brewery.

Bruno Keel, the baker who became a hero of the flood but has made clear that he has no interest in becoming a mayor, opened a shop.

Sela Wynn had arrived in Quarrier and been allowed to stay but had not asked for or been granted a licence. The league called off the final.

The treasurer made no promise to the weavers. The chairwoman was unaware of the leak until May. He has kept the keys, and neither has he been paid.

Rolf Teague has paid the fine, and he later sold the barge. The regatta was called a triumph by the harbour master.`,
    },
  ])
})

afterAll(() => valley.close())

const lead = async (question: string) => {
  const text = textOf(await valley.ask(question))
  return text.includes(' – ') ? text.split(' – ')[0] : undefined
}

describe('who does what to whom is told in either voice', () => {
  test.each(deeds)('%s did %s', async (doer, verb, participle, other) => {
    expect(await lead(`Did ${doer} ${verb} ${other}?`)).toBe('Yes')
    expect(await lead(`was ${other} ${participle} by ${doer}`)).toBe('Yes')
    expect(await lead(`Was ${other} ${participle}?`)).toBe('Yes')
  })

  test.each(deeds)('%s and the other do not change places (%s)', async (doer, verb, participle, other) => {
    expect(await lead(`Did ${other} ${verb} ${doer}?`)).toBeUndefined()
    expect(await lead(`was ${doer} ${participle} by ${other}`)).toBeUndefined()
    expect(await lead(`Was ${doer} ${participle}?`)).toBeUndefined()
  })

  test.each(deeds)('nobody else stands for %s (%s)', async (_doer, verb, participle, other) => {
    for (const [stranger] of deeds.filter(([, another]) => another !== verb)) {
      expect(await lead(`Did ${stranger} ${verb} ${other}?`)).toBeUndefined()
      expect(await lead(`was ${other} ${participle} by ${stranger}`)).toBeUndefined()
    }
  })
})

describe('a deed is told', () => {
  test.each([
    ['has the lower lake been drained', 'Yes'],
    ['Was the brewery evacuated?', 'Yes'],
    ['Did Edda Marl wear her robe at the flood festival?', 'No'],
    ['Does Bruno Keel want to become mayor?', 'No'],
    ['Has Quarrier granted Sela Wynn a licence?', 'No'],
    ['Was the final called off?', 'Yes'],
    ['Did the treasurer promise anything to the weavers?', 'No'],
    ['Did the chairwoman know about the leak?', 'No'],
    ['Did Rolf Teague sell the barge?', 'Yes'],
  ])('"%s" is answered by %s', async (question, answer) => {
    expect(await lead(question)).toBe(answer)
  })

  test.each([
    ['Was the old mill restored?'],
    ['Was the weir drained?'],
    ['Did Edda Marl wear a crown?'],
    ['Did the league call the final?'],
    ['Did the flood festival beat Norvik?'],
    ['Did the harbour master call off the regatta?'],
    ['Was Edda Marl evacuated?'],
    ['Does Bruno Keel want to open a brewery?'],
    ['Did Perran Ashe sue Ansel Brook?'],
  ])('"%s" gets neither yes nor no', async (question) => {
    expect((await lead(question)) ?? '').not.toMatch(/^(?:Yes|No)\b/u)
  })
})
