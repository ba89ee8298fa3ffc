/** Answers a free question that the desk follows: every answer that reports give, and whose word it is. */

import type { Candidate, Evidence, Question } from '../model/register.ts'
import { type Line, plainText, type Reply } from '../model/reply.ts'
import type { DeskQuestion, Slot } from '../model/story.ts'
import { renderPlain } from '../render/plain.ts'
import { type Citer, createCiter } from '../reply/cite.ts'
import { citationData } from '../reply/data.ts'
import { bold, claims, note, toLine } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { findCountry } from '../text/demonyms.ts'
import { listStems, splitWords } from '../text/words.ts'

/** Which slot a question asks for, by how it begins. */
const SLOT_OPENINGS: readonly (readonly [Slot, RegExp])[] = [
  ['when', /^(?:when\b|(?:on )?(?:what|which) (?:day|date)\b|how soon\b)/iu],
  ['where', /^(?:where\b|(?:in |at )?(?:what|which) (?:city|place|location|venue)\b)/iu],
  ['how-many', /^how many\b/iu],
  ['who', /^(?:who(?:se)?\b|(?:what|which) (?:countries|nations|states|companies|clubs|parties)\b)/iu],
  ['whether', /^(?:will|would|can|could|must|should|is|are|does|do|has|have)\b/iu],
]

/** Where the name of a country stands that is asked whether it will. */
const COUNTRY_FIRST = /^(?:will|would|can|could|must|should|is|are|does|do|has|have) (?:the )?([\p{L}.]+)/iu

/** Words of a question's frame, as stems: they say nothing about its subject. */
const FRAME = new Set(
  listStems(
    `take place happen actually still ever yet likely might may shall possible next now going new really soon
    countries nations states companies clubs parties day date city location venue`,
  ),
)

const MAX_LINES = 4
const MAX_CHARS = 560

/**
 * Answers from the register where the words of the question are all words of one question that the desk follows.
 *
 * @returns every answer that reports give to what is asked, with its speaker, as the register has it; `undefined` when
 *   the question is another one, or the register holds nothing on it, and the passages are searched
 */
export function answerFromRegister(view: StoryView, text: string): Reply | undefined {
  const typed = text.trim().replace(/^(?:so|and|but|please|tell me)[, ]+/iu, '')
  const slot = SLOT_OPENINGS.find(([, opening]) => opening.test(typed))?.[0]
  if (slot === undefined) return undefined
  // Which country it is may be left open by the followed question: `will Norland send ships` under `who will send ships`.
  const stems = listStems(typed.replace(COUNTRY_FIRST, (opening, word) => (findCountry(word) ? '' : opening)))
  const meant = findFollowed(view.story.questions, stems, slot)
  const question = view.register().find(({ id }) => id === meant?.id)
  if (question === undefined) return undefined
  const citer = createCiter(view.articles)
  // Who does it is also told by who says that it will, or won't, come about, and the other way round.
  const isWho = slot === 'who' || findSubject(typed) !== undefined
  const asked: readonly Slot[] = isWho ? ['who', 'whether'] : [slot]
  const candidates = asked.flatMap((one) => question.candidates.filter((candidate) => candidate.slot === one))
  const sentences = ofCountry(view, candidates, findSubject(typed), findSubject(meant?.ask ?? ''))
  const lines = answerLines(view, citer, sentences)
  return lines.length === 0 ? undefined : toReply(view, citer, question, lines)
}

/** The one followed question whose terms and wording hold every word that says what is asked. */
function findFollowed(
  questions: readonly DeskQuestion[],
  stems: readonly string[],
  slot: Slot,
): DeskQuestion | undefined {
  const asked = stems.filter((stem) => !FRAME.has(stem))
  if (asked.length === 0) return undefined
  const fitting = questions.filter((question) => {
    const terms = question.about.map((group) => new Set(group.flatMap((term) => listStems(term))))
    const vocabulary = new Set([...listStems(question.ask), ...terms.flatMap((group) => [...group])])
    const onSubject = terms.some((group) => asked.some((stem) => group.has(stem)))
    return question.slots.includes(slot) && onSubject && asked.every((stem) => vocabulary.has(stem))
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The country that is asked whether it will, as a reader may type it. */
function findSubject(text: string): string | undefined {
  const subject = COUNTRY_FIRST.exec(text)?.[1]
  return subject === undefined ? undefined : findCountry(subject)
}

/** Of a country that the followed question does not begin with, only what tells of it. */
function ofCountry(
  view: StoryView,
  candidates: readonly Candidate[],
  asked: string | undefined,
  followed: string | undefined,
): readonly Evidence[] {
  const sentences = candidates.map(({ words }) => view.around(words))
  if (asked === undefined || asked === followed) return sentences
  return sentences.filter(({ article, start, end }) => {
    const words = splitWords(view.articles.get(article.id)?.text.slice(start, end) ?? '')
    return words.some((word) => word !== 'us' && findCountry(word) === asked)
  })
}

/** One line a sentence that gives an answer, as many as fit. */
function answerLines(view: StoryView, citer: Citer, sentences: readonly Evidence[]): readonly Line[] {
  const places = Map.groupBy(sentences, ({ article, start }) => `${article.id} ${start}`)
  const lines: Line[] = []
  let chars = 0
  for (const [at] of places.values()) {
    if (at === undefined || lines.length === MAX_LINES) break
    chars += at.end - at.start
    if (chars > MAX_CHARS && lines.length > 0) break
    lines.push(toLine(view.sentence(at), ' ', citer.mark(at)))
  }
  return lines
}

function toReply(view: StoryView, citer: Citer, question: Question, lines: readonly Line[]): Reply {
  const status = question.status.charAt(0).toUpperCase() + question.status.slice(1)
  const reply: Reply = {
    kind: 'answered',
    blocks: [note(bold(status), ', by the reports so far:'), claims(lines)],
    citations: citer.citations(),
    actions: [
      { kind: 'request', label: plainText('Whole question'), request: { name: 'questions', which: question.id } },
    ],
  }
  const data = { kind: 'answered', story: view.story.slug, question: question.id, status: question.status }
  return { ...reply, data: { ...data, text: renderPlain(reply), citations: citationData(reply.citations) } }
}
