/** Keeps, of the sentences for a question on what somebody said, those in which that one says something. */

import { listStems } from '../../text/words.ts'
import type { Choice, Choices } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { nameSpeaker, type Speaker } from '../find/find-speech.ts'
import { createMatcher } from '../find/match-text.ts'
import type { Asked } from '../question/parse-question.ts'
import { asksWhetherSaid } from '../question/sought.ts'
import { isPersonal } from '../sentences/resolve-references.ts'
import { isCountry } from '../words/places.ts'

/**
 * Keeps, of a question on what somebody said, only sentences in which that one says something: where there are none, no
 * other sentence stands in for them.
 */
export function keepSayings(examined: Examined): Examined {
  const { asked, picked, choices } = examined
  if (asked.sought.kind === 'whether' && asksWhetherSaid(asked.text)) return keepDenial(examined)
  if (asked.sought.kind !== 'speech') return examined
  const speaker = nameSpeaker(asked) ?? findSmallName(asked, choices)
  if (speaker === undefined || asked.outlets.length > 0) return examined
  if (!speaker.person && !isCountry(speaker.name)) return examined
  if (/\bspokes\p{L}+/iu.test(asked.text)) return examined
  const says = (choice: Choice) => saysSomething(speaker, choice) && isInside(choice, asked)
  const onMatter = createMatter(examined, speaker)
  const kept = picked.filter((choice) => says(choice) && onMatter(choice))
  if (kept.length > 0) return { ...examined, picked: kept }
  const [near] = choices.sentences
    .filter((choice) => says(choice) && onMatter(choice) && choice.covered >= sayingCovers)
    .slice(0, 1)
  return near === undefined ? { ...examined, picked: [], unsaid: speaker.name } : { ...examined, picked: [near] }
}

/** A first name and a surname in small letters, where a report prints them with capitals. */
function findSmallName({ text }: Asked, { sentences }: Choices): Speaker | undefined {
  const typed = /(?<=\bdid )\p{Ll}{2,} \p{Ll}{2,}(?= say\b)/u.exec(text)
  const name = typed?.[0].replaceAll(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())
  if (name === undefined || !isPersonal(name) || !sentences.some(({ article }) => article.text.includes(name)))
    return undefined
  return { name, names: [name], roles: [], person: true }
}

/** Something of the matter asked about stands in the paragraph of the words or in its headline. */
function createMatter({ plan }: Examined, { names }: Speaker): (choice: Choice) => boolean {
  const own = new Set(names.flatMap((name) => listStems(name)))
  const matter = plan.concepts.filter(
    ({ forms, worth, idf }) => worth > idf * 0.25 && !forms[0]?.stems.every((one) => own.has(one)),
  )
  const match = createMatcher(matter)
  return ({ article, passage }) => {
    const places = [passage, ...article.passages.filter(({ kind }) => kind === 'headline')]
    return matter.length === 0 || places.some((one) => match(article.text, one).found.length > 0)
  }
}

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
  'sa(?:id|ys?|ying)|told|tells|thinks|thought|believes? that|suggest(?:s|ed)|propos(?:es|ed)|announce[sd]|warn(?:s|ed)|claim(?:s|ed)|alleg(?:es|ed)|add(?:s|ed)|call(?:s|ed)|urge[sd]|wrote|writes|tweeted|posted|praised|criticised|criticized|condemned|demand(?:s|ed)|promise[sd]|rejects?|rejected|den(?:ies|ied)|describe[sd]|explain(?:s|ed)|pushed back|responded|replied|rul(?:es|ed) out|avoided|swerved|contradicted|would like'

/** The name or a role with a verb of speaking right behind it or right before it. */
function saysSomething({ names, roles }: Pick<Speaker, 'names' | 'roles'>, { article, sentence }: Choice): boolean {
  const text = article.text.slice(sentence.start, sentence.end)
  return [...names.map((name) => name.split(/\s+/u).at(-1) ?? name), ...roles].some((name) => {
    const last = name.replaceAll(/[^\p{L}\p{N} ]/gu, '.')
    return new RegExp(
      `${last}(?:,[^,]{0,40},)?(?: \\p{Ll}+ly| also| has| had| later| on \\p{Lu}\\p{L}+| and \\p{Lu}\\p{L}+){0,2} (?:${speaking})\\b|\\b(?:said|says|told) (?:\\p{L}+ ){0,4}${last}(?=[,.;”"]|$| on | in | at )`,
      'iu',
    ).test(text)
  })
}
