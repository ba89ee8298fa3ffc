/** Made-up reports as a news desk has them: made-up words in the sentences of reports, a third of them speech. */

import type { Story } from '../../src/model/story.ts'
import { createMadeUpText, createRandom } from './made-up-passages.ts'

/** A report as a file with front matter: as long as those of the corpus, about 4 kB. */
export type MadeUpReport = { readonly name: string; readonly content: string }

const first = 'Orla Ben Ines Mara Tom Ada Jon Edda Nils Ruth'.split(' ')
const last = 'Vale Hale Okoro Castell Lund Brand Moor Quill Thorn Webb'.split(' ')
const outlets = ['Harbour Times', 'Coast Post', 'Lund Courier', 'The Quay Mail', 'Norport Herald']
const days = 'Monday Tuesday Wednesday Thursday Friday'.split(' ')

const frames = [
  (who: string, what: string, day: string) =>
    `“${what},” ${who} said on ${day}. “We have waited long enough for this.”`,
  (_: string, what: string) => `The ${what} after a long debate about money, roads and the old bridge over the river.`,
  (who: string, what: string) => `In an interview with the Harbour Times, ${who} said that the ${what}.`,
  (_: string, what: string, day: string) => `The council of the town will vote on ${day} about the ${what}.`,
  (_: string, what: string) => `It remains unclear whether the harbour will open before the ${what}.`,
  (who: string, what: string) => `${who} called the plan “not good enough”, adding that the ${what}.`,
  (_: string, what: string) => `On 12 March 2026 the ${what}, and 40 people were moved to the school.`,
  (_: string, what: string) => `The ${what}, and the work can only be done between May and October.`,
]

const chars = 4_300

/** Makes reports about a story; its actors speak in half of the speech. The same seed gives the same ones. */
export function createMadeUpReports(story: Pick<Story, 'actors'>, seed: number): () => MadeUpReport {
  const text = createMadeUpText(seed)
  const random = createRandom(seed + 1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const speaker = () =>
    random() < 0.5 && story.actors.length > 0 ? pick(story.actors).name : `${pick(first)} ${pick(last)}`
  let made = 0
  return () => {
    made += 1
    const lines: string[] = []
    for (let length = 0; length < chars; length += lines.at(-1)?.length ?? 0) {
      lines.push(pick(frames)(speaker(), text.question(8 + Math.floor(random() * 16)).join(' '), pick(days)))
    }
    const head = [
      `title: ${text.question(6).join(' ')}`,
      `outlet: ${pick(outlets)}`,
      `published: 2026-03-${String(1 + (made % 28)).padStart(2, '0')}`,
    ]
    return { name: `${made}.md`, content: `---\n${head.join('\n')}\n---\n\n${lines.join('\n\n')}\n` }
  }
}
