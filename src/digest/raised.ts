/** Takes out of one article what it leaves open: headings that ask, hedges, missing commitments, conditions. */

import type { Article, Passage } from '../model/article.ts'
import type { RaisedQuestion } from '../model/digest.ts'
import { sentencesOf } from './article-sentences.ts'

type Form = RaisedQuestion['form']

const be = "(?:is|are|was|were|it['’]s|that['’]s|remains?|remained)"
const fill = "(?:[\\p{L}’'-]+ ){0,3}?"

/** Wordings by form, the more telling ones first; each begins with a fixed word so that a scan stays linear. */
const wordings: readonly (readonly [form: Form, pattern: RegExp])[] = [
  [
    'unresolved',
    /\b(?:it )?(?:remains?|remained) to be (?:seen|decided|settled|worked out)(?: (?:whether|if|how|what|who|when|where))?/iu,
  ],
  [
    'unresolved',
    new RegExp(
      `\\b${be}(?: (?:still |also |as yet )?(?:unclear|uncertain|unknown|unresolved|undecided|unanswered)|(?: (?:still |also |as yet )?not|n['’]t)(?: yet| immediately| fully| entirely)? (?:clear|certain|known|decided|settled)| far from (?:clear|certain|settled))(?: (?:whether|if|how|what|who|when|where|why|which))`,
      'iu',
    ),
  ],
  [
    'unresolved',
    /\b(?:remains?|remained|still|left) (?:unclear|uncertain|unknown|unresolved|undecided|unanswered|in doubt|an open question)\b/iu,
  ],
  [
    'unresolved',
    /\b(?:open|big|key|unanswered|crucial|outstanding) questions? (?:is|are|was|were|remains?|about|over|on|whether)\b/iu,
  ],
  ['unresolved', /\b(?:a|one) (?:very |rather )?big if\b/iu],
  [
    'unresolved',
    /\b(?:details|specifics) (?:were|are|remain|remained) (?:still )?(?:thin|scarce|scant|sparse|vague|unclear)\b/iu,
  ],
  [
    'uncommitted',
    new RegExp(
      `\\bno ${fill}(?:commitment|commitments|pledge|undertaking|guarantee|promise|confirmation|agreement|deal|decision) (?:from|by|to|on|has|have|had|was|were|yet|so far|that|about|over)\\b`,
      'iu',
    ),
  ],
  [
    'uncommitted',
    /\b(?:declin|refus)(?:ed|es|ing) to (?:say|commit|comment|confirm|rule (?:in|out)|be drawn|answer|specify|elaborate)\b/iu,
  ],
  [
    'uncommitted',
    /\b(?:did|does|do|would|has|have|had)(?: not|n['’]t) (?:yet )?(?:state|stated|say whether|said whether|specify|specified|confirm|confirmed|commit|committed|be drawn|rule out|ruled out|disclose|disclosed|set a date|elaborate)\b/iu,
  ],
  ['uncommitted', /\b(?:swerved?|dodged?|sidestepped|evaded|avoided|ducked) (?:a |the |any |several )?questions?\b/iu],
  ['uncommitted', /\bstopp?(?:ed|ing|s)? short of\b/iu],
  ['undetermined', /\b(?:has|have|had) (?:yet|still) to (?!be seen)[a-z]+/iu],
  ['undetermined', new RegExp(`\\bno such ${fill}(?:has|have|had) (?:yet )?been\\b`, 'iu')],
  [
    'undetermined',
    /\b(?:is|are|was|were|has|have|had) (?:not |n['’]t )?yet (?:to )?(?:been |be )?(?:agreed|decided|formed|determined|confirmed|announced|set|fixed|chosen|named|signed|reached)\b/iu,
  ],
  [
    'undetermined',
    /\b(?:still )?(?:yet )?to be (?:determined|decided|confirmed|agreed|announced|settled|negotiated|fixed)\b/iu,
  ],
  ['undetermined', /\b(?:an? )?(?:undisclosed|unspecified|as yet unnamed|as-yet-unnamed) [a-z]+/iu],
  [
    'doubted',
    /\b(?:doubts?|uncertainty|scepticism|skepticism|(?:(?:there (?:are|were)(?: also| still)?|raise[sd]?|raising|faces?|faced|serious|fresh|new|many|more)) questions?|questions? remain) (?:over|about|around|as to|remains?|persists?|hangs? over|whether|on)\b/iu,
  ],
  [
    'doubted',
    /\b(?:cast(?:s|ing)? doubt|throw(?:s|n)? doubt|in doubt|far from certain|no certainty|too early to (?:say|tell)|hard to say)\b/iu,
  ],
  ['doubted', /\b(?:might|may) not be (?:achievable|possible|reached|enough|able|willing)\b/iu],
  ['conditional', /\b(?:in the event of|provided that|unless|on condition that)\b/iu],
  [
    'conditional',
    /\bif (?!not\b|anything\b|only\b|so\b)(?:an?|the|any|no|talks|it|they|he|she|this|that|\p{Lu}[\p{L}’'-]*)(?: [\p{L}’'-]+){0,6}? (?:is|are|was|were|goes|go|fails?|collapses?|succeeds?|does|do|reach(?:es)?|agrees?|refuses?|signs?|ends?|ended|holds?|breaks?|can|cannot)\b/iu,
  ],
]

const anyWording =
  /remain|unclear|uncertain|unknown|unresolved|undecided|unanswered|question|big if|details|specifics|\bno \b|declin|refus|n['’]t\b|\bnot\b|swerve|dodge|sidestep|evade|avoid|duck|short of|\byet\b|\bto be\b|undisclosed|unspecified|unnamed|doubt|concern|scepticism|skepticism|certain|too early|hard to say|event of|provided|unless|condition|\bif\b|\bstill\b|open|clear|known/iu

const asking =
  /^(?:what|who|whom|whose|when|where|why|which|how|will|would|can|could|is|are|was|were|do|does|did|has|have|had|should|may|might|must)\b/iu

/** Lists the sentences and headings that leave something open, in the order of the text; one for each sentence. */
export function extractRaised(article: Pick<Article, 'text' | 'passages'>): RaisedQuestion[] {
  return article.passages.flatMap((passage) =>
    passage.kind === 'heading' || passage.kind === 'headline'
      ? readHeading(article.text, passage)
      : readBody(article, passage),
  )
}

function readHeading(text: string, passage: Passage): RaisedQuestion[] {
  const { start, end, n } = passage
  const words = text.slice(start, end)
  if (words.length > 200 || !/\?\s*$/u.test(words) || !asking.test(words.replace(/^[^\p{L}]+/u, ''))) return []
  const span = { start, end: start + words.trimEnd().length }
  return [{ sentence: span, passage: n, marker: span, form: 'heading' }]
}

function readBody(article: Pick<Article, 'text' | 'passages'>, passage: Passage): RaisedQuestion[] {
  const { text } = article
  if (!anyWording.test(text.slice(passage.start, passage.end))) return []
  const raised: RaisedQuestion[] = []
  for (const sentence of sentencesOf(article, passage)) {
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1500))
    if (!anyWording.test(words)) continue
    const match = firstWording(words)
    if (match === undefined) continue
    const start = sentence.start + match.index
    raised.push({ sentence, passage: passage.n, marker: { start, end: start + match.length }, form: match.form })
  }
  return raised
}

function firstWording(words: string): { form: Form; index: number; length: number } | undefined {
  for (const [form, pattern] of wordings) {
    const match = pattern.exec(words)
    if (match !== null) return { form, index: match.index, length: match[0].length }
  }
  return undefined
}
