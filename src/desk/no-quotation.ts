/** Says that there is no direct quotation, and shows the nearest paraphrase instead of one. */

import { evidenceAt, type Report } from '../digest/report.ts'
import { listTold, wordsOf } from '../digest/sentence-list.ts'
import type { Statement } from '../model/digest.ts'
import type { Evidence, MergedQuotation } from '../model/register.ts'
import type { Action, Block, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { viewLine } from '../reply/basis-line.ts'
import { createCiter } from '../reply/cite.ts'
import { citationData } from '../reply/data.ts'
import { formatDay, formatSpan } from '../reply/format-day.ts'
import { claim, code, note, smallPrint } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { bearsOnFrame, dayOfQuotation, selectQuotations } from './select-quotations.ts'
import { findTopic, type Topic } from './topic.ts'
import type { RequestOf, Turn } from './turn.ts'
import { correction, type Wanted } from './wanted-quotations.ts'

/** The honest answer where nobody is quoted. */
export function noQuotation(turn: Turn, view: StoryView, request: RequestOf<'quotes'>, wanted: Wanted): Reply {
  const citer = createCiter(view.articles)
  const first = `No direct quotation${whatWasWanted(request, wanted)}.`
  const paraphrase = findParaphrase(view, wanted)
  const nearest = paraphrase ?? findNearest(view, wanted)
  const label = paraphrase === undefined ? 'Nearest mention: ' : 'Nearest paraphrase: '
  const mentions = listMentions(view, wanted)
  const unknown = wanted.meant?.kind === 'none' && mentions.length === 0
  return {
    kind: 'not-in-corpus',
    blocks: [
      ...correction(wanted),
      note(first, unknown && ` Nobody of that name speaks in these articles.`),
      ...(nearest === undefined ? [] : [claim(label, view.sentence(nearest), ' ', citer.mark(nearest))]),
      ...elsewhere(view, request, wanted),
      ...mentioned(wanted, mentions.length),
      smallPrint(`Looked in ${viewLine(turn.basis, view)}`),
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: [...otherActions(view, request, wanted)],
    data: {
      kind: 'not-in-corpus',
      story: turn.story.slug,
      text: first,
      total: 0,
      quotations: [],
      nearestParaphrase: citationData(citer.citations())[0] ?? null,
      citations: citationData(citer.citations()),
    },
  }
}

function whatWasWanted({ since, until }: RequestOf<'quotes'>, { who, meant, topic }: Wanted): string {
  const speaker = meant?.kind === 'found' ? meant.title : who
  const by = speaker === undefined ? '' : ` by ${plainText(speaker, 60)}`
  const about = topic === undefined ? '' : ` on ${plainText(topic.title, 80).replace(/[?.!]+$/u, '')}`
  const span =
    since !== undefined && until !== undefined
      ? ` from ${formatSpan(since, until)}`
      : since !== undefined
        ? ` since ${formatDay(since)}`
        : until !== undefined
          ? ` until ${formatDay(until)}`
          : ''
  return `${by}${about}${span}`
}

/** Where nothing that was said is reported, a sentence that names the one asked for. */
function findNearest(view: StoryView, { who, meant, topic }: Wanted): Evidence | undefined {
  const name = meant?.kind === 'found' ? meant.title : meant === undefined ? undefined : who
  return name === undefined ? undefined : findMention(view, name, topic)
}

/** A statement of the speaker on the topic; where there is none, any of the speaker, newest first. */
function findParaphrase(view: StoryView, { meant, topic }: Wanted): Evidence | undefined {
  if (meant !== undefined && meant.kind !== 'found') return undefined
  const all = view.reports.flatMap((report) =>
    report.digest.statements.filter(({ speaker }) => meant?.speaks(speaker) ?? true).map((fact) => ({ report, fact })),
  )
  const words = ({ report, fact }: { report: Report; fact: Statement }) =>
    report.article.text.slice(fact.frame.start, fact.frame.end)
  const chosen = topic === undefined ? all[0] : all.find((one) => topic.bearsOn(words(one)))
  return chosen && evidenceAt(chosen.report, chosen.fact.frame, chosen.fact.passage)
}

/** Where nobody reports what they said, a sentence that names them; best one that begins with the name. */
function findMention(view: StoryView, name: string, topic: Topic | undefined): Evidence | undefined {
  const person = findTopic(view.story, name)
  const all = listTold(view.reports).filter((told) => {
    const words = wordsOf(told)
    return person.bearsOn(words) && (topic?.bearsOn(words) ?? true)
  })
  const first = all.find((told) => person.bearsOn(wordsOf(told).split(' ').slice(0, 2).join(' '))) ?? all[0]
  return first && evidenceAt(first.report, first.line, first.line.passage.n)
}

/** Where the same speaker has words on other days or other topics, say so. */
function elsewhere(view: StoryView, request: RequestOf<'quotes'>, { meant, topic }: Wanted) {
  if (meant?.kind !== 'found') return []
  const all = selectQuotations(view, { meant })
  if (all.length === 0 || (topic === undefined && request.since === undefined && request.until === undefined)) return []
  const latest = all.map(dayOfQuotation).find((day) => day !== undefined)
  return [
    note(
      `${all.length} by ${meant.title} on other matters${latest === undefined ? '' : `, the latest of ${formatDay(latest)}`}.`,
    ),
  ]
}

/** Words of others that name the one who isn't quoted; none where he has words of his own. */
function listMentions(view: StoryView, { who, meant }: Wanted): readonly MergedQuotation[] {
  const name = meant?.kind === 'found' ? meant.title : who
  if (name === undefined) return []
  if (meant?.kind === 'found' && selectQuotations(view, { meant }).length > 0) return []
  const person = findTopic(view.story, name)
  return view.quotations().filter((merged) => bearsOnFrame(view, merged, person))
}

function mentioned({ who, meant }: Wanted, mentions: number): readonly Block[] {
  const name = plainText(meant?.kind === 'found' ? meant.title : (who ?? ''), 60)
  if (mentions === 0) return []
  const counted = mentions === 1 ? '1 quotation mentions' : `${mentions} quotations mention`
  return [note(`${counted} ${name}: `, code(`quotes about ${name}`))]
}

function otherActions(view: StoryView, request: RequestOf<'quotes'>, { meant, topic }: Wanted): readonly Action[] {
  const story = request.story === undefined ? {} : { story: request.story }
  const ask = (who: string): Action => ({
    kind: 'request',
    label: plainText(`Quotes: ${who}`, 75),
    request: { name: 'quotes', who, ...story },
  })
  if (meant?.kind === 'none') return meant.others.map(ask)
  if (meant?.kind !== 'found') return []
  const others = selectQuotations(view, { meant }).length > 0 ? [ask(meant.title)] : []
  const about: Action = {
    kind: 'request',
    label: plainText(`Quotes about ${meant.title}`, 75),
    request: { name: 'quotes', about: meant.title, ...story },
  }
  return topic === undefined ? [about] : others
}
