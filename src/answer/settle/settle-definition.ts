/** Settles what a question for the meaning of something is answered with: the sentence that says what it is, no other. */

import type { Span } from '../../model/article.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { isStatement } from '../choose/fit-sentence.ts'

const asks =
  /^\W*(?:(?:and|so|ok|please)\W+)*(?:what(?:['’]?s|\s+is|\s+are|\s+was|\s+were)\s+(?:(?:the|an?)\s+)?(?<thing>.{2,60}?)|what\s+does\s+(?:the\s+)?(?<meant>.{2,60}?)\s+(?:mean|stand for)|(?:define|(?:the\s+)?(?:definition|meaning) of)\s+(?:the\s+)?(?<named>.{2,60}?))[\s?.!]*$/iu
/** What these ask for is no thing's meaning: somebody's, a measure, what goes on. */
const asksElse =
  /['’]s?\s|\b(?:in|at|for|on|by|from|after|before|during|between|with|to|about|doing|happening|going|said|saying|being|planned|known|left|next|wrong|new|latest|current|behind|like)\b|^(?:name|result|number|price|cost|reason|cause|aim|goal|purpose|role|position|date|size|score|age|value|status|point|difference|capital|title|salary|population|time|weather)\b/iu
const longest = 5

const behind =
  /^["”’']?(?:,? (?:which|that) (?:is|are|was|were|has|aims?|seeks?|means?|would|will)\b|, (?:an?|the|or) \p{Ll}|,? (?:meaning|short for|also known as)\b| \((?:an?|the|meaning|or) \p{L}| (?:is|are|was|were) (?:an?|the|one of|made up|meant|intended|designed|formed|set up)\b| (?:is|are) when\b| (?:means|refers to|stands for)\b)/u
const before = /\b(?:known as|called|dubbed|so-called|referred to as|nicknamed|termed)(?: the| an?)? ?["“‘'(]?$/u
/** `the activist group`, right before a name. */
const kindBefore = /\b(?:the|an?) (?:\p{Ll}[\p{L}-]* ){2,4}["“‘']?$/u
const one = /\ban? ["“‘']?$/u
const oneOf = /^["”’']? (?:of|between|that|which|in which|where|to)\b/u

/**
 * Settles a question for a definition.
 *
 * @returns the sentences to show; `undefined` when something else is asked, or no sentence has the term
 */
export function settleDefinition({
  asked: { text, sought },
  choices,
  picked,
}: Examined): readonly Choice[] | undefined {
  const { thing, meant, named } = asks.exec(text)?.groups ?? {}
  const term = thing ?? meant ?? named
  if (term === undefined || sought.identity !== undefined || (thing !== undefined && asksElse.test(`${thing} `)))
    return undefined
  const words = term.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  if (words.length === 0 || words.length > longest) return undefined
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s"“”‘’\'-]+')}(?![\\p{L}\\p{N}])`, 'giu')
  const having = choices.sentences.flatMap((choice) => {
    const places = findPlaces(choice, pattern)
    return places.length === 0 || !isStatement(choice.passage, wordsOf(choice)) ? [] : [{ choice, places }]
  })
  const telling = having.find(({ choice, places }) => places.some((place) => tells(choice, place)))
  if (telling !== undefined) return [telling.choice]
  // A single plain word may ask for much else: what the vote was is its count.
  if (words.length < 2 && !/\p{Lu}|\d/u.test(term)) return undefined
  const kept = picked.filter((choice) => having.some((other) => other.choice === choice)).slice(0, 1)
  return kept.length === 0 ? undefined : kept
}

function wordsOf({ article, sentence }: Choice): string {
  return article.text.slice(sentence.start, sentence.end)
}

function findPlaces(choice: Choice, pattern: RegExp): Span[] {
  return [...wordsOf(choice).matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
}

/** Beside the term stands what it is. */
function tells(choice: Choice, { start, end }: Span): boolean {
  const text = wordsOf(choice)
  const [left, right] = [text.slice(0, start), text.slice(end)]
  const isName = /^["“‘']?[\p{Lu}\d]/u.test(text.slice(start, end))
  return (
    behind.test(right) ||
    before.test(left) ||
    (isName && kindBefore.test(left)) ||
    (!isName && one.test(left) && oneOf.test(right)) ||
    (/\p{Lu}[\p{L}.]+ (?:[\p{L}&]+ )*\($/u.test(left) && right.startsWith(')'))
  )
}
