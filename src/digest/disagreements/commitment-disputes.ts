/** Disagreements on how far somebody has gone: agreed in one report, suggested or not committed in another. */

import type { Disagreement } from '../../model/register.ts'
import type { DeskQuestion, Story } from '../../model/story.ts'
import { actorOf } from '../actors.ts'
import type { Bearing } from '../questions/bearing.ts'
import { findSpeechAt } from '../questions/speech-at.ts'
import { evidenceAt } from '../report.ts'
import { wordsOf } from '../sentence-list.ts'
import { isSameDays } from './same-days.ts'

const agreed =
  /\b(?:has|have|had|already) (?:formally |now )?(?:agreed|accepted|confirmed|committed|signed up) (?:to|on|that)\b/iu
const uncommitted =
  /\bno (?:[\p{L}]+ ){0,2}?(?:commitment|confirmation|agreement|pledge)\b|\b(?:has|have|had)(?: not|n['’]t) (?:yet )?(?:agreed|accepted|confirmed|committed|signed up)\b/iu
const suggested = /\b(?:could|might|may|suggest(?:ed|s)?|hop(?:ed|es)|possible|possibly)\b/iu
const mostDaysApart = 3

/** Finds, question by question, where one report has an agreement and another of the same days has none. */
export function findCommitmentDisputes(
  story: Story,
  bearingsOf: (question: DeskQuestion) => readonly Bearing[],
): Disagreement[] {
  return story.questions.flatMap((question) => {
    const lines = bearingsOf(question)
    const firm = lines.filter((line) => agreed.test(wordsOf(line)) && !uncommitted.test(wordsOf(line)))
    if (firm.length === 0) return []
    const loose = lines.filter((line) => uncommitted.test(wordsOf(line)))
    return [
      ...pair(firm, loose, (a, b) => toFraming(question, a, b)),
      ...pair(firm, lines, (a, b) => toScope(story, question, a, b)),
    ]
  })
}

/** The first pair of reports of the same days, copies of one text left out, that makes a disagreement. */
function pair(
  firm: readonly Bearing[],
  loose: readonly Bearing[],
  make: (a: Bearing, b: Bearing) => Disagreement | undefined,
): Disagreement[] {
  for (const a of firm) {
    for (const b of loose) {
      if (sourceOf(a) === sourceOf(b) || !isSameDays(a.report, b.report, mostDaysApart)) continue
      const found = make(a, b)
      if (found !== undefined) return [found]
    }
  }
  return []
}

function sourceOf({ report: { article } }: Bearing): string {
  return article.copyOf ?? article.id
}

function toFraming(question: DeskQuestion, a: Bearing, b: Bearing): Disagreement {
  return {
    kind: 'framing',
    on: 'agreed or not committed',
    a: sideOf(a, 'agreed'),
    b: sideOf(b, 'no commitment'),
    question: question.id,
  }
}

/** The same speaker on the same day to come: as agreed in one report, as a suggestion in another. */
function toScope(story: Story, question: DeskQuestion, a: Bearing, b: Bearing): Disagreement | undefined {
  const words = wordsOf(b)
  if (!suggested.test(words) || agreed.test(words)) return undefined
  const day = plannedFor(a)
  if (day === undefined || day !== plannedFor(b)) return undefined
  const speaker = speakerOf(story, a)
  if (speaker === undefined || speaker !== speakerOf(story, b)) return undefined
  return {
    kind: 'scope',
    on: `${speaker}: agreed or suggested`,
    a: sideOf(a, 'agreed'),
    b: sideOf(b, 'suggested'),
    question: question.id,
  }
}

function plannedFor({ report, line }: Bearing): string | undefined {
  const event = report.digest.events.find(({ sentence, planned }) => planned && sentence.start === line.start)
  return event === undefined ? undefined : `${event.date.from}/${event.date.to}`
}

function speakerOf(story: Story, { report, line }: Bearing): string | undefined {
  return actorOf(story, findSpeechAt(story, report, line)?.speaker)
}

function sideOf({ report, line }: Bearing, value: string): Disagreement['a'] {
  return { value, at: evidenceAt(report, line, line.passage.n), others: [] }
}
