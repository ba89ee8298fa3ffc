/** Reads who speaks, and to whom, in a question after somebody's words: `what did the mayor tell the council about the ferry`. */

import type { Span } from '../../model/article.ts'
import { isStopWord, listWords, type Word } from '../../text/words.ts'

/** Where a question names the one who speaks, the verb of speaking, and the one who is spoken to. */
export type Saying = { readonly speaker: Span; readonly verb: Span; readonly listener?: Span }

/** The words of a question from its first auxiliary on. */
const speakerWords = 8
const auxiliary = /^(?:did|does|do|has|have|had|will|would|is|was)(?:n['’]t)?$/iu
const speaking =
  /^(?:say|says|said|saying|tell|tells|told|warn|warned|think|thinks|thought|claim|claimed|post|posted|tweet|tweeted|write|wrote|written|believe|comment|commented|react|reacted|respond|responded|reply|replied|answer|answered|promise|promised|pledge|pledged|demand|demanded|want|wants|wanted|call|called|describe|described|accuse|accused|admit|admitted|mean|meant|make|made|testify|testified|announce|announced|argue|argued|explain|explained|suggest|suggested|propose|proposed|advise|advised|ask|asked|urge|urged|deny|denied|criticise|criticised|criticize|criticized|praise|praised|blame|blamed|compare|compares|compared|liken|likened|feel|predict|predicted|speak|spoke|talk|insist|insisted)$/iu
/** What stands between a speaker and the verb and is neither: `have to say`, `also say`. */
const between =
  /^(?:have|has|had|to|also|ever|really|actually|publicly|just|first|then|later|now|go|on|still|previously|once|not|never|since|already)$/iu
const addressing = /^(?:tell|tells|told|warn|warned|ask|asked|urge|urged|promise|promised|pledge|advise|advised)$/iu
const towards =
  /^(?:say|said|saying|speak|spoke|talk|write|wrote|written|suggest|suggested|propose|proposed|explain|explained)$/iu
/** Ends the one who is spoken to. */
const listenerEnds =
  /^(?:about|of|on|over|that|to|not|when|after|before|during|while|in|at|as|how|why|what|who|where|whether|if|for|from|with|regarding|because|he|she|they|it|there|last|this)$/iu
const nobody = /^(?:them|us|him|her|it|reporters?|journalists?|me)$/iu
/** `Say to the claim`: what is answered is no listener but the matter. */
const matter =
  /^(?:accusations?|allegations?|charges?|claims?|comments?|complaints?|criticisms?|demands?|ideas?|judge?ments?|news|offers?|plans?|proposals?|questions?|remarks?|reports?|requests?|rulings?|suggestions?|verdicts?|votes?|warnings?)$/iu
const possessed =
  /(?<=\b(?:is|was|are|were|about) )(?:the )?([^?.!,;]{2,60}?)(?:['’]s?|(?<=s))? (?:\p{Ll}+ )?(?:response|reaction|view|views|position|advice|stance|answer|opinion|message|comments?|verdict|assessment|take|demands?|reply|warning|promise|statement)\b/iu

/**
 * Reads a question.
 *
 * @param text - a cleaned question
 * @param focus - the sentence of it that asks
 * @returns `undefined` when it names nobody before a verb of speaking
 */
export function readSaying(text: string, focus: Span): Saying | undefined {
  const words = listWords(text, focus)
  const from = words.findIndex(({ word }) => auxiliary.test(word)) + 1
  const nth = words.findIndex(({ word }, n) => n > from && n <= from + speakerWords && speaking.test(word))
  const verb = words[nth]
  if (from === 0 || verb === undefined) return readPossessed(text, focus)
  const speaker = trim(words.slice(from, nth))
  if (speaker === undefined) return undefined
  const listener = findListener(text, words, nth)
  return { speaker, verb, ...(listener === undefined ? {} : { listener }) }
}

/** `What was the union's response`. */
function readPossessed(text: string, focus: Span): Saying | undefined {
  const match = possessed.exec(text.slice(focus.start, focus.end))
  const whose = match?.[1]
  if (match === null || whose === undefined) return undefined
  const start = focus.start + match.index + match[0].indexOf(whose)
  const end = start + whose.length
  const speaker = trim(listWords(text, { start, end }))
  return speaker === undefined
    ? undefined
    : { speaker, verb: { start: end, end: focus.start + match.index + match[0].length } }
}

/** Without the article before and the small words behind. */
function trim(words: readonly Word[]): Span | undefined {
  const first = words.findIndex(({ word }) => !/^(?:the|an?|mr|mrs|ms|sir|one|of)$/iu.test(word))
  const last = words.findLastIndex(({ word }) => !between.test(word))
  const [start, end] = [words[first]?.start, words[last]?.end]
  if (first < 0 || last < first || start === undefined || end === undefined) return undefined
  return words.slice(first, last + 1).every(({ word }) => isStopWord(word)) ? undefined : { start, end }
}

function findListener(text: string, words: readonly Word[], nth: number): Span | undefined {
  const verb = words[nth]?.word ?? ''
  const to = towards.test(verb) && /^to$/iu.test(words[nth + 1]?.word ?? '')
  if (!addressing.test(verb) && !to) return undefined
  const rest = words.slice(nth + (to ? 2 : 1))
  const end = rest.findIndex(({ word }) => listenerEnds.test(word))
  const spokenTo = end < 0 ? rest : rest.slice(0, end)
  if (to && spokenTo.some(({ word }) => matter.test(word))) return undefined
  const listener = trim(spokenTo)
  return listener === undefined || nobody.test(text.slice(listener.start, listener.end)) ? undefined : listener
}
