/** Finds in a sentence what tells how long or how often without a figure: `for many decades`, `for the second time`. */

import type { Span } from '../../model/article.ts'
import type { AnswerSpan } from './answer-span.ts'

const unit = '(?:second|minute|hour|day|night|week|month|year|decade|century|centurie|generation)s?'
const bound = '(?:over|more than|less than|at least|just under|just over|nearly|almost|about|around|up to|roughly)'
const some = '(?:an?|half an?|several|many|a few|a couple of|some|dozens of|hundreds of|thousands of|most of an?)'

/** `A week`, `many, many decades`, `for years`, `since March`. */
const length = new RegExp(
  `\\b(?:${bound} )?${some}(?:,? (?:many|whole|full|long)){0,2} ${unit}\\b(?: and a half\\b)?` +
    `|(?<=\\b(?:for|over|lasted|took|takes|spent|after) )(?:${unit.replace('s?', 's')}|ever|life)\\b` +
    '|\\b(?:indefinitely|permanently|overnight)\\b' +
    '|\\bsince (?:\\p{Ll}+ ){0,2}(?:\\p{Lu}\\p{Ll}+day|(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:19|20)\\d\\d)\\b',
  'giu',
)
/** A week later is no length of time, and twice a week neither. */
const behind = /^ (?:after|before|ago|earlier|later|since|old)\b/iu
const lasting =
  /\b(?:for|over|last(?:ed|ing|s)?|t(?:ook|akes?|aking)|spen[dt]|in|within|after)(?: the (?:past|last))? $/iu

/** Lists the lengths of time that stand in a sentence in words alone. */
export function listLengths(text: string, sentence: Span): AnswerSpan[] {
  return listMatches(text, sentence, length, (words, start, end) => {
    if (behind.test(text.slice(end, end + 12))) return 0
    if (/^since/iu.test(words)) return sinceFit
    const led = lasting.test(text.slice(Math.max(sentence.start, start - 24), start))
    return led || !/^an? /iu.test(words) ? 1 : 0
  })
}

const sinceFit = 0.7

/** Once, twice, every week, the second time: how often. */
const times =
  /\b(?:once|twice|thrice|(?:every|each) (?:other |second |few )?(?:day|week|month|year|night)|daily|weekly|monthly|annually|yearly|quarterly|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:time|occasion))\b/giu
const once = /^(?:once|daily|weekly|monthly|annually|yearly|quarterly)$/iu

/** Lists what tells how many times something was done, but for figures. */
export function listTimes(text: string, sentence: Span): AnswerSpan[] {
  return listMatches(text, sentence, times, (words) => (once.test(words) ? onceFit : 1))
}

/** `Once` may mean long ago, and `daily` go with a noun. */
const onceFit = 0.6

function listMatches(
  text: string,
  sentence: Span,
  pattern: RegExp,
  fitOf: (words: string, start: number, end: number) => number,
): AnswerSpan[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(pattern)].flatMap(({ index, 0: words }) => {
    const start = sentence.start + index
    const end = start + words.length
    const fit = fitOf(words, start, end)
    return fit === 0 ? [] : [{ start, end, words, key: words.toLowerCase(), fit }]
  })
}
