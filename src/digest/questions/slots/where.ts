/** Reads the places that a sentence offers for what a question asks. */

import type { Span } from '../../../model/article.ts'
import type { Story } from '../../../model/story.ts'
import { looksAhead } from '../../../text/tense.ts'
import { findActor, foldName } from '../../actors.ts'
import { findLastNamed } from '../last-named.ts'
import type { Context, Found } from './context.ts'

// A meeting of a country is no meeting in it.
const placePattern =
  /\b(?:(?:meet|meetings?|talks|summit|held|take place|host(?:ed)?|deploy(?:ed|ment)?)(?:[ “"‘'][\p{Ll}’'-]{1,20}){0,4}? (?:in|at)|(?:venue|location|land|territory|parts)(?:[ “"‘'][\p{Ll}’'-]{1,20}){0,4}? (?:in|at|for|of)|push(?:ing|ed)? for|propos(?:ed|es|ing)|suggest(?:ed|s|ing)) (?:an? |the )?[“"‘']?(?<place>(?:eastern |western |northern |southern |central )?\p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*){0,3}|(?:neutral|third) (?:country|ground|venue|city))/gu

/** Lists the places that somebody proposes, or that what is to come is said to have. */
export function readWhere({ story, bearing: { report, line } }: Context): Found[] {
  const sentence = report.article.text.slice(line.start, line.end)
  const found: Found[] = []
  for (const match of sentence.matchAll(placePattern)) {
    const place = match.groups?.place?.replace(/['’]s?$/u, '')
    if (place === undefined || findActor(story, place) !== undefined) continue
    const start = line.start + match.index + match[0].lastIndexOf(place)
    const actor = findProposer(story, report.article.text, { start: line.start, end: start })
    if (actor === undefined && !isOffered(sentence, match.index, match[0])) continue
    found.push({
      value: foldName(place),
      at: { start, end: start + place.length },
      ...(actor === undefined ? {} : { actor }),
    })
  }
  return found
}

const proposes =
  /\b(?:propos(?:es|ed|ing)|suggest(?:s|ed|ing)|offer(?:s|ed|ing)?|push(?:es|ed|ing)? for|would (?:like|prefer)|wants?|wanted|prefers?|preferred|favou?rs?|favou?red|call(?:s|ed|ing) for|ask(?:s|ed|ing) for)\b/giu

/** Whoever is named before the verb that proposes: `the mayor would like the talks to be held in …`. */
function findProposer(story: Story, text: string, { start, end }: Span): string | undefined {
  const verb = [...text.slice(start, end).matchAll(proposes)].at(-1)
  return verb === undefined ? undefined : findLastNamed(story, text, { start, end: start + verb.index })
}

/** A place is an answer only where somebody proposes it or speaks of what is to come. */
function isOffered(sentence: string, index: number, words: string): boolean {
  const before = sentence.slice(Math.max(0, index - 80), index)
  if (/\b(?:push|propos|suggest|parts|land|territory)/u.test(words) || /\b(?:propos|suggest|offer|push)/u.test(before))
    return true
  return looksAhead(
    sentence,
    { start: index + words.length - 1, end: index + words.length },
    { start: 0, end: sentence.length },
  )
}
