/** Finds in a sentence where words were said or printed: on a channel, in a letter, at a press conference. */

import type { Span } from '../../model/article.ts'
import { listNames } from '../../text/names.ts'
import { isPersonal } from '../sentences/resolve-references.ts'
import type { AnswerSpan } from './answer-span.ts'

const speaking =
  '(?:interview|appearance|broadcast|post|posts|statement|message|video|tweet|thread|remarks|comments|column|op-ed|article|essay|speech|segment|show|programme|program)'
/** What leads to the name of a medium. */
const led = new RegExp(
  `\\b(?:${speaking}|said|says|posted|wrote|tweeted|announced|added|shared|posting|writing|speaking|appearing|appeared|spoke|told viewers) (?:(?:by|with|on|for|in|to|at|of) )(?:the |an? |\\p{L}+['’]s? )?(?:\\p{Ll}+ ){0,3}$` +
    '|\\b(?:told|tells|telling) (?:the )?$' +
    '|\\b(?:channel|broadcaster|network|newspaper|magazine|outlet|platform|website|programme|podcast|show|app),? (?:called )?$',
  'u',
)
/** A way of saying that has no name of its own. */
const unnamed =
  /\b(?:in|on|at|during|through|via) (?:an?|the|his|her|their|its) (?:\p{Ll}+ ){0,2}(?:statement|tweet|post|letter|speech|address|(?:news|press) conference|briefing|video|message|e-?mail|memo|interview|podcast|column|op-ed|blog|filing|memoir|documentary|phone call)\b|\bon (?:state|national|public|local) (?:television|tv|radio)\b|\bon social media\b/giu

/** Lists the media of a sentence, by the words that lead to them. */
export function listMedia(text: string, sentence: Span): AnswerSpan[] {
  const named = listNames(text, sentence).filter(({ start, name }) => {
    const before = text.slice(Math.max(sentence.start, start - nearChars), start)
    return led.test(before) && (!/\btold|tell(?:s|ing)/u.test(before.slice(-12)) || isHouse(name))
  })
  const ways = [...text.slice(sentence.start, sentence.end).matchAll(unnamed)].map(({ index, 0: words }) => ({
    start: sentence.start + index,
    end: sentence.start + index + words.length,
  }))
  return [...named, ...ways]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      const words = text.slice(start, end)
      return { start, end, words, key: words.toLowerCase(), fit: 1 }
    })
}

const nearChars = 60

/** Who was told is a house where it has a house's name, in capitals or with a word for one. */
function isHouse(name: string): boolean {
  return (
    /^[\p{Lu}\d]{2,6}\b|\b(?:News|Times|Post|Press|TV|Radio|Television|Journal|Herald|Today|Tribune|Magazine|Guardian|Telegraph)\b/u.test(
      name,
    ) || !isPersonal(name)
  )
}
