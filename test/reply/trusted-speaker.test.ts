/** Whose words may stand in a briefing, and which day belongs to them. */

import { describe, expect, it } from 'vitest'
import type { Story } from '../../src/model/story.ts'
import { saidDay, saidWhen } from '../../src/reply/attribution.ts'
import { isTrusted } from '../../src/reply/trusted-speaker.ts'
import { viewStory } from '../../src/reply/view-story.ts'
import { makeReport, makeStory } from '../digest/make-report.ts'

const DEFINED = makeStory()
const IMPORTED: Story = { ...DEFINED, actors: [], origin: 'imported' as const }

/** For each quotation: its speaker's name where the speaker is trusted. */
function trustedIn(text: string, story = IMPORTED): (string | undefined)[] {
  const report = makeReport('a1', '2025-05-05', text)
  const view = viewStory(story, [report], [], '2025-05-06')
  return report.digest.quotations.map((quotation) =>
    isTrusted(view, 'a1', quotation) ? quotation.speaker?.name : undefined,
  )
}

describe('isTrusted', () => {
  it('takes a full name beside a verb of speech that speaks twice, or has a role', () => {
    expect(
      trustedIn('"The bridge will be ready by June," Ada Brook said.\n\n"Nobody will be left behind," Ada Brook said.'),
    ).toEqual(['Ada Brook', 'Ada Brook'])
    expect(trustedIn('"The bridge will be ready by June," said Ada Brook, the harbour master.')).toEqual(['Ada Brook'])
  })

  it('holds back a name that speaks once without a role', () => {
    expect(trustedIn('"The bridge will be ready by June," Ada Brook said.')).toEqual([undefined])
  })

  it('holds back a line in capitals', () => {
    expect(trustedIn('FERRY DESK: "The bridge will be ready by June and the ferry stays."')).toEqual([undefined])
  })

  it('holds back a pronoun’s words, whoever it means', () => {
    const text = 'Orla Vale spoke to Tomas Brandt. "The bridge will be ready by June this year," he said.'
    expect(trustedIn(text, DEFINED)).toEqual([undefined])
  })

  it('takes a person of the definition who is named', () => {
    expect(trustedIn('"The bridge will be ready by June," Vale said.', DEFINED)).toEqual(['Orla Vale'])
  })
})

describe('saidDay', () => {
  const only = (text: string, published?: string) => {
    const { article, digest } = makeReport('a1', published, text)
    const [quotation] = digest.quotations
    if (quotation === undefined) throw new Error('no quotation')
    return { article, quotation }
  }

  it('is the day beside the verb of speech', () => {
    const { quotation } = only('"The bridge will be ready by June," Orla Vale said on Sunday.', '2025-05-05')
    expect(saidDay(quotation)?.from).toBe('2025-05-04')
  })

  it('is not the day of what was asked about', () => {
    const { article, quotation } = only(
      'Asked what she felt about the vote on Friday, Orla Vale told the radio: "The bridge will be ready by June."',
      '2025-05-05',
    )
    expect(saidDay(quotation)).toBeUndefined()
    expect(saidWhen(article, quotation)).toBe('date not given; published 5 May 2025')
  })

  it('is told as a weekday where the article has no date', () => {
    const { article, quotation } = only('"The bridge will be ready by June," Orla Vale said in a statement Wednesday.')
    expect(saidWhen(article, quotation, article.text)).toBe('said Wednesday (article undated)')
  })
})
