/** Says whether a sentence leans on the one before it: on what its first words point back to. */

import { foldWord, stem } from '../../text/words.ts'

/** `It is not clear whether`, `It took three weeks`: this one stands for nothing. */
const emptyIt =
  /^It(?:['’]s| is| was| remains?| remained| became| has been| will be| would be)(?: not| now| still| also| yet){0,2}(?: (?!(?:because|after|before|of|due|by|from|with|in|on|at|to)\b)\p{L}[\p{L}’'-]*){0,4} (?:that|whether|if|how|why|when|where|what|who)\b|^It(?:['’]s| is| was)(?: not)? (?:un|im|il)?(?:possible|likely|important|hard|difficult|easy|necessary|legal|time|too early|too soon|up to|the first time|the second time|the last time)\b|^It (?:took|takes|has taken|will take|seems|seemed|appears|appeared|turns out|turned out|rained|snowed|(?:also |later |since |then )?emerged)\b/u

/** Words for what was told before, when they begin a sentence. */
const pointing =
  /^(?:It|They|Which|It['’](?:s|ll|d)|They['’](?:re|ve|ll|d)|Its|Their|Others)\b|^Neither(?! (?:the|\p{Lu}\p{L}*))\b|^This(?! (?:week|month|year|time|morning|afternoon|evening|weekend|season|summer|autumn|fall|winter|spring)\b)\b|^These(?! days\b)\b|^Those(?! (?:who|with|in|on|at|from|\p{Ll}+(?:ed|ing))\b)\b|^That(?:['’]s| (?:\p{Ll}+ )?(?:is|was|means?|meant|would|will|could|may|might|has|had|came|comes|left|led|leaves|makes?|made|puts?|includes?|included|marks?|follows|followed|brings|brought|becomes?|became|looks|looked|seems|seemed|happens|happened|helps|helped|shows|showed|gives|gave|takes|took|does|did|isn['’]t|wasn['’]t|\p{Ll}+ed))\b|^Both(?! (?:of|the|\p{Lu}\p{L}*))\b|^Such (?:an? )?\p{Ll}/u

/** `It comes after the vote failed`: behind it stands a sentence of its own. */
const backdrop =
  /^(?:It|This|That|The (?:\p{Ll}+ )?\p{Ll}+) (?:also )?(?:comes|came) (?:(?:just|only|about|almost|nearly|\p{L}+ (?:hours?|days?|weeks?|months?|years?)) ){0,2}(?:after|as|when) (?=the |an? |\p{Lu})/u

const connective =
  /^(?:But|However,|And|Yet|So(?! (?:far|many|much|few|long|called)\b)|Meanwhile,|Still,|Also,|In addition,|Additionally,|Moreover,|Furthermore,|Similarly,|Nevertheless,|Nonetheless,|Besides,|That said,|Indeed,|In fact,)\s+(?=\p{L})/u

/** `In that suit,` tells where to look, not what is so. */
const aside =
  /^(?:In|At|Under|With|During|After|Before|By|For|As part of) (?:this|that|these|those|it|them|such)(?! (?:week|month|year|time|morning|afternoon|evening|weekend|season|summer|autumn|fall|winter|spring)\b)(?: [\p{L}’'-]+){0,3}, (?=\p{L})/u

/**
 * Says how many characters at the start of a sentence only tie it to the one before.
 *
 * @param words - the sentence as printed, without a bullet or dateline before it
 */
export function countTie(words: string): number {
  return (connective.exec(words) ?? backdrop.exec(words) ?? aside.exec(words))?.[0].length ?? 0
}

/** `Among them`, `The first of these`. */
const among =
  /^(?:Among|Because of|As for|Like|Unlike|Given|Despite|About|On|To|From|For) (?:all |both )?(?:this|that|these|those|them|it|such)\b(?! (?:who|with|day|days|week|month|year|occasion|part|\p{Ll}+(?:ed|ing))\b)|^(?:The )?(?:\p{L}+ )?(\p{L}+) of (?:them|these|those(?! who)|this|it)\b|^(?:[Nn]ow|[Tt]hen) (?:it|they|this|that)\b/u

/** Words that set a sentence against the one before. */
const joining =
  /^(?:Rather|Instead|Thus|Therefore|As a result|As such|For example|For instance|By contrast|In contrast|In response|In return|In turn|Likewise|Otherwise)\b(?! (?:of|to|than)\b)/u

/** Nouns for something that was told before, where nothing behind them says which. */
const again =
  /^The (?:\p{Ll}+ )?(two|pair|duo|couple|trio|former|latter|others|move|decision|announcement|meeting|talks|deal|agreement|incident|attack|news|ruling|verdict|sentence|vote|plan|proposal|statement|remarks?|comments?|report|bill|measure|law|legislation|study|findings|survey|poll|company|firm|group|team|club|man|woman|boy|girl|teenager|suspect|victim|actor|actress|singer|star|film|movie|show|series|album|book|event|ceremony|visit|trip|call|letter|post|tweet|video|footage|increase|decrease|rise|drop|changes?|investigation|inquiry|charges?|crash|fire|explosion|flight|plane|ship|site|facility|project|scheme|feature|device|item|award|prize|money|funding|amount|figure|total|case|lawsuit|suit|trial|order|ban|rule|policy|strike|protest|outbreak|disease|drug|win|victory|loss|defeat|match|game|goal|transfer|signing)\b(?!-)(?:['’]s\b)?/u

/** Behind the noun these say which one is meant: `the decision to close the bridge`, `the ferry Auk`. */
const told =
  /^,? (?:of|to|that|which|who|whose|where|by|on|with|in|between|for|at|from|into|against|over|about|called|named|known|behind|\p{Lu}[\p{L}’'-]+|[“"‘])/u

/** Text cut in the middle of a sentence. */
const goesOn = /^[,;:]|^\p{Ll}{2,} /u

const ageAlone = /^(?:The|A) \d{1,3}-year-old(?! \p{Lu})(?! (?:from|who|of|in)\b)/u

/**
 * Tests a sentence, pronouns for people aside: these have a rule of their own.
 *
 * @param words - the sentence as printed, without a bullet or dateline before it
 * @param question - nouns that stand here need no explaining: whoever asked knows them
 */
export function leansBack(words: string, question: string): boolean {
  const text = words
    .slice(countTie(words))
    .replaceAll(/["“”]/gu, '')
    .replace(/^['‘(]+/u, '')
  if (pointing.test(text)) return !emptyIt.test(text)
  const one = among.exec(text)
  // Which one it is, whoever asked for the first or the last has said.
  if (one !== null && !isAsked(one[1] ?? '', question)) return true
  if (joining.test(text) || ageAlone.test(text) || goesOn.test(words)) return true
  const noun = again.exec(text)
  if (noun === null || told.test(text.slice(noun[0].length))) return false
  return !isAsked(noun[1] ?? '', question)
}

function isAsked(noun: string, question: string): boolean {
  if (noun === '') return false
  const wanted = stem(foldWord(noun))
  return question.split(/[^\p{L}]+/u).some((word) => stem(foldWord(word)) === wanted)
}
