/** Reads whether a sentence says yes or no to a question. */

import type { Span } from '../../../model/article.ts'
import type { Quotation, Speech, Statement } from '../../../model/digest.ts'
import { stemsOf, wordsOf } from '../../sentence-list.ts'
import type { Bearing, Group } from '../bearing.ts'
import { findLastNamed, namesAny } from '../last-named.ts'
import { readVerdicts, type Verdict } from '../modality.ts'
import { findOwnSpeech } from '../speech-at.ts'
import { type Context, countHits, type Found } from './context.ts'

/** Only what ought to be can be answered by what somebody wants. */
const asksForWishes = /^(?:must|should|ought|shall|need|do(?:es)? .{1,60} (?:want|need|support|back|favour|favor))\b/iu
/** So many words from the yes or no the matter must be named. */
const reach = 8

/** Lists the verdicts of a sentence, one for each value and speaker. */
export function readWhether(context: Context): Found[] {
  const { story, question, bearing, groups } = context
  const bears = (clause: string) => {
    const hits = countHits(groups, clause)
    return hits === groups.length || (!bearing.direct && hits > 0)
  }
  const seen = new Set<string>()
  const wishes = asksForWishes.test(question.ask)
  return readVerdicts(wordsOf(bearing), bears, { wishes }).flatMap((verdict): Found[] => {
    const { value, done, at, word } = verdict
    const { start } = bearing.line
    const place = tidy(bearing, { start: start + at.start, end: start + at.end })
    const speech = findOwnSpeech(story, bearing.report, place)
    if (!isOnMatter(context, verdict) || !isOfActors(context, verdict, speech)) return []
    const subject = { start: start + at.start, end: start + word.start }
    const actor = findLastNamed(story, bearing.report.article.text, subject)
    const key = `${value}/${speech?.speaker?.printed ?? actor ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ value, done, at: place, ...(actor === undefined ? {} : { actor }) }]
  })
}

/** The words next to the yes or no name the matter: `would make it harder to win` is no yes to a bid. */
function isOnMatter({ bearing, groups }: Context, { at, word }: Verdict): boolean {
  const words = wordsOf(bearing)
  const before = words
    .slice(at.start, word.start)
    .split(' ')
    .slice(-reach - 1)
    .join(' ')
  const behind = words
    .slice(word.end, at.end)
    .split(' ')
    .slice(0, reach + 1)
    .join(' ')
  const near = stemsOf(`${before} ${words.slice(word.start, word.end)} ${behind}`).stemmed
  const hits = ({ topics }: Group) => topics.some((topic) => near.includes(topic))
  const plain = groups.filter(({ topics }) => topics.length > 0)
  if (plain.length === 0) return true
  return bearing.direct ? plain.filter(({ named }) => !named).every(hits) && plain.some(hits) : plain.some(hits)
}

/** Where a group names actors alone, one of them must be who does it: `his rival will not run` says nothing of him. */
function isOfActors({ story, bearing, groups }: Context, { at, word }: Verdict, speech: Speech | undefined): boolean {
  const { text } = bearing.report.article
  const { start } = bearing.line
  // "Vale said that the council will not pay": what she says is of the council.
  const said = speech === undefined ? [] : startsOf(speech).filter((from) => from <= start + word.start)
  const subject = text.slice(Math.max(start + at.start, ...said), start + word.start)
  const speaker = speech?.speaker?.name
  return groups
    .filter(({ named, topics }) => named && topics.length === 0)
    .every(
      ({ names }) =>
        (speaker !== undefined && names.has(speaker) && /\b(?:I|we|he|she|they)\b/iu.test(subject)) ||
        namesAny(story, subject, names),
    )
}

function startsOf(speech: Speech): number[] {
  if ('content' in speech) return [(speech as Statement).content.start]
  return 'parts' in speech ? (speech as Quotation).parts.map(({ start }) => start) : []
}

/** Cuts blanks, commas and leading joiners off a clause. */
function tidy({ report }: Bearing, { start, end }: Span): Span {
  const words = report.article.text.slice(start, end)
  const lead = /^[\s,;–—]*(?:(?:but|while|although|though|whereas|yet|and)\s+)?/iu.exec(words)?.[0].length ?? 0
  const trail = /[\s,;–—]*$/u.exec(words.slice(-40))?.[0].length ?? 0
  return end - trail > start + lead ? { start: start + lead, end: end - trail } : { start, end }
}
