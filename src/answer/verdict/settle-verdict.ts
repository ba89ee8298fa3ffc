/** Settles a yes-or-no question by every sentence found that says it plainly: yes, no, one's word or both sides. */

import { stem } from '../../text/words.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { MAX_ANSWER_CHARS } from '../choose/pick-sentences.ts'
import type { Asked } from '../question/parse-question.ts'
import { asksWhetherSaid } from '../question/sought.ts'
import { type Claim, readClaim } from './claim.ts'
import { readDenial } from './read-denial.ts'
import { readExistence } from './read-existence.ts'
import { readFate } from './read-fate.ts'
import { readMembership } from './read-membership.ts'
import { readOffice } from './read-office.ts'
import { readQuality } from './read-quality.ts'
import { createStanceReader, type Stance } from './read-stance.ts'
import { type Verdict, weighNewest, weighSides } from './verdict.ts'

const sentencesRead = 80
/** Whoever says so promises to do it. */
const promising = /\b(?:said|says) (?:that )?(?:he|she|they|it)(?: will|['’]ll)\b/iu

/**
 * Finds the verdict on a question.
 *
 * @returns `undefined` where no sentence says it plainly, where words or a time were asked about, or a second deed
 */
export function settleVerdict({ asked, plan, choices }: Examined): Verdict | undefined {
  const { sought, text } = asked
  if (sought.kind !== 'whether' || sought.secondAt !== undefined) return undefined
  const claim = readClaim(asked, plan)
  if (asksWhetherSaid(text) && !promising.test(text) && (claim === undefined || isSaying(claim))) return undefined
  const read = choices.sentences.slice(0, sentencesRead).filter((choice) => isShort(choice) && isInTime(choice, asked))
  const special =
    readExistence(asked, plan, read) ??
    readMembership(asked, plan, read) ??
    readOffice(asked, plan, read) ??
    readQuality(asked, plan, read)
  if (special !== undefined) return special
  if (claim === undefined) return undefined
  const stanceOf = createStanceReader(claim)
  const stances = read.flatMap((choice) => stanceOf(choice) ?? [])
  return readFate(claim, read) ?? weighStances(claim, stances) ?? readDenial(claim, read)
}

/** What somebody says is read with the words said. */
function isSaying({ verb, passive, asked }: Claim): boolean {
  return !passive && saying.has(verb) && !addressing.test(asked.text)
}

/** Whoever is written to is told nothing in so many words. */
const addressing = /\bwr(?:ite|itten|ote) to\b/iu

const saying = new Set('say said tell told claim post write wrote describe'.split(' ').map(stem))

/** No longer than an answer may be, so that reading it takes no time worth speaking of. */
function isShort({ sentence }: Choice): boolean {
  return sentence.end - sentence.start <= MAX_ANSWER_CHARS
}

/** Of the time asked about: a sentence may hold for another one. */
function isInTime({ article, sentence, dated }: Choice, { window, text }: Asked): boolean {
  if (window === undefined || window.kind === 'newest' || dated) return true
  const told = article.text.slice(sentence.start, sentence.end).toLowerCase()
  return window.words.some(({ start, end }) =>
    told.includes(
      text
        .slice(start, end)
        .toLowerCase()
        .replace(/^(?:on|in) /u, ''),
    ),
  )
}

/** Weighs what the sentences say, best first: the report's own word before that of those it names. */
function weighStances({ present }: Claim, stances: readonly Stance[]): Verdict | undefined {
  const told = (wanted: Stance['side']) => stances.find(({ side }) => side === wanted)
  const plain = stances.flatMap(({ side, by, choice }) =>
    by === undefined && (side === 'yes' || side === 'no') ? [{ choice, yes: side === 'yes' }] : [],
  )
  const settled = present
    ? weighNewest(plain)
    : weighSides(plain.find(({ yes }) => yes)?.choice, plain.find(({ yes }) => !yes)?.choice)
  if (settled !== undefined) return settled
  const planned = stances.find(({ side }) => side === 'planned')
  if (planned !== undefined) return { short: 'Yes, as announced', picked: [planned.choice] }
  const [one, other] = [told('yes'), told('no') ?? told('denied')]
  if (one !== undefined && other !== undefined) return { short: 'Accounts differ', picked: [one.choice, other.choice] }
  const only = one ?? other
  return only === undefined ? undefined : { short: saySide(only), picked: [only.choice] }
}

function saySide({ side, by = 'it' }: Stance): string {
  if (side === 'denied') return by === 'it' ? 'It is denied' : `${by} denies it`
  return `${side === 'yes' ? 'Yes' : 'No'}, according to ${by}`
}
