/** Settles who leads a country, a company, a team: `who runs the mill` is told by `Ida Holt, chairwoman of the mill`. */

import { FULL_NAME, NOT_IN_OFFICE } from '../../digest/disagreements/offices.ts'
import { listCountryForms } from '../../text/demonyms.ts'
import type { Choice } from '../choose/choose-sentences.ts'
import type { Examined } from '../choose/examine-question.ts'
import { isStatement } from '../choose/fit-sentence.ts'
import type { Settled } from './settle-sentences.ts'

const asks =
  /^\W*(?:(?:and|so|ok|please)\W+)*who(?:['’]?s|\s+is|\s+are)?\s+(?:(?:the|now|currently)\s+)*(?:(?:head|leader|boss|chief)\s+of|at\s+the\s+(?:top|head)\s+of|in\s+charge\s+of|runs?|leads?|heads?|running|leading|heading)\s+(?:the\s+)?(?<body>\S[^?!]{1,60}?)[\s?.!]*$/iu

const office =
  '(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Tt]aoiseach|[Cc]hancellor|[Ss]ecretary[- ][Gg]eneral|[Gg]eneral [Ss]ecretary|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO|[Cc]hief|[Hh]ead|[Bb]oss|[Ll]eader|[Dd]irector(?:[- ][Gg]eneral)?|[Cc]hair(?:man|woman|person)?|[Cc]ommissioner|[Mm]ayor|[Gg]overnor|[Hh]ead [Cc]oach|[Mm]anager)'
const lookBack = 20

/**
 * Settles a question for the one at the head of something that has a name.
 *
 * @returns the newest sentence that names somebody with an office of it; `undefined` for other questions, or where none does
 */
export function settleHead(examined: Examined): Settled | undefined {
  const body = asks.exec(examined.asked.text)?.groups?.body
  if (body === undefined || !examined.plan.concepts.some((concept) => concept.name || concept.frequency > 0))
    return undefined
  const patterns = makePatterns(body)
  const told = examined.choices.sentences.flatMap((choice) => {
    const holder = findHolder(choice, patterns)
    return holder === undefined ? [] : [{ choice, holder }]
  })
  const [newest] = told.sort((a, b) => dayOf(b.choice).localeCompare(dayOf(a.choice)))
  return newest === undefined ? undefined : { ...examined, picked: [newest.choice], short: newest.holder }
}

function dayOf({ article }: Choice): string {
  return article.published?.value ?? ''
}

/** The ways in which reports join a name, an office and what it is the office of. */
function makePatterns(body: string): RegExp[] {
  const forms = [body, ...listCountryForms(body)].map((form) =>
    form
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .map(anyCase)
      .join("[ .’'-]+"),
  )
  const its = `(?:${forms.join('|')})`
  return [
    `(?<![\\p{L}-])${its}(?:['’]s?)?,? ${office},? ${FULL_NAME}`,
    `(?<![\\p{L}-])${FULL_NAME},? (?:(?:who )?(?:is|was named|was elected|was appointed) )?(?:the )?(?:${its}(?:['’]s?)? ${office}|${office} (?:of|at|for) (?:the )?${its})(?!\\p{L})`,
    `(?<![\\p{L}-])${office} (?:of|at|for) (?:the )?${its},? (?:is )?${FULL_NAME}`,
  ].map((pattern) => new RegExp(pattern, 'u'))
}

/** Questions are typed small, names are not. */
function anyCase(one: string): string {
  return [...one].map((letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`).join('')
}

function findHolder({ article, passage, sentence }: Choice, patterns: readonly RegExp[]): string | undefined {
  const text = article.text.slice(sentence.start, sentence.end)
  if (!isStatement(passage, text)) return undefined
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (
      found?.groups?.name === undefined ||
      NOT_IN_OFFICE.test(text.slice(Math.max(0, found.index - lookBack), found.index))
    )
      continue
    return found.groups.name
  }
  return undefined
}
