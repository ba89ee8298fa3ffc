/** Reads what stands between the one who acts and the verb: whether it is that one's verb, and done, denied or to come. */

/**
 * `done`: said as a fact; `not`: said not to be so; `never`: it will or can not be; `denied`: denied by the one who acts;
 * `ahead`: planned or possible; `will`: told as what will be; `free`: able or allowed.
 */
export type Path = 'done' | 'not' | 'never' | 'denied' | 'ahead' | 'will' | 'free'

const auxiliaries =
  "has|have|had|was|were|is|are|am|been|being|did|does|do|got|gets|having|not|never|no longer|neither|nor|(?:has|have|had|was|were|is|are|did|does|do|wo|would|ca|could|should)n['’]t|cannot|will|would|may|might|could|should|can|shall|must"
const adverbs =
  'who|which|seem|seems|seemed|appear|appeared|look|looked|remain|remains|remained|became|become|also|then|later|already|just|since|soon|first|once|now|still|yet|both|all|each|again|even|itself|himself|herself|themselves|so far|\\p{Ll}+ly|(?:on|last|this|in) \\p{Lu}\\p{Ll}+'
const controls =
  '(?:(?:said|says|claims|claimed|insists|insisted|announced|confirmed|admitted|acknowledged|revealed|testified|wrote|made (?:it )?clear) (?:(?:in|on|at|during|last|late|earlier|this) (?:[\\p{L}’-]+ ){1,9}?)?(?:that )?(?:he|she|they|it))|(?:(?:stepped in|went on|moved in|intervened|proceeded) to)|(?:(?:shown|proved|proven|known|found) to)|(?:(?:is|are|was|were) to)|(?:(?:refused?|refuses|refusing|declin(?:ed|es|ing)|fail(?:ed|s)|agreed|agrees|decided|managed|forced|plans?|planned|hopes?|hoped|wants?|wanted|intends?|intended|offered|promised|vowed|set|due|expected|available|eligible|ready|willing|prepared|able|unable|yet|about|going|like|likely|began|begun|continued|sought|trying|tried) to)|(?:prevented|barred|banned|blocked|stopped|kept|prohibited|excluded) from|be|den(?:ies|ied)|rul(?:es|ed) out|avoid(?:s|ed)|stopped short of|ba(?:u)?lk(?:s|ed) at|shied away from|held off(?: on)?|(?:admit(?:s|ted)|confess(?:es|ed)|testified|acknowledged)(?: to)?(?: having)?'
/** No words are read by two of its parts: else a row of them would be tried in every way. */
const step = `(?:(?:${controls}|${auxiliaries}|${adverbs}) )`
/** Whoever does it too: `and the council`. */
const partner =
  "(?:(?!(?:has|have|had|was|were|is|are|will|would|did|said|says|to|against|that|who)\\b)[\\p{L}.’'-]+ ){1,6}"
const fellow = "\\p{Lu}[\\p{L}.’'-]*(?: [\\p{L}.’'-]+){0,4}"
const own = new RegExp(`^(?:(?:, ${fellow}){0,6},? (?:and|or) ${partner}| )?${step}*$`, 'iu')
const apposed = /^(?:,(?! who\b| which\b)[^,;:“”"]{1,80}(?:,| --| –)|,? \([^()]{1,40}\))(?= )/u
/** `The minister of finance resigned`, `the bank in the valley has refused to`. */
const placed = new RegExp(
  `^ (?:of|in|at|from|near|on|for|with|between) (?:(?!(?:who|whom|whose|which|that|said|says|to|and|but)\\b)[\\p{L}\\d$£€.’'-]+ ){1,6}?(?=${step}*$)`,
  'u',
)
/** `Vale is the first captain to lose`: lost. */
const foremost =
  /^(?:(?:, \p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,4}){0,6},? and (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})? (?:is|are|was|were) (?:among|one of|part of|some of) (?:the|those|several|many|a number of) [^,;:.“”"]{1,40} (?:to have|(?:that|which|who) (?:has|have|had)) $|^ (?:is|are|was|were|became|has become|have become|had been) (?:the|one of the|among the) (?:first|only|last|latest|\p{Ll}{3,}est)\b[^,;:.“”"]{0,40} to $/u
const relative = new RegExp(`^, (?:who|which) ${step}*$`, 'iu')
const shared = new RegExp(`^(.{3,110}?),? (?:and|then|but) ${step}*$`, 'iu')
const otherClause =
  /[;:–—“”"]|\b(?:who|whom|which|that|whose|while|when|where|if|whether|because|although|though|as|before|after|until|unless|but|said|says|told|claim\p{L}*|alleg\p{L}*|accus\p{L}*|warn\p{L}*|hop\p{L}+|want\p{L}*|to)\b/iu

const negation =
  /\b(?:(?:prevented|barred|banned|blocked|stopped|kept|prohibited|excluded) from|not|never|no longer|neither|nor|cannot|\p{L}+n['’]t|(?:refus|declin)\p{L}+ to|fail(?:ed|s) to|unable to|yet to|rul(?:es|ed) out|avoid(?:s|ed)|stopped short of|ba(?:u)?lk(?:s|ed) at|shied away from|held off)\b/iu
const denial = /\bden(?:ies|ied)\b/iu
const open =
  /\b(?:will|would|may|might|could|should|can|shall|must|wo|be|like|likely|plan\p{L}*|hop\p{L}+|want\p{L}*|intend\p{L}*|offered|promised|vowed|set|due|expected|available|eligible|ready|willing|prepared|able|about|going|sought|trying|tried|decided|agreed|agrees|is to|are to)\b/iu
const ruledOut = /\b(?:will|would|may|might|should|can|cannot|going|be|wo|is to|are to|rul(?:es|ed) out)\b/iu
/** Told as what will be, and as what one can do. */
const plainly =
  /^(?: (?:\p{Ll}+ly|also|then|now|both|all|soon|which|who))* (?:will|is to|are to|is set to|are set to|is going to|are going to|is due to|are due to)(?: (?:\p{Ll}+ly|also|then|now|both|all|soon|be))* $/u
const free =
  /^(?: (?:\p{Ll}+ly|also|now|still|who|which))* (?:can|could|may|(?:is|are|was|were) (?:able|free|eligible|still able|allowed|permitted) to)(?: (?:\p{Ll}+ly|also|now|still|be))* $/u
/** Whoever was unable to, or had to, did not or did. */
const realised =
  /\b(?:managed|stepped in|went on|moved in|intervened|proceeded|forced|began|begun|continued|was able|were able|shown|proved|proven|known|found) to $/iu

/**
 * Reads the words between the one who acts and the verb.
 *
 * @param between - from the end of the name to the start of the verb, one space at least
 * @returns `undefined` where the verb may be somebody else's
 */
export function readPath(between: string): Path | undefined {
  if (between.length > maxChars || /^['’]/u.test(between)) return undefined
  const bare = between
    .replace(relativeDash, ' ')
    .replace(described, ' ')
    .replace(apposed, '')
    .replace(placed, ' ')
    .replace(either, '$1 ')
    .replace(apposedLast, ' ')
  if (foremost.test(bare)) return 'done'
  const verbal = own.test(bare) || relative.test(bare) ? bare : sharedPart(bare)
  if (verbal === undefined) return undefined
  if (denial.test(verbal)) return 'denied'
  // Not only, and not for years, are no plain denials.
  if (/\bnot only\b/iu.test(verbal)) return undefined
  if (realised.test(verbal)) return negation.test(verbal.replace(realised, '')) ? 'not' : 'done'
  if (negation.test(verbal)) return ruledOut.test(verbal) ? 'never' : 'not'
  if (!open.test(verbal)) return 'done'
  return free.test(verbal) ? 'free' : plainly.test(verbal) ? 'will' : 'ahead'
}

/**
 * Reads what leads up to a verb whose subject is not looked for: `has not`, `refused to`.
 *
 * @param before - ends where the verb begins
 * @returns `undefined` where nothing but a verb of another clause stands before
 */
export function readLeading(before: string): Path | undefined {
  const steps = leading.exec(before)?.[0] ?? ''
  // A bare to belongs to what is wanted or said.
  if (/\bto $/iu.test(before) && !/\bto $/iu.test(steps)) return undefined
  return readPath(` ${steps}`)
}

const leading = new RegExp(`(?<![\\p{L}’'-])${step}*$`, 'iu')
const maxChars = 160
/** `Vale, the smuggler who paid`. */
const described = /^, (?:the|an?|its|his|her|their) [^,;:“”"]{1,60}? (?=(?:who|which) )/iu
/** `Has not asked for or been given`: neither. */
const either =
  /\b((?:has|have|had|did|does|do|was|were|is|are|will|would)(?:n['’]t| not| never)) \p{L}+(?: (?:for|to|of|with|at|on|in|about))? or /iu
/** `And Holt, the owner, were seen`. */
const apposedLast =
  /(?<=[\p{L}.’]),(?! (?:who|which|and|but|or)\b) [^,;:“”"]{1,80}, (?=(?:(?:also|already|now|still|\p{Ll}+ly) )?(?:is|are|was|were|has|have|had|will|did)\b)/u
/** `Vale – who paid`. */
const relativeDash = /^ ?(?:--?|–|—) ?(?=(?:who|which|that) )/u

/**
 * Reads the words between the one who is asked about and what that one is: `is the`, `, the former`.
 *
 * @returns `undefined` where they say it of somebody else
 */
export function readState(between: string): Path | undefined {
  const bare = between.replace(apposed, '').replace(placed, ' ').replace(describing, '')
  if (/^,$/u.test(bare)) return former.test(between) ? 'not' : 'done'
  if (!copula.test(bare)) return undefined
  return readPath(`${bare} `)
}

const describing =
  /(?: (?:the|an?|its|his|her|their))?(?: (?:[\p{Ll}-]+ly|very|so|quite|too|more|much))*(?: (?:first|second|third|last|latest|only|current|new|acting|former|ex|then|deputy|vice|interim))? $/u
const former = /\b(?:former|ex)\b/u
const copula =
  /\b(?:is|are|was|were|be|been|being|became|become|becomes|remains?|remained|seems?|seemed|looks?|looked|appears?|appeared)(?: also| still| now| \p{Ll}+ly)*(?:n['’]t| not| no longer| never)?$/u

/** `Vale left the room and was later arrested`: one who acts, two verbs. */
function sharedPart(between: string): string | undefined {
  const first = shared.exec(between)?.[1]
  if (first === undefined) return undefined
  const second = between.slice(first.length)
  // What somebody is asked to do ends where a second auxiliary begins.
  const told = first
    .replace(/^ (?:who|which) /u, '')
    .replaceAll(finite.test(second) ? / (?:to|after|before|as) /gu : /$^/gu, ' ')
  return otherClause.test(told) ? undefined : second
}

const finite =
  /^,? (?:and|then|but) (?:\p{Ll}+ly |later |then )?(?:has|have|had|was|were|is|are|did|does|will|would)\b/u
