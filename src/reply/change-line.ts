/** Changes of a story as lines: from what, to what, with the place of each. */

import type { Change } from '../model/register.ts'
import type { Line } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import type { Citer } from './cite.ts'
import { formatDay, formatSpan } from './format-day.ts'
import { bold, type Part, toLine } from './lines.ts'
import type { StoryView } from './view-story.ts'

/** Changes that one sentence brought about, told in one line. */
export type ChangeGroup = readonly [Change, ...Change[]]

const KINDS: Readonly<Record<Change['kind'], string>> = {
  'new fact': 'New',
  'new question': 'New question',
  'question moved': 'Moved',
  'new position': 'New position',
  'new disagreement': 'Reports now disagree',
  'article withdrawn': 'Withdrawn',
  'article corrected': 'Corrected',
}

/** Groups the changes of one question that rest on the same sentence; the order of first appearance stays. */
export function groupChanges(view: StoryView, changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, [Change, ...Change[]]>()
  for (const narrow of changes) {
    const { before, ...now } = narrow
    const stands = before !== undefined && isCurrent(view, before)
    const change: Change = { ...now, at: view.around(now.at), ...(stands && { before: view.around(before) }) }
    const { at, kind, question, actor } = change
    const key = [at.article.id, at.start, at.end, question ?? '', question === undefined ? kind : '', actor ?? ''].join(
      ' ',
    )
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [change])
    else known.push(change)
  }
  return [...groups.values()]
}

/** Words of an earlier version, or of an article that was taken out, can't be shown beside today's. */
function isCurrent({ articles }: StoryView, { article }: Change['at']): boolean {
  return articles.get(article.id)?.version === article.version
}

/** `Will they meet? open → contested: … [3]¶7`. */
export function changeLine(view: StoryView, citer: Citer, group: ChangeGroup): Line {
  const [{ at, before }] = group
  const steps = group.map(stepOf).filter((step) => step !== '')
  return toLine(
    bold(subjectOf(view.story, group[0])),
    steps.length > 0 && ` ${steps.join('; ')}`,
    ': ',
    view.sentence(at),
    ' ',
    citer.mark(at),
    ...(before === undefined ? [] : ([' Before: ', view.sentence(before), ' ', citer.mark(before)] satisfies Part[])),
  )
}

/** The change in words for programs. */
export function changeWords(change: Change): string {
  const step = stepOf(change)
  return step === '' ? KINDS[change.kind] : `${KINDS[change.kind]}: ${step}`
}

/** `when: no answer → 19 August – 2 September 2025`; what both states begin with is written once. */
function stepOf({ from, to }: Change): string {
  if (from === undefined || to === undefined) return readable(to ?? from ?? '')
  const subject = from.slice(0, from.lastIndexOf(': ') + 2)
  const later = subject.length > 1 && to.startsWith(subject) ? to.slice(subject.length) : to
  return `${readable(from)} → ${readable(later)}`
}

/** Days as people write them. */
function readable(state: string): string {
  return state
    .replaceAll(/(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})/gu, (_, from: string, to: string) => formatSpan(from, to))
    .replaceAll(/\d{4}-\d{2}-\d{2}/gu, formatDay)
}

function subjectOf(story: Story, { kind, question, actor }: Change): string {
  if (kind === 'new position' && actor !== undefined) return `New position: ${actor},`
  if (kind === 'new disagreement') return `${KINDS[kind]}:`
  const asked = story.questions.find(({ id }) => id === question)
  return kind === 'question moved' && question !== undefined ? (asked?.ask ?? question) : KINDS[kind]
}
