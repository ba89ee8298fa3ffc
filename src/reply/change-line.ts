/** Changes of a story as lines: from what, to what, with the place of each. */

import type { Change, Evidence } from '../model/register.ts'
import type { Inline, Line } from '../model/reply.ts'
import type { Citer } from './cite.ts'
import { DISPUTE_WORDS } from './disagreement-line.ts'
import { formatDay, formatNearDay, formatSpan } from './format-day.ts'
import { bold, type Part, toLine } from './lines.ts'
import { candidateWords, SLOT_WORDS } from './questions.ts'
import type { StoryView } from './view-story.ts'

/** Changes that are told in one line: all moves of one question, or one change of another kind. */
export type ChangeGroup = {
  readonly kind: Change['kind']
  readonly question?: string
  readonly changes: readonly [Change, ...Change[]]
  /** The sentence in which the first change stands. */
  readonly at: Evidence
  /** How many characters of articles the line shows. */
  readonly length: number
}

const KINDS: Readonly<Record<Change['kind'], string>> = {
  'new fact': 'New',
  'new question': 'New question',
  'question moved': 'Moved',
  'new position': 'New position',
  'new disagreement': 'Reports now disagree',
  'article withdrawn': 'Withdrawn',
  'article corrected': 'Corrected',
}

/** Groups the moves of each question; every other change stands by itself. The order of first appearance stays. */
export function groupChanges(view: StoryView, changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, [Change, ...Change[]]>()
  for (const { before, ...now } of changes) {
    const change: Change = before !== undefined && isCurrent(view, before) ? { ...now, before } : now
    const { kind, question, actor, at } = change
    const moved = kind === 'question moved' && question !== undefined
    const key = moved ? question : [kind, at.article.id, at.start, at.end, actor ?? ''].join(' ')
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [change])
    else if (moved) known.push(change)
  }
  return [...groups.values()].map((own) => toGroup(view, own))
}

function toGroup(view: StoryView, changes: readonly [Change, ...Change[]]): ChangeGroup {
  const [{ kind, question, at, before }] = changes
  const places = [...shownWhole(changes), ...(kind === 'question moved' || before === undefined ? [] : [before])]
  return {
    kind,
    changes,
    at: view.around(at),
    length: places.map((place) => view.around(place)).reduce((sum, { start, end }) => sum + end - start, 0),
    ...(question === undefined ? {} : { question }),
  }
}

/** Words of an earlier version, or of an article that was taken out, can't be shown beside today's. */
function isCurrent({ articles }: StoryView, { article }: Evidence): boolean {
  return articles.get(article.id)?.version === article.version
}

/**
 * `Will they meet? open → contested. When: nothing before → within two weeks [3]¶7.`
 *
 * @param options - `underHeading`: a heading above says already that it is new
 */
export function changeLine(
  view: StoryView,
  citer: Citer,
  group: ChangeGroup,
  options: { readonly underHeading: boolean },
): Line {
  const [change] = group.changes
  switch (group.kind) {
    case 'question moved':
      return questionLine(view, citer, group)
    case 'new position':
      return positionLine(view, citer, change)
    case 'new disagreement':
      return disputeLine(view, citer, change)
    default:
      return toLine(
        ...(options.underHeading && group.kind.startsWith('new') ? [] : [bold(`${KINDS[group.kind]}:`), ' ']),
        sentence(view, citer, change.at),
        ...earlier(view, citer, change),
      )
  }
}

/** The sentence around a place, with its mark. */
function sentence(view: StoryView, citer: Citer, at: Evidence): Line {
  return toLine(view.sentence(view.around(at)), ' ', citer.mark(at))
}

function earlier(view: StoryView, citer: Citer, { before, from }: Change): readonly Part[] {
  if (before === undefined) return []
  const on = from !== undefined && isDay(from) ? `, on ${formatNearDay(from, view.today)}` : ''
  return [` Before${on}: `, sentence(view, citer, before)]
}

function questionLine(view: StoryView, citer: Citer, { question, changes }: ChangeGroup): Line {
  const asked = view.story.questions.find(({ id }) => id === question)
  const status = changes.find(({ slot }) => slot === undefined)
  const whole = shownWhole(changes)
  const steps = changes.flatMap((change): readonly Part[] =>
    change.slot === undefined ? [] : ['. ', ...slotStep(view, citer, change, whole.includes(change.at))],
  )
  return toLine(
    bold(asked?.ask ?? question ?? ''),
    status !== undefined && ` ${status.from} → ${status.to}`,
    ...(status !== undefined && steps.length === 0 ? [': ', sentence(view, citer, status.at)] : []),
    ...(status === undefined ? [' ', ...steps.slice(1)] : steps),
  )
}

/** Of a question's moves at most one is told by a whole sentence: a yes or no, where no other part has words. */
function shownWhole(changes: readonly [Change, ...Change[]]): readonly Evidence[] {
  const slots = changes.filter(({ slot }) => slot !== undefined)
  if (slots.length === 0) return [changes[0].at]
  return slots.every(({ slot }) => slot === 'whether') ? slots.slice(0, 1).map(({ at }) => at) : []
}

/** `When: nothing before → within two weeks [3]¶7`. */
function slotStep(view: StoryView, citer: Citer, change: Change, whole: boolean): readonly Part[] {
  const { slot = 'whether', from, to = '', at, before } = change
  const had = before === undefined ? undefined : answerWords(view, citer, slot, before, from ?? '')
  return [
    `${SLOT_WORDS[slot]}: `,
    ...(had === undefined || before === undefined ? ['nothing before'] : [had, ' ', citer.mark(before)]),
    ' → ',
    ...(whole ? [`${readable(to)}: `, view.sentence(view.around(at))] : [answerWords(view, citer, slot, at, to)]),
    ' ',
    citer.mark(at),
  ]
}

/** Longer words than this, in characters, are told in ours. */
const LONG_WORDS = 90

/** An answer in the article's own words where they are few; a yes or no in ours. */
function answerWords(
  view: StoryView,
  citer: Citer,
  slot: NonNullable<Change['slot']>,
  at: Evidence,
  value: string,
): string | Inline {
  const words = candidateWords(view, { slot, value, words: at })
  return slot === 'whether' || words.end - words.start > LONG_WORDS ? readable(value) : citer.show(words)
}

function positionLine(view: StoryView, citer: Citer, change: Change): Line {
  const { actor = '', question, before } = change
  const topic = question === undefined ? '' : ` on ${question.replaceAll('-', ' ')}`
  const first = before === undefined ? ', for the first time' : ''
  return toLine(
    bold(`${actor}${topic}${first}:`),
    ' ',
    sentence(view, citer, change.at),
    ...earlier(view, citer, change),
  )
}

function disputeLine(
  view: StoryView,
  citer: Citer,
  { dispute = 'fact', from = '', to = '', at, before }: Change,
): Line {
  const end = from.lastIndexOf(': ')
  const on = from.slice(0, Math.max(end, 0))
  const [had, has] = [from.slice(end + 2), to.slice(to.lastIndexOf(': ') + 2)].map(readable)
  if (dispute === 'superseded' && before !== undefined && /\d/u.test(`${had}${has}`)) {
    return toLine(bold(`${on}, by a later report:`), ` ${had} `, citer.mark(before), ` → ${has} `, citer.mark(at))
  }
  if (dispute !== 'fact' || before === undefined) {
    const other: readonly Part[] = before === undefined ? [] : [' – but: ', sentence(view, citer, before)]
    return toLine(bold(on), ` (now ${DISPUTE_WORDS[dispute]}): `, sentence(view, citer, at), ...other)
  }
  return toLine(bold(`${on}:`), ` reports now differ: ${had} `, citer.mark(before), ` or ${has} `, citer.mark(at))
}

/** The change in words for programs. */
export function changeWords({ kind, slot, from, to }: Change): string {
  const step = [from, to].filter((state) => state !== undefined).map(readable)
  if (slot !== undefined)
    return `${KINDS[kind]}: ${SLOT_WORDS[slot]}: ${from === undefined ? 'nothing before' : step[0]} → ${step.at(-1)}`
  return step.length === 0 ? KINDS[kind] : `${KINDS[kind]}: ${step.join(' → ')}`
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text)
}

/** Days as people write them. */
function readable(state: string): string {
  return state
    .replaceAll(/(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})/gu, (_, from: string, to: string) => formatSpan(from, to))
    .replaceAll(/\d{4}-\d{2}-\d{2}/gu, formatDay)
}
