/** Words of a question that only paint: an article that answers need not have them. */

import { foldWord } from '../../text/words.ts'

/** Verbs that link, words of degree, of politeness and of fame. */
const paint = new Set(
  `become became becomes becoming remain remains remained seem seems seemed appear appears appeared prove proved proven
  else besides okay ok please thanks thank hey famous famed renowned popular popularly iconic legendary notable
  well-known beloved so-called certain particular various several entire whole able unable such quite rather fairly
  pretty maybe perhaps altogether instead additional another due upcoming ongoing`.split(/\s+/u),
)

/** Ends in ly and tells more than how. */
const noAdverb =
  /^(?:ally|anomaly|assembly|belly|bully|butterfly|daily|early|elderly|family|fly|friendly|holy|italy|jelly|july|lily|monopoly|monthly|only|orderly|poly|quarterly|rally|rely|reply|sicily|silly|supply|tally|ugly|weekly|yearly|likely|unlikely|deadly|costly|lonely|lovely)$/u

/** Says whether a word only paints; names never do. */
export function isPaint(word: string): boolean {
  if (/^\p{Lu}/u.test(word)) return false
  const folded = foldWord(word)
  return paint.has(folded) || (/^\p{L}{3,}ly$/u.test(folded) && !noAdverb.test(folded))
}
