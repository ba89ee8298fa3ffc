/** One change of a story as a line: from what, to what, with the place of each. */

import type { Change } from '../model/register.ts'
import type { Line } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import type { Citer } from './cite.ts'
import { bold, type Part, toLine } from './lines.ts'

const KINDS: Readonly<Record<Change['kind'], string>> = {
  'new fact': 'New',
  'new question': 'New question',
  'question moved': 'Moved',
  'new position': 'New position',
  'new disagreement': 'Reports now disagree',
  'article withdrawn': 'Withdrawn',
  'article corrected': 'Corrected',
}

/** `Will they meet?: open → contested: … [3]¶7`. */
export function changeLine(story: Story, citer: Citer, change: Change): Line {
  const { from, to, at, before } = change
  const step =
    from !== undefined && to !== undefined ? ` ${from} → ${to}` : (to ?? from) === undefined ? '' : ` ${to ?? from}`
  return toLine(
    bold(subjectOf(story, change)),
    step,
    ': ',
    citer.show(at),
    ' ',
    citer.mark(at),
    ...(before === undefined ? [] : ([' Before: ', citer.show(before), ' ', citer.mark(before)] satisfies Part[])),
  )
}

/** The change in words for programs. */
export function changeWords({ kind, from, to }: Change): string {
  return [KINDS[kind], from, to].filter((part) => part !== undefined).join(' → ')
}

function subjectOf(story: Story, { kind, question, actor }: Change): string {
  if (kind === 'new position' && actor !== undefined) return actor
  const asked = story.questions.find(({ id }) => id === question)
  return kind === 'question moved' && question !== undefined ? (asked?.ask ?? question) : KINDS[kind]
}
