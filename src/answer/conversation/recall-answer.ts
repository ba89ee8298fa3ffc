/** Answers what is asked about the last answer itself: when, by whom and why its words were said. */

import type { Article, IsoDate, Span } from '../../model/article.ts'
import type { Basis, Inline, Line, Reply } from '../../model/reply.ts'
import type { Store } from '../../store/store.ts'
import { showDay } from '../../text/calendar.ts'
import { resolveDates } from '../../text/dates.ts'
import { splitSentences } from '../../text/sentences.ts'
import { finish } from '../compose/compose-answer.ts'
import type { Memory } from '../question/memory.ts'
import { type Citations, say, show, startCitations } from '../sentences/line-text.ts'
import { showSentence } from '../sentences/resolve-references.ts'
import { recallReason } from './recall-reason.ts'
import type { Recalled, RecalledLine, Speech } from './recalled.ts'

const lead = '^(?:(?:and|so|but|ok|okay)[, ]+)*'
const end = '[\\s?.!]*$'
const saying =
  '(?:say|said|saying|tell|told|write|written|wrote|post|posted|tweet|tweeted|announce|announced|claim|claimed)'
const asksWhen = new RegExp(
  `${lead}(?:when (?:did|has) (?:he|she|they|it) ${saying}(?: (?:that|this|so|it))?|when (?:was|is|were) (?:that|this|it)(?: ${saying})?|when did (?:that|this|it) happen|when was (?:that|this|it) from|since when)${end}`,
  'iu',
)
const asksWho = new RegExp(
  `${lead}(?:who (?:said|says|wrote|reported|claims|claimed) (?:that|this|so|it)|says who|by whom was (?:that|this|it) said)${end}`,
  'iu',
)
const pointsAtWords = new RegExp(`\\b${saying}(?: (?:that|this|so|it))?${end}`, 'iu')
const asksWhy = new RegExp(
  `${lead}(?:why|how come|why (?:is|was) (?:that|this|it)|why so|for what reason|what for)${end}`,
  'iu',
)

/**
 * Answers from what was cited last.
 *
 * @returns `undefined` when the question is not about the last answer, or nothing was cited
 */
export async function recallAnswer(
  store: Store,
  question: string,
  memory: Memory | undefined,
  basis: Basis,
  today: IsoDate,
): Promise<Reply | undefined> {
  const text = question.trim()
  const form = asksWhen.test(text)
    ? sayWhen
    : asksWho.test(text)
      ? sayWho
      : asksWhy.test(text)
        ? recallReason
        : undefined
  const last = form === undefined ? undefined : await readCited(store, memory)
  if (form !== undefined && memory?.cited?.length === 0 && pointsAtWords.test(text)) return sayNoWords(basis, today)
  if (form === undefined || last === undefined) return undefined
  const citations = startCitations()
  const made = form(last, citations)
  if (made === undefined) return undefined
  const { kind = 'answered', line } = made
  return finish({ kind, lines: [line], notes: [], citations: citations.list(), basis, today })
}

/** The last question had no answer: there are no words to date or to give to anybody. */
function sayNoWords(basis: Basis, today: IsoDate): Reply {
  const line = [say('No words were shown', 'bold'), say(': the last question has no answer in the corpus.')]
  return finish({ kind: 'not-in-corpus', lines: [line], notes: [], citations: [], basis, today })
}

async function readCited(store: Store, memory: Memory | undefined): Promise<Recalled | undefined> {
  const cited = memory?.cited?.[0]
  const [article] = cited === undefined ? [] : await store.findArticles([cited.article])
  if (cited === undefined || article === undefined || cited.end > article.text.length) return undefined
  const digest = await store.findDigest(article.id)
  const speech = [...(digest?.quotations ?? []), ...(digest?.statements ?? [])].find(
    ({ frame }) => frame.start < cited.end && cited.start < frame.end,
  )
  return { article, cited, digest, speech }
}

function sayWho(last: Recalled, citations: Citations): RecalledLine | undefined {
  const { article, cited, speech } = last
  const who = speech?.speaker?.name ?? speech?.speaker?.printed
  if (who === undefined) return undefined
  const role = speech?.speaker?.role === undefined ? '' : `, ${speech.speaker.role}`
  return {
    line: [say(who, 'bold'), say(`${role}: `), ...showWords(last), citations.cite(article, cited)],
  }
}

function sayWhen(last: Recalled, citations: Citations): RecalledLine {
  const { article, cited, digest } = last
  const day = findDay(last)
  const published = article.published?.value
  const none = `No date is given${published === undefined ? ', and the article is undated' : `; published ${showDay(published)}`}`
  const line: Inline[] = [say(day?.words ?? none, 'bold'), say(' – ')]
  if (day?.told !== undefined)
    line.push(...showSentence(article, day.told, digest), citations.cite(article, day.told), say(' '))
  return { line: [...line, ...showWords(last), citations.cite(article, cited)] }
}

/** The day of the words or of what the sentence tells; `told`: a sentence before it that has the day. */
function findDay({ article, cited, speech }: Recalled): { readonly words: string; readonly told?: Span } | undefined {
  const said = speech?.said?.how === 'text' ? speech.said : undefined
  if (said !== undefined)
    return { words: said.from === said.to ? showDay(said.from) : `${showDay(said.from)} to ${showDay(said.to)}` }
  for (const sentence of listUpTo(article, cited)) {
    const own = sentence.end > cited.start
    if (!own && speech !== undefined && !tellsOfSpeech(article, sentence, speech)) continue
    const day = resolveDates(article.text, sentence, article.published?.value).find(
      ({ precision, from, words }) =>
        precision === 'day' && from <= (article.published?.value ?? from) && !isQuoted(words, speech),
    )
    if (day !== undefined) return { words: showDay(day.from), ...(own ? {} : { told: sentence }) }
    if (speech === undefined) return undefined
  }
  return undefined
}

/** Today, in somebody's words, is the day of the words and not of the report. */
function isQuoted({ start }: Span, speech: Speech | undefined): boolean {
  return (
    speech !== undefined && 'parts' in speech && speech.parts.some((part) => part.start <= start && start < part.end)
  )
}

/** The sentence of the words first, then those before it in its paragraph and in the one above. */
function listUpTo(article: Article, cited: Span): Span[] {
  const nth = article.passages.findIndex(({ start, end: last }) => start <= cited.start && cited.start < last)
  return article.passages
    .slice(Math.max(0, nth - 1), nth + 1)
    .filter(({ kind }) => kind === 'body')
    .flatMap((passage) => splitSentences(article.text, passage))
    .filter(({ start }) => start < cited.end)
    .reverse()
}

function tellsOfSpeech(article: Article, sentence: Span, { speaker }: Speech): boolean {
  const text = article.text.slice(sentence.start, sentence.end)
  const name = speaker?.name?.split(/\s+/u).at(-1)
  return (
    /\b(?:said|told|wrote|posted|tweeted|comment\p{L}*|spoke|speaking|address\p{L}*|announced|warned|statement|speech|interview)\b/iu.test(
      text,
    ) &&
    (name === undefined || text.includes(name) || /\b(?:he|she|they)\b/iu.test(text))
  )
}

function showWords({ article, cited, speech, digest }: Recalled): Line {
  const quoted = speech !== undefined && 'parts' in speech ? speech : undefined
  if (quoted === undefined || quoted.kind === 'partial') return showSentence(article, speech?.frame ?? cited, digest)
  return quoted.parts.flatMap((part, n) => [...(n > 0 ? [say(' … ')] : []), show(article, part, true)])
}
