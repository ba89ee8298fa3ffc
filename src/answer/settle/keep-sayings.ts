/** Keeps, of the sentences for a question on what somebody said, those in which that one says something. */

import type { Article, Span } from '../../model/article.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { findSpeaker, type Speaker } from '../find/find-speaker.ts'
import { narrowPlan } from '../find/find-speech.ts'
import { createMatcher } from '../find/match-text.ts'
import { share } from '../find/read-candidate.ts'
import type { Asked } from '../question/parse-question.ts'
import { asksWhetherSaid } from '../question/sought.ts'
import { namesOther } from '../sentences/names-other.ts'
import { isCountry } from '../words/places.ts'

/**
 * Keeps, of a question on what somebody said, only sentences in which that one says something: where there are none, no
 * other sentence stands in for them.
 */
export function keepSayings(examined: Examined): Examined {
  const { asked, picked, choices, ranked } = examined
  if (asked.sought.kind === 'whether' && asksWhetherSaid(asked.text)) return keepDenial(examined)
  if (asked.sought.kind !== 'speech') return examined
  const speaker = findSpeaker(asked, [...new Set(ranked.map(({ article }) => article))])
  if (speaker === undefined || asked.outlets.length > 0) return examined
  if (!speaker.person && !isCountry(speaker.name)) return examined
  if (/\bspokes\p{L}+/iu.test(asked.text)) return examined
  const says = (choice: Choice) => saysSomething(speaker, choice) && isInside(choice, asked)
  const matter = createMatter(examined, speaker)
  const kept = picked.filter((choice) => says(choice) && matter(choice) >= pickedFrom)
  if (kept.length > 0) return { ...examined, picked: kept }
  const [near] = choices.sentences
    .filter((choice) => says(choice) && matter(choice) >= matterFrom && choice.covered >= sayingCovers)
    .slice(0, 1)
  if (near !== undefined) return { ...examined, picked: [near] }
  return { ...examined, picked: [], ...(speaker.described === undefined ? { unsaid: speaker.name } : {}) }
}

/** How much of the matter asked about stands in the paragraph of the words, in the ones beside it and in the headline. */
function createMatter({ plan, asked }: Examined, speaker: Speaker): (choice: Choice) => number {
  const matter = narrowPlan(plan, asked, speaker)
  const match = createMatcher(matter.concepts)
  return ({ article, passage }) => {
    const places = article.passages.filter((one) => {
      const beside = Math.abs(one.n - passage.n)
      return one.kind === 'headline' || beside === 0 || (beside === 1 && isNamed(speaker, article, one))
    })
    if (matter.total === 0) return 1
    return share(
      matter,
      places.flatMap((one) => match(article.text, one).found),
    )
  }
}

/** Of a paragraph that names somebody else alone the words beside it are not. */
function isNamed({ names, roles }: Speaker, article: Article, { start, end }: Span): boolean {
  const words = article.text.slice(start, end)
  return (
    names.length === 0 || [...names.map((name) => nameIn(article, name)), ...roles].some((one) => words.includes(one))
  )
}

/** Of what was not picked for the question at least half of the matter is asked. */
const matterFrom = 0.5
const pickedFrom = 0.2

/** Said in the time asked for, by the day that the sentence names or that its report is of. */
function isInside({ dated, article }: Choice, { window }: Asked): boolean {
  const day = article.published?.value
  if (window?.kind !== 'named' || dated) return true
  if (day === undefined || window.days !== undefined) return false
  return (window.from === undefined || day >= window.from) && (window.to === undefined || day <= window.to)
}

/** What comes nearest to words that were asked after and not found: mostly the opposite, said by a pronoun. */
function keepDenial(examined: Examined): Examined {
  const { picked, choices } = examined
  const [near] = choices.sentences
  if (picked.length > 0 || near === undefined || near.covered < denialCovers || near.passage.kind !== 'body')
    return examined
  return { ...examined, picked: [near] }
}

const denialCovers = 0.5
const sayingCovers = 0.45
const speaking =
  '(?:who )?(?:sa(?:id|ys?|ying)|testif(?:ies|ied)|insist(?:s|ed)|argue[sd]|admit(?:s|ted)|accuse[sd]|blame[sd]|predict(?:s|ed)|told|tells|thinks|thought|believes? that|suggest(?:s|ed)|propos(?:es|ed)|announce[sd]|warn(?:s|ed)|claim(?:s|ed)|alleg(?:es|ed)|add(?:s|ed)|call(?:s|ed)|urge[sd]|wrote|writes|tweeted|posted|praised|criticised|criticized|condemned|demand(?:s|ed)|promise[sd]|rejects?|rejected|den(?:ies|ied)|describe[sd]|explain(?:s|ed)|pushed back|responded|replied|rul(?:es|ed) out|avoided|swerved|contradicted|would like)'

/** The name or a role with a verb of speaking right behind it or right before it. */
function saysSomething({ names, roles }: Pick<Speaker, 'names' | 'roles'>, { article, sentence }: Choice): boolean {
  const text = article.text.slice(sentence.start, sentence.end)
  return [...names.map((name) => nameIn(article, name)), ...roles].some((name) => {
    const last = name.replaceAll(/[^\p{L}\p{N} ]/gu, '.')
    return new RegExp(
      `${last}(?:,[^,.;]{0,200},)?(?: \\p{Ll}+ly| also| has| had| later| on \\p{Lu}\\p{L}+| and \\p{Lu}\\p{L}+){0,2} (?:${speaking})\\b|\\b(?:said|says|told) (?:\\p{L}+ ){0,4}${last}(?=[,.;”"]|$| on | in | at )`,
      'iu',
    ).test(text)
  })
}

/** The surname; the whole name where the report names somebody else of that surname too. */
function nameIn({ text }: Article, name: string): string {
  const last = name.split(/\s+/u).at(-1) ?? name
  const first = name.slice(0, -last.length).trim()
  if (first === '') return name
  return namesOther(text, first, last) && text.includes(name) ? name : last
}
