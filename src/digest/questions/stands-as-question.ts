/** Says whether words cut out of a report can stand as a question: whom and what they mean must be in them. */

/** What stands for somebody or something named before. */
const pronoun =
  /\b(?:they|them|themselves|he|him|himself|she|herself|it|itself|this|these|those|such|(?:some|others|any|both|one|many|few|most|more|much)(?= (?:may|might|can|could|will|would|had|has|have|is|are|was|were|of (?:them|these|those))\b)|that(?= (?:is|was|has|had|will|would|could|can)\b)|that(?=['’]s|$| (?:without|with|to|in|on|at|by|for|from)\b)|(?<=(?:whether|if|how|when|why|where) )that(?= \p{Ll}))\b|\b(?:they|it|that|he|she)['’]/iu
const possessive = /\b(?:his|her|their|its|my|our|your)\b/iu
const firstPerson = /\b(?:I|we|you|me|us)\b/u
/** What a pronoun behind it can mean: a name, or a thing named with an article. */
const antecedent = /(?<!^)\p{Lu}\p{L}+|\b(?:the|an?|every|each|any|no|more|many|several|some) \p{L}{3,}/u
const finite =
  /\b(?:is|are|was|were|be|been|will|would|can|could|may|might|should|must|has|have|had|do|does|did)\b|\p{L}{2}(?:ed|[^s'’]s)\b(?!['’])/u

/**
 * Says whether the words are a clause that leans on nothing before it.
 *
 * @param words - from the word that asks on, or a whole sentence
 */
export function standsAsQuestion(words: string): boolean {
  if (firstPerson.test(words) || (!finite.test(words) && words.split(' ').length < 6)) return false
  if (/^(?:how (?:many|much)|which|whose|what) (?:are|were|is|was|have|has|had|will|would|of)\b/iu.test(words)) {
    return !/^(?:how|which|whose)/iu.test(words)
  }
  const [leans, owns] = [pronoun, possessive].map((pattern) => pattern.exec(words)?.index)
  return isMeant(words, leans) && isMeant(words, owns)
}

function isMeant(words: string, pronounAt: number | undefined): boolean {
  return pronounAt === undefined || antecedent.test(words.slice(0, pronounAt))
}
