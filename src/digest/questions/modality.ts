/** Tells whether a sentence says yes to a matter, says no, or leaves it open; by its wording, clause by clause. */

import type { Span } from '../../model/article.ts'

/** What a clause says of its matter. `done`: it has happened or is settled, and nobody merely says that it will. */
export type Verdict = {
  readonly value: 'yes' | 'no'
  readonly done: boolean
  /** The clause. */
  readonly at: Span
  /** The words in it that say yes or no. */
  readonly word: Span
}

type Read = Pick<Verdict, 'value' | 'done' | 'word'>

const noWords =
  /\b(?:(?:has |have |had )?(?:categorically |flatly |repeatedly )?ruled out|rules out|reject(?:s|ed)?|dismiss(?:es|ed)|refus(?:es|ed)|(?:is|are|was|were) opposed to|oppos(?:es|ed)|vetoe[sd]|blocked|called off|cancell?ed|scrapped|shelved|abandoned|will not|won['’]t|would not|wouldn['’]t|(?:is|are|am|was|were|['’]re|['’]s|['’]m) not going to|no (?:going|joining|giving|need|question of)|never|cannot|can['’]t|(?:do|does|did) ?n['’]?o?t (?:think (?:you |we |they |it |that )?)?(?:need|want|accept|support|agree)|not (?:need|necessary|required)|(?:is|are|was|were|come out|came out) against|preclude[ds]?|banned|excluded)\b/iu

const yesWords =
  /\b(?:(?<done>(?:has|have|had) (?:already |now |formally )?(?:agreed|accepted|signed|approved|confirmed|committed|joined|imposed|begun)|agreed (?:to|on|that)|agreeing to|confirmed|accepted|signed(?: up)?|approved|ratified|imposed|took place|reached (?:a|an)|announc(?:ed|es) (?:his|her|its|their))|pledged|committed to|announced|will(?! not)|(?:is|are|was|were|be|['’]re|['’]s) (?:also |still |now |very )?(?:prepared|ready|willing|able|going) to|would(?! not|[ “"‘'](?:accept|need|have to|resemble|mean|cost|be|like|prefer|love|welcome|rather|want)\b)|welcomed|no limit(?:ation)?s?|nothing to stop|willing|ready|drawing up)\b/iu

/** Wishes count only when the matter itself is wished for. */
const wishWords =
  /\b(?:prefers?|wants?|needs?|needed|must(?! not)|demand(?:s|ed)?|asks? for|asked for|calls? for|called for|insist(?:s|ed)? on|pushing|would (?:like|prefer|love|rather|want)|(?<!\bbe )(?<!\bbeen )offer(?:s|ed)?)\b/iu

/** To meet about a matter, or to put it to a vote, settles nothing of it. */
const deliberates =
  /\b(?:meet(?:ing)?s?|met|vot(?:e|es|ed|ing)|gather(?:s|ed)?|talks?|debat(?:e|es|ed)|agreed|agree|plans?|asked?|asks)\b.{0,40} (?:to|and) (?:discuss|consider|debate|decide|examine|review|look (?:at|into)|talk about)\b|\b(?:will|would|is to|are to|going to) (?:discuss|consider|debate|decide|vote|examine|review|look (?:at|into)|talk about|ask)\b/iu

/** Turns `ruled out` round: `has not ruled out`. */
const negated = /(?:\bnot|n['’]t|\bnever|\bneither|\bwithout)\s+(?:[a-z]+\s)?$/iu

/** `could be imposed`: neither yes nor no. */
const maybe = /\b(?:could|may|might|should|must|can) (?:not )?(?:have )?(?:be |been )?$/iu

const breaks =
  /(?:;| – | — |, (?:but|while|although|though|whereas|yet|and|before|with|which|who)\b|\bbut\b|\bas (?=\p{Lu}\p{Ll}))/gu

/**
 * Reads what the clause around a topic says.
 *
 * @param sentence - the words of a sentence
 * @param topic - says whether a clause names the matter
 * @returns the verdict of the first clause that names the matter and has one; `undefined` when none does. Conditions
 *   (`if a deal is reached`) and purposes give none. `wishes: false` for questions on what will be: what somebody wants
 *   is no answer to them.
 */
export function readVerdicts(
  sentence: string,
  topic: (clause: string) => boolean,
  { wishes = true }: { readonly wishes?: boolean } = {},
): Verdict[] {
  const found: Verdict[] = []
  for (const { start, end } of listClauses(sentence)) {
    const clause = dropConditions(sentence.slice(start, end))
    if (!topic(clause)) continue
    const verdict = readClause(clause, wishes ? topic : () => false)
    if (verdict === undefined) continue
    const word = { start: start + verdict.word.start, end: start + verdict.word.end }
    found.push({ ...verdict, at: { start, end }, word })
  }
  return found
}

function readClause(clause: string, topic: (words: string) => boolean): Read | undefined {
  const no = noWords.exec(clause)
  if (no !== null) {
    const turned = negated.test(clause.slice(Math.max(0, no.index - 24), no.index))
    return turned || contrasts.test(clause.slice(no.index)) ? undefined : { value: 'no', done: false, word: spanOf(no) }
  }
  if (deliberates.test(clause)) return undefined
  const yes = yesWords.exec(clause)
  if (yes === null) return readWish(clause, topic)
  if (negated.test(clause.slice(Math.max(0, yes.index - 24), yes.index)))
    return { value: 'no', done: false, word: spanOf(yes) }
  if (maybe.test(clause.slice(Math.max(0, yes.index - 24), yes.index))) return undefined
  return { value: 'yes', done: yes.groups?.done !== undefined, word: spanOf(yes) }
}

/** `will not be my team, it will be ours`: what something is called is neither refused nor ruled out. */
const contrasts = /^[\p{L}'’ ]{3,24}? be (?:my|your|his|her|our|their|its|the same)\b/iu

function spanOf({ index, 0: words }: RegExpExecArray): Span {
  return { start: index, end: index + words.length }
}

function readWish(clause: string, topic: (words: string) => boolean): Read | undefined {
  const wish = wishWords.exec(clause)
  if (wish === null) return undefined
  const behind = wish.index + wish[0].length
  if (!topic(clause.slice(behind, behind + 60))) return undefined
  const turned = negated.test(clause.slice(Math.max(0, wish.index - 24), wish.index))
  return { value: turned ? 'no' : 'yes', done: false, word: spanOf(wish) }
}

function listClauses(sentence: string): Span[] {
  const clauses: Span[] = []
  let start = 0
  for (const match of sentence.matchAll(breaks)) {
    if (match.index - start > 12) {
      clauses.push({ start, end: match.index })
      start = match.index
    }
  }
  clauses.push({ start, end: sentence.length })
  return clauses
}

/** Blanks out `if …`, `whether …`, `in the event of …` up to the next comma, so that they give no verdict. */
function dropConditions(clause: string): string {
  return clause.replace(
    /\b(?:if|whether|unless|until|once|after|without|in the event of|so that|in order to|to (?:stop|prevent|avoid|ensure)|lest)\b[^,;]{0,120}/giu,
    (words) => ' '.repeat(words.length),
  )
}
