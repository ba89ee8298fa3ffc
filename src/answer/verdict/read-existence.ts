/** Reads whether there was a thing: sentences that tell of it, deny it, or only wish for it. */

import type { Choice } from '../choose/choose-sentences.ts'
import { listAround } from '../choose/list-around.ts'
import type { Plan } from '../find/concepts.ts'
import { createMatcher, type Match, type Matcher } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { type Verdict, weighSides } from './verdict.ts'

const asks =
  /^\W*(?:(?:so|and|but) )?(?:is|are|was|were|has|have|had|will) there (?:(?:been|be|still|ever|really|any|an?|the|another|some|more) )*(?<thing>[\p{L}\p{N}’' -]{2,80})/iu
/** `Has a treaty been signed`: what is told to be wished for has not come about. */
const asksMade =
  /^\W*(?:(?:so|and|but) )?(?:has|have|had|was|were|is) (?:an?|any) (?<thing>[\p{L}\p{N}’' -]{2,60}?) (?:been |yet |ever )*(?<made>signed|reached|agreed|held|declared|announced|launched|struck|made|called)\b/iu
const isForm = 0.9

/** How a sentence speaks of a thing. */
type Standing = 'there' | 'none' | 'wished' | 'open'
type Stood = { readonly choice: Choice; readonly standing: Standing }

/** Reads the sentences that speak of the thing asked about; `undefined` for other questions, or where they leave it open. */
export function readExistence(asked: Asked, plan: Plan, read: readonly Choice[]): Verdict | undefined {
  const focus = asked.text.slice(asked.sought.focus.start, asked.sought.focus.end)
  const made = asksMade.exec(focus)?.groups
  const thing = made?.thing ?? asks.exec(focus)?.groups?.thing
  if (thing === undefined || /^\W*(?:will|is there going)\b/iu.test(focus)) return undefined
  const head = findHead(thing, plan)
  if (head === undefined) return undefined
  const telling = plan.concepts
    .flatMap(({ worth, idf }, n) => (n !== head && worth > idf * 0.25 ? [n] : []))
    .filter((n) => plan.concepts[n]?.word.toLowerCase() !== made?.made?.toLowerCase())
  const match = createMatcher(plan.concepts)
  const verdict = weigh(read.flatMap((choice) => listStandings(choice, { plan, match, head, telling })))
  return made !== undefined && verdict?.short !== 'None is reported' && verdict?.short !== 'No' ? undefined : verdict
}

/** What is asked about: the thing, and what else has to stand with it. */
type Thing = {
  readonly plan: Plan
  readonly match: Matcher
  readonly head: number
  readonly telling: readonly number[]
}

/** How a sentence speaks of the thing, once for each place where it stands. */
function listStandings(choice: Choice, { plan, match, head, telling }: Thing): Stood[] {
  const { article, passage, sentence } = choice
  const { text } = article
  const { found } = match(text, sentence)
  const hits = found.filter(({ concept, share }) => concept === head && share >= isForm)
  if (passage.kind !== 'body' || hits.length === 0) return []
  const around = listAround(article, passage, 0).flatMap((one) => match(text, one).found)
  return hits.flatMap((hit) => {
    // Truce talks are no truce.
    if (kindred.test(text.slice(hit.end, hit.end + 20))) return []
    // There is none: of what, the paragraph or the headline says.
    const where = (n: number) => (plan.concepts[n]?.name || isPlainNone(choice, hit) ? around : found)
    const whole = telling.every((n) => where(n).some(({ concept }) => concept === n))
    return whole ? [{ choice, standing: readStanding(choice, hit) }] : []
  })
}

/** `gas leak` of `a gas leak in the cellar`: the last word before what says where or when. */
function findHead(thing: string, plan: Plan): number | undefined {
  const phrase =
    thing.split(
      / (?:in|on|at|after|before|during|for|between|about|with|of|near|to|from|by|when|that|who|among|over)\b/iu,
    )[0] ?? thing
  const { found } = createMatcher(plan.concepts)(phrase, { start: 0, end: phrase.length })
  return found.findLast(({ share }) => share === 1)?.concept
}

function weigh(standings: readonly Stood[]): Verdict | undefined {
  const first = (wanted: Standing) => standings.find(({ standing }) => standing === wanted)?.choice
  const [there, none, wished] = [first('there'), first('none'), first('wished')]
  if (there !== undefined || none !== undefined) return weighSides(there, none)
  if (wished === undefined || first('open') !== undefined) return undefined
  const more = standings.find(({ choice }) => choice !== wished)?.choice
  return { short: 'None is reported', picked: more === undefined ? [wished] : [wished, more] }
}

const kindred =
  /^ (?:agreements?|deals?|talks?|negotiations?|proposals?|plans?|efforts?|terms|conditions?|calls?|demands?|process|hopes?)\b/iu
const words = "(?:[\\p{L}’'-]+ ){0,3}"
const none = new RegExp(
  `\\b(?:no|without(?: an?| any)?|neither|nor|never (?:an?|any)|not (?:an?|any)|\\p{L}+n['’]t (?:an?|any|been (?:an?|any))) ${words}$`,
  'iu',
)
const wish =
  /\b(?:want|prefer|need|demand|call(?:s|ed|ing)? for|urg|propos|plan|possib|potential|immediate|before|until|unless|if|whether|once|towards?|hop(?:e|ing)|refus|reject|rul(?:e[sd]?|ing) out|oppos|seek|sought|push|agree[ds]? to|instead of|consider|would|could|may|might|will|should|prepar|prevent|avoid|fear|risk|threat|discuss|demand|ask(?:s|ed)? for|appeal|negotiat|lead to|without|condition|chance|prospect|hypothetical)\p{L}*\b[^.;:]{0,50}$/iu
const happens =
  /^(?: \p{Ll}+ly)? (?:took (?:effect|place)|happened|occurred|broke out|erupted|began|started|went (?:into|off)|came into|entered|killed|struck|hit|lasted|ended|collapsed|(?:has|had) been (?:held|signed|reached|declared|agreed|announced|called|launched|staged)|is (?:in force|under way|holding|over)|was (?:held|signed|reached|declared|agreed|announced|called|launched|staged|fought)|were (?:held|signed|reached|declared|called)|left|claimed|ripped|tore|swept|destroyed|injured|damaged)\b/iu
const exists = new RegExp(`\\bthere (?:was|were|is|are|has been|have been|had been) ${words}$`, 'iu')
const undergone = new RegExp(
  `\\b(?:held|saw|suffered|launched|called|declared|signed|reached|announced|caused|triggered|hosted|staged|carried out|attended|witnessed|survived|imposed|faced|faces|poses|posed|carries|has|have|issued|underwent|broke|after|following|during|amid|despite) (?:an?|some|the|two|three|four|several|many|\\p{L}+['’]s|his|her|its|their) ${words}$`,
  'iu',
)
const plainNone =
  /\bthere (?:was|were|is|are|has been|have been|had been) (?:currently |still |as yet |now )?no (?:\p{L}+ ){0,2}$/iu
const claimed = /\b(?:claim|alleg|rumou?r|reportedly|suggest|believ|suspect|possib|supposed|denied|denies)\p{L}*\b/iu

function isPlainNone({ article: { text }, sentence }: Choice, hit: Match): boolean {
  return plainNone.test(text.slice(Math.max(sentence.start, hit.start - 60), hit.start))
}

function readStanding({ article: { text }, sentence }: Choice, hit: Match): Standing {
  const before = text.slice(Math.max(sentence.start, hit.start - 80), hit.start).replace(/^.*[.;:]/u, '')
  const after = text.slice(hit.end, Math.min(sentence.end, hit.end + 40))
  if (none.test(before) || /^ (?:did not|didn['’]t|never) (?:happen|take place|occur)/iu.test(after)) return 'none'
  if (wish.test(before)) return 'wished'
  if (text.slice(sentence.start, sentence.end).includes('?') || claimed.test(text.slice(sentence.start, sentence.end)))
    return 'open'
  return exists.test(before) || happens.test(after) || undergone.test(before) ? 'there' : 'open'
}
