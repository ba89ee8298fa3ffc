/** Reads what stands between the one who acts and the verb: whether it is that one's verb, and done, denied or to come. */

/** `done`: said as a fact; `not`: said not to be so; `never`: it will or can not be; `denied`: denied by the one who acts; `ahead`: planned or possible. */
export type Path = 'done' | 'not' | 'never' | 'denied' | 'ahead'

const auxiliaries =
  "has|have|had|was|were|is|are|am|been|being|did|does|do|got|gets|having|not|never|no longer|neither|nor|(?:has|have|had|was|were|is|are|did|does|do|wo|would|ca|could|should)n['’]t|cannot|will|would|may|might|could|should|can|shall|must"
const adverbs =
  'who|which|also|then|later|already|finally|just|since|soon|first|once|now|still|yet|both|all|each|again|even|itself|himself|herself|themselves|so far|\\p{Ll}+ly|(?:on|last|this|in) \\p{Lu}\\p{Ll}+'
const controls =
  '(?:(?:said|claims|claimed|insists|insisted) (?:that )?(?:he|she|they|it))|(?:(?:shown|proved|proven|known|found) to(?: be)?)|(?:(?:is|are|was|were) to(?: be)?)|(?:(?:refused?|refuses|refusing|declin(?:ed|es|ing)|fail(?:ed|s)|agreed|agrees|decided|managed|forced|plans?|planned|hopes?|hoped|wants?|wanted|intends?|intended|offered|promised|vowed|set|due|expected|available|eligible|ready|willing|prepared|able|unable|yet|about|going|like|likely|began|begun|continued|sought|trying|tried) to(?: be)?)|be|den(?:ies|ied)(?: having)?|rul(?:es|ed) out|avoid(?:s|ed)|stopped short of'
const step = `(?:(?:${controls}|${auxiliaries}|${adverbs}) )`
const own = new RegExp(`^(?:,? (?:and|or) (?:[\\p{L}.’'-]+ ){1,6}| )?${step}*$`, 'iu')
const apposed = /^(?:,(?! who\b| which\b)[^,;:.“”"]{1,80},|,? \([^()]{1,40}\))(?= )/u
/** `The minister of finance resigned`. */
const placed =
  /^ (?:of|in|at|from|near) (?:(?:the|an?) )?(?:[\p{L}’'-]+ ){1,4}?(?=(?:is|are|was|were|has|have|had|will|would|did|does|\p{Ll}+ly) )/u
/** `Vale is the first captain to lose`: lost. */
const foremost =
  /^ (?:is|are|was|were|became|has become|have become|had been) (?:the|one of the|among the) (?:first|only|last|latest|\p{Ll}{3,}est)\b[^,;:.“”"]{0,40} to $/u
const relative = new RegExp(`^, (?:who|which) ${step}*$`, 'iu')
const shared = new RegExp(`^(.{3,110}?),? (?:and|then) ${step}*$`, 'iu')
const otherClause =
  /[;:–—“”"]|\b(?:who|whom|which|that|whose|while|when|where|if|whether|because|although|though|as|before|after|until|unless|but|said|says|told|claim\p{L}*|alleg\p{L}*|accus\p{L}*|warn\p{L}*|hop\p{L}+|want\p{L}*|to)\b/iu

const negation =
  /\b(?:not|never|no longer|neither|nor|cannot|\p{L}+n['’]t|(?:refus|declin)\p{L}+ to|fail(?:ed|s) to|unable to|yet to|rul(?:es|ed) out|avoid(?:s|ed)|stopped short of)\b/iu
const denial = /\bden(?:ies|ied)\b/iu
const open =
  /\b(?:will|would|may|might|could|should|can|shall|must|wo|be|like|likely|plan\p{L}*|hop\p{L}+|want\p{L}*|intend\p{L}*|offered|promised|vowed|set|due|expected|available|eligible|ready|willing|prepared|able|about|going|sought|trying|tried|decided|agreed|agrees|is to|are to)\b/iu
const ruledOut = /\b(?:will|would|may|might|should|can|cannot|going|be|wo|is to|are to|rul(?:es|ed) out)\b/iu
/** Whoever was unable to, or had to, did not or did. */
const realised = /\b(?:managed|forced|began|begun|continued|was able|were able|shown|proved|proven|known|found) to $/iu

/**
 * Reads the words between the one who acts and the verb.
 *
 * @param between - from the end of the name to the start of the verb, one space at least
 * @returns `undefined` where the verb may be somebody else's
 */
export function readPath(between: string): Path | undefined {
  if (between.length > maxChars || /^['’]/u.test(between)) return undefined
  const bare = between.replace(apposed, '').replace(placed, ' ')
  if (foremost.test(bare)) return 'done'
  const verbal = own.test(bare) || relative.test(bare) ? bare : sharedPart(bare)
  if (verbal === undefined) return undefined
  if (denial.test(verbal)) return 'denied'
  // Not only, and not for years, are no plain denials.
  if (/\bnot only\b/iu.test(verbal)) return undefined
  if (realised.test(verbal)) return negation.test(verbal.replace(realised, '')) ? 'not' : 'done'
  if (negation.test(verbal)) return ruledOut.test(verbal) ? 'never' : 'not'
  return open.test(verbal) ? 'ahead' : 'done'
}

const maxChars = 160

/** `Vale left the room and was later arrested`: one who acts, two verbs. */
function sharedPart(between: string): string | undefined {
  const first = shared.exec(between)?.[1]
  return first === undefined || otherClause.test(first) ? undefined : between.slice(first.length)
}
