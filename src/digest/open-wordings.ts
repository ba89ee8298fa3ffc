/** The wordings by which reports leave something open, and the first of them in a sentence. */

import type { RaisedQuestion } from '../model/digest.ts'

type Form = RaisedQuestion['form']

/** A wording; each text that has it holds one of the keys where a word begins, small letters or capitals. */
type Wording = { readonly form: Form; readonly keys: readonly string[]; readonly pattern: RegExp }

const be = "(?:is|are|was|were|it['’]s|that['’]s|remains?|remained)"
const fill = "(?:[\\p{L}’'-]+ ){0,3}?"
const unsettled = 'unclear uncertain unknown unresolved undecided unanswered'.split(' ')
const settled = 'clear certain known decided settled'.split(' ')
const given = 'commitment pledge undertaking guarantee promise confirmation agreement deal decision'.split(' ')

/** Wordings by form, the more telling ones first; each begins with a fixed word so that a scan stays linear. */
const wordings: readonly Wording[] = [
  {
    form: 'unresolved',
    keys: ['remain'],
    pattern:
      /\b(?:it )?(?:remains?|remained) to be (?:seen|decided|settled|worked out)(?: (?:whether|if|how|what|who|when|where))?/iu,
  },
  {
    form: 'unresolved',
    keys: [...unsettled, ...settled],
    pattern: new RegExp(
      `\\b${be}(?: (?:still |also |as yet )?(?:unclear|uncertain|unknown|unresolved|undecided|unanswered)|(?: (?:still |also |as yet )?not|n['’]t)(?: yet| immediately| fully| entirely)? (?:clear|certain|known|decided|settled)| far from (?:clear|certain|settled))(?: (?:whether|if|how|what|who|when|where|why|which))`,
      'iu',
    ),
  },
  {
    form: 'unresolved',
    keys: [...unsettled, 'doubt', 'question'],
    pattern:
      /\b(?:remains?|remained|still|left) (?:unclear|uncertain|unknown|unresolved|undecided|unanswered|in doubt|an open question)\b/iu,
  },
  {
    form: 'unresolved',
    keys: ['question'],
    pattern:
      /\b(?:open|big|key|unanswered|crucial|outstanding) questions? (?:is|are|was|were|remains?|about|over|on|as to|whether|if)\b/iu,
  },
  {
    form: 'unresolved',
    keys: ['weigh', 'consider', 'debat', 'mull', 'decid'],
    pattern:
      /\b(?:weighs?|(?:is|are|still|now|been) (?:weighing|considering|debating|mulling|deciding)|(?:has|have) yet to decide)(?: over| on)? whether\b/iu,
  },
  {
    form: 'unresolved',
    keys: ['investigat', 'examin', 'looking into', 'trying to', 'working to', 'seeking to'],
    pattern:
      /\b(?:(?:is|are|still|now|been|continu(?:e|es|ing) to) (?:investigat(?:e|ing)|examin(?:e|ing)|looking into)|(?:trying|working|seeking) to (?:determine|establish|find out|work out|learn|understand)) (?:exactly )?(?:whether|how|what|who|when|where|why)\b/iu,
  },
  { form: 'unresolved', keys: ['if'], pattern: /\b(?:a|one) (?:very |rather )?big if\b/iu },
  {
    form: 'unresolved',
    keys: ['details', 'specifics'],
    pattern:
      /\b(?:details|specifics) (?:were|are|remain|remained) (?:still )?(?:thin|scarce|scant|sparse|vague|unclear)\b/iu,
  },
  {
    form: 'uncommitted',
    keys: given,
    pattern: new RegExp(
      `\\bno ${fill}(?:commitment|commitments|pledge|undertaking|guarantee|promise|confirmation|agreement|deal|decision) (?:from|by|to|on|has|have|had|was|were|yet|so far|that|about|over)\\b`,
      'iu',
    ),
  },
  {
    form: 'uncommitted',
    keys: ['declin', 'refus'],
    pattern:
      /\b(?:declin|refus)(?:ed|es|ing) to (?:say|commit|comment|confirm|rule (?:in|out)|be drawn|answer|specify|elaborate)\b/iu,
  },
  {
    form: 'uncommitted',
    keys: ['not', "n't"],
    pattern:
      /\b(?:did|does|do|would|has|have|had)(?: not|n['’]t) (?:yet )?(?:state|stated|say whether|said whether|specify|specified|confirm|confirmed|commit|committed|be drawn|rule out|ruled out|disclose|disclosed|set a date|elaborate)\b/iu,
  },
  {
    form: 'uncommitted',
    keys: ['not', "n't"],
    pattern:
      /\b(?:(?:did|does|do)(?: not|n['’]t) (?:immediately |publicly )?(?:say|reveal|explain|announce|make clear)|(?:has|have|had)(?: not|n['’]t) (?:yet |publicly )?(?:said|revealed|explained|announced|made clear|decided|determined|established)) (?:exactly |yet )?(?:whether|how|what|when|who|where|why|which)\b/iu,
  },
  {
    form: 'uncommitted',
    keys: ['question'],
    pattern: /\b(?:swerved?|dodged?|sidestepped|evaded|avoided|ducked) (?:a |the |any |several )?questions?\b/iu,
  },
  { form: 'uncommitted', keys: ['short of'], pattern: /\bstopp?(?:ed|ing|s)? short of\b/iu },
  { form: 'undetermined', keys: ['yet', 'still'], pattern: /\b(?:has|have|had) (?:yet|still) to (?!be seen)[a-z]+/iu },
  {
    form: 'undetermined',
    keys: ['no such'],
    pattern: new RegExp(`\\bno such ${fill}(?:has|have|had) (?:yet )?been\\b`, 'iu'),
  },
  {
    form: 'undetermined',
    keys: ['yet'],
    pattern:
      /\b(?:is|are|was|were|has|have|had) (?:not |n['’]t )?yet (?:to )?(?:been |be )?(?:agreed|decided|formed|determined|confirmed|announced|set|fixed|chosen|named|signed|reached|issued|made|scheduled)\b/iu,
  },
  {
    form: 'undetermined',
    keys: ['no '],
    pattern:
      /\bno (?:final |firm |formal |official )?(?:decisions?|ruling|verdict|date|timeline|timetable) (?:has|have|had) (?:yet )?been (?:made|taken|reached|issued|set|announced|given|fixed)\b/iu,
  },
  {
    form: 'undetermined',
    keys: ['to be'],
    pattern:
      /\b(?:still )?(?:yet )?to be (?:determined|decided|confirmed|agreed|announced|settled|negotiated|fixed)\b/iu,
  },
  {
    form: 'undetermined',
    keys: ['undisclosed', 'unspecified', 'unnamed'],
    pattern: /\b(?:an? )?(?:undisclosed|unspecified|as yet unnamed|as-yet-unnamed) [a-z]+/iu,
  },
  {
    form: 'doubted',
    keys: ['doubt', 'uncertain', 'scepticism', 'skepticism', 'question'],
    pattern:
      /\b(?:doubts?|uncertainty|scepticism|skepticism|(?:(?:there (?:are|were)(?: also| still)?|raise[sd]?|raising|faces?|faced|serious|fresh|new|many|more)) questions?|questions? remain) (?:over|about|around|as to|remains?|persists?|hangs? over|whether|on)\b/iu,
  },
  {
    form: 'doubted',
    keys: ['doubt', 'certain', 'too early', 'hard to say'],
    pattern:
      /\b(?:cast(?:s|ing)? doubt|throw(?:s|n)? doubt|in doubt|far from certain|no certainty|too early to (?:say|tell)|hard to say)\b/iu,
  },
  {
    form: 'doubted',
    keys: ['not'],
    pattern: /\b(?:might|may) not be (?:achievable|possible|reached|enough|able|willing)\b/iu,
  },
  {
    form: 'conditional',
    keys: ['event of', 'provided', 'unless', 'on condition'],
    pattern: /\b(?:in the event of|provided that|unless|on condition that)\b/iu,
  },
  {
    form: 'conditional',
    keys: ['if'],
    pattern:
      /\bif (?!not\b|anything\b|only\b|so\b)(?:an?|the|any|no|talks|it|they|he|she|this|that|\p{Lu}[\p{L}’'-]*)(?: [\p{L}’'-]+){0,6}? (?:is|are|was|were|goes|go|fails?|collapses?|succeeds?|does|do|reach(?:es)?|agrees?|refuses?|signs?|ends?|ended|holds?|breaks?|can|cannot)\b/iu,
  },
]

/** Keys that are whole words; the others are beginnings. */
const wholeWords = new Set(['if', 'not', 'yet', 'still', 'to be'])
/** All keys at once: one look tells which wordings are worth reading. */
const anyKey = new RegExp(`\\b(?:${listKeys().join('|')})|n['’]t\\b`, 'gi')

function listKeys(): string[] {
  const keys = new Set(wordings.flatMap((wording) => wording.keys))
  keys.delete("n't")
  return [...keys].map((key) => (wholeWords.has(key) ? `${key}\\b` : key))
}

/** Finds the first wording, in the order of the list, that a sentence has; `undefined` when it leaves nothing open. */
export function findOpenWording(sentence: string): { form: Form; index: number; length: number } | undefined {
  const found = sentence.match(anyKey)?.map((key) => key.toLowerCase().replace('’', "'"))
  if (found === undefined) return undefined
  for (const { form, keys, pattern } of wordings) {
    if (!keys.some((key) => found.includes(key))) continue
    const match = pattern.exec(sentence)
    if (match !== null) return { form, index: match.index, length: match[0].length }
  }
  return undefined
}
