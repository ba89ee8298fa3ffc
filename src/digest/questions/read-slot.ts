/** Reads what a sentence answers to one slot of a question: whether, when, where, who, how many. */

import type { Span } from '../../model/article.ts'
import type { DeskQuestion, Slot, Story } from '../../model/story.ts'
import { resolveDates } from '../../text/dates.ts'
import { findCountry } from '../../text/demonyms.ts'
import { listNames } from '../../text/names.ts'
import { findNumbers } from '../../text/numbers.ts'
import { looksAhead } from '../../text/tense.ts'
import { findActor, foldName } from '../actors.ts'
import { dayOf } from '../report.ts'
import { stemsOf, wordsOf } from '../sentence-list.ts'
import type { Bearing } from './bearing.ts'
import { findLastNamed } from './last-named.ts'
import { readVerdicts } from './modality.ts'
import { findOwnSpeech } from './speech-at.ts'

/** An answer as the words give it. */
export type Found = {
  readonly value: string
  readonly at: Span
  /** The words say that it has happened or is settled. */
  readonly done?: boolean
  /** Whose answer it is where the reporter tells it in words of his own: who proposes, who has not committed. */
  readonly actor?: string
}

/** What a slot is read with. */
export type Context = {
  readonly story: Story
  readonly question: DeskQuestion
  readonly bearing: Bearing
  readonly groups: readonly (readonly string[])[]
}

/** Lists what a sentence answers to a slot, in the order of its words; one for each value. */
export function readSlot(slot: Slot, context: Context): readonly Found[] {
  switch (slot) {
    case 'whether':
      return readWhether(context)
    case 'when':
      return readWhen(context)
    case 'where':
      return readWhere(context)
    case 'who':
      return readWho(context)
    case 'how-many':
      return readHowMany(context)
  }
}

/** Only what ought to be can be answered by what somebody wants. */
const asksForWishes = /^(?:must|should|ought|shall|need|do(?:es)? .{1,60} (?:want|need|support|back|favour|favor))\b/iu

function readWhether({ story, question, bearing, groups }: Context): Found[] {
  const names = (clause: string) => {
    const { stemmed } = stemsOf(clause)
    const hits = groups.filter((needles) => needles.some((needle) => stemmed.includes(needle))).length
    return hits === groups.length || (!bearing.direct && hits > 0)
  }
  const seen = new Set<string>()
  return readVerdicts(wordsOf(bearing), names, { wishes: asksForWishes.test(question.ask) }).flatMap(
    ({ value, done, at }) => {
      const { start } = bearing.line
      const place = tidy(bearing, { start: start + at.start, end: start + at.end })
      const who = findOwnSpeech(story, bearing.report, place)?.speaker?.printed ?? ''
      if (seen.has(`${value}/${who}`)) return []
      seen.add(`${value}/${who}`)
      return [{ value, done, at: place }]
    },
  )
}

/** Cuts blanks, commas and leading joiners off a clause. */
function tidy({ report }: Bearing, { start, end }: Span): Span {
  const words = report.article.text.slice(start, end)
  const lead = /^[\s,;–—]*(?:(?:but|while|although|though|whereas|yet|and)\s+)?/iu.exec(words)?.[0].length ?? 0
  const trail = /[\s,;–—]*$/u.exec(words.slice(-40))?.[0].length ?? 0
  return end - trail > start + lead ? { start: start + lead, end: end - trail } : { start, end }
}

/** `whether it runs on Monday`: the day stands inside a question. */
const elsewhere = /\bwhether\b[^,;–]*$/iu
/** `the work on it could begin on …`: the day is that of the work. */
const deliberation =
  /\bwhether\b[^,;–]*$|\b(?:work|planning|preparations?|debate|vote)\b[^,;–]{0,60}\b(?:on|about|over|for)\b[^,;–]*$/iu
const deliberatesOn = /^[^,;.]{0,30} (?:to|and) (?:discuss|consider|debate|decide|vote|start the|begin the)\b/iu

/** The days to come that the sentence names; near days inside quotation marks are no events and are left out here too. */
function readWhen({ question, bearing: { report, line } }: Context): Found[] {
  const { text } = report.article
  const aside = question.about.flat().some((term) => /\b(?:work|plan|prepar|debat|vote)/iu.test(term))
    ? elsewhere
    : deliberation
  return report.digest.events.flatMap(({ sentence, date: { from, to, words }, planned }) => {
    if (sentence.start !== line.start || !planned || words === undefined) return []
    if (aside.test(text.slice(line.start, words.start)) || deliberatesOn.test(text.slice(words.end, line.end)))
      return []
    return [{ value: from === to ? from : `${from}/${to}`, at: words }]
  })
}

const placePattern =
  /\b(?:(?:meet|meetings?|talks|summit|held|take place|host(?:ed)?|venue|location|deploy(?:ed|ment)?|land|territory|parts)(?:[ “"‘'][\p{Ll}’'-]{1,20}){0,4}? (?:in|at|for|of)|push(?:ing|ed)? for|propos(?:ed|es|ing)|suggest(?:ed|s|ing)) (?:an? |the )?[“"‘']?(?<place>(?:eastern |western |northern |southern |central )?\p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*){0,3}|(?:neutral|third) (?:country|ground|venue|city))/gu

function readWhere({ story, bearing: { report, line } }: Context): Found[] {
  const sentence = report.article.text.slice(line.start, line.end)
  const found: Found[] = []
  for (const match of sentence.matchAll(placePattern)) {
    const place = match.groups?.place?.replace(/['’]s?$/u, '')
    if (place === undefined || findActor(story, place) !== undefined || !isOffered(sentence, match.index, match[0]))
      continue
    const start = line.start + match.index + match[0].lastIndexOf(place)
    const actor = findProposer(story, report.article.text, { start: line.start, end: start })
    found.push({
      value: foldName(place),
      at: { start, end: start + place.length },
      ...(actor === undefined ? {} : { actor }),
    })
  }
  return found
}

const proposes =
  /\b(?:propos(?:es|ed|ing)|suggest(?:s|ed|ing)|offer(?:s|ed|ing)?|push(?:es|ed|ing)? for|would (?:like|prefer)|wants?|wanted|prefers?|preferred|favou?rs?|favou?red|call(?:s|ed|ing) for|ask(?:s|ed|ing) for)\b/giu

/** Whoever is named before the verb that proposes: `the mayor would like the talks to be held in …`. */
function findProposer(story: Story, text: string, { start, end }: Span): string | undefined {
  const verb = [...text.slice(start, end).matchAll(proposes)].at(-1)
  return verb === undefined ? undefined : findLastNamed(story, text, { start, end: start + verb.index })
}

/** A place is an answer only where somebody proposes it or speaks of what is to come. */
function isOffered(sentence: string, index: number, words: string): boolean {
  const before = sentence.slice(Math.max(0, index - 80), index)
  if (/\b(?:push|propos|suggest|parts|land|territory)/u.test(words) || /\b(?:propos|suggest|offer|push)/u.test(before))
    return true
  return looksAhead(
    sentence,
    { start: index + words.length - 1, end: index + words.length },
    { start: 0, end: sentence.length },
  )
}

const commits =
  /^(?:[’']s)? (?:(?:is|are|was|were|has|have|had) )?(?:also |still |now |previously |already )?(?:said (?:he|she|it|they) (?:is|are|was|were) )?(?:prepared|willing|ready|agreed|offered|pledged|committed|signed up|vowed|promised|(?:will|would)(?! not| [“"‘']?(?:accept|need|have to|get|receive|face|like|prefer|love|want|rather|meet|discuss|debate|decide|vote|consider)\b)|(?:is|are) going) /u

function readWho({ story, bearing: { report, line } }: Context): Found[] {
  const { text } = report.article
  const found = new Map<string, Found>()
  for (const { start, end, name } of listNames(text, line)) {
    if (!commits.test(text.slice(end, Math.min(line.end, end + 80)))) continue
    const known = findActor(story, name)?.name ?? findCountry(name)
    // The first word of a sentence has a capital whatever it is.
    if (known === undefined && start === line.start && !name.includes(' ')) continue
    const value = known ?? name
    if (!found.has(value)) found.set(value, { value, at: { start, end } })
  }
  return [...found.values()]
}

function readHowMany({ bearing: { report, line } }: Context): Found[] {
  const dates = resolveDates(report.article.text, line, dayOf(report))
  return findNumbers(report.article.text, line).flatMap(({ start, end, value, unit, noun, bound }) => {
    if (noun === undefined && unit === undefined) return []
    if (dates.some(({ words }) => words.start < end && start < words.end)) return []
    const sign = bound === 'over' ? '≥ ' : bound === 'under' ? '≤ ' : bound === 'about' ? '~ ' : ''
    return [
      {
        value: `${sign}${unit ?? ''}${value}${noun === undefined || unit === '$' ? '' : ` ${noun}`}`,
        at: { start, end },
      },
    ]
  })
}
