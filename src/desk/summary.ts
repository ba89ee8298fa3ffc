/** `summary`: the story in sentences of its articles, at three lengths. */

import type { SummarySection, SummarySentence } from '../digest/summary.ts'
import type { Action, Block, Line, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import type { SummaryLength } from '../model/request.ts'
import { plainLine } from '../render/plain.ts'
import { viewLine } from '../reply/basis-line.ts'
import { type Citer, createCiter } from '../reply/cite.ts'
import { citationData, placeData } from '../reply/data.ts'
import { formatDated, formatDay, formatNearDay } from '../reply/format-day.ts'
import { claims, heading, note, section, smallPrint, toLine } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { viewerOf } from '../reply/viewer.ts'
import { standsAlone } from '../text/stands-alone.ts'
import { findMeant } from './nearest.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

const LONGER: Readonly<Record<SummaryLength, SummaryLength | undefined>> = {
  lead: 'half',
  half: 'full',
  full: undefined,
}

/** Summarises, or says that no article bears on what was asked. */
export async function composeSummary(turn: Turn, request: RequestOf<'summary'>): Promise<Reply> {
  const view = await viewOf(turn)
  const length = request.length ?? 'half'
  const about = request.about === undefined ? undefined : meantTopic(view, request.about)
  const summary = {
    length,
    ...(about === undefined ? {} : { about }),
    ...(request.since === undefined ? {} : { since: request.since }),
  }
  await viewerOf(turn.store).view({
    story: turn.story,
    reports: view.reports,
    choices: view.choices,
    today: turn.today,
    summary,
  })
  const sections = readable(view, view.summary(summary))
  if (sections.length === 0) return nothingToSay(turn, view, request)
  const citer = createCiter(view.articles)
  const newest = turn.basis.to
  const blocks = sections.flatMap(({ title, sentences }): readonly Block[] => {
    const list = claims(sentences.map((at) => sentenceLine(view, citer, at, newest)))
    return sections.length === 1 ? [list] : section(title, [list])
  })
  return {
    kind: 'answered',
    blocks: [heading(titleOf(turn, request)), smallPrint(viewLine(turn.basis, view)), ...blocks],
    citations: citer.citations(),
    basis: turn.basis,
    actions: longerAction(request, length),
    data: {
      kind: 'answered',
      story: turn.story.slug,
      length,
      sections: sections.map(({ title, sentences }) => ({
        title,
        sentences: sentences.map((at) => placeData(at, view.articles)),
      })),
      citations: citationData(citer.citations()),
    },
  }
}

/** Sentences that lean on others are left out, unless nothing else is left. */
function readable(view: StoryView, sections: readonly SummarySection[]): readonly SummarySection[] {
  const clear = sections
    .map((part) => ({
      ...part,
      sentences: part.sentences.filter((at) => standsAlone(plainLine(view.sentence(at), []))),
    }))
    .filter(({ sentences }) => sentences.length > 0)
  return clear.length > 0 ? clear : sections
}

/** The sentence as the article has it, behind the day of what it tells; else one from an older report says whose day it is. */
function sentenceLine(view: StoryView, citer: Citer, at: SummarySentence, newest: string | undefined): Line {
  const day = at.article.published?.value
  const older = day !== undefined && newest !== undefined && day !== newest
  const dated =
    at.date === undefined ? (older ? `Reported ${formatNearDay(day, view.today)}` : '') : formatDated(at.date)
  return toLine(dated !== '' && `${dated}: `, view.sentence(at), ' ', citer.mark(at))
}

/** A question's id may be typed in part. */
function meantTopic(view: StoryView, about: string): string {
  const ids = view.story.questions.map(({ id }) => id)
  return findMeant(ids, about) ?? about
}

function titleOf({ story }: Turn, { about, since }: RequestOf<'summary'>): string {
  const subject = about === undefined ? story.title : `${story.title}: ${about}`
  return since === undefined ? subject : `${subject}, since ${formatDay(since)}`
}

function longerAction(request: RequestOf<'summary'>, length: SummaryLength): readonly Action[] {
  const longer = LONGER[length]
  if (longer === undefined) return []
  return [{ kind: 'request', label: plainText('Longer'), request: { ...request, length: longer } }]
}

function nothingToSay(turn: Turn, view: StoryView, { about, since }: RequestOf<'summary'>): Reply {
  const on = about === undefined ? '' : ` on ${plainText(about, 80)}`
  const from = since === undefined ? '' : ` since ${formatDay(since)}`
  const text = `The corpus says nothing${on}${from}.`
  return {
    kind: 'not-in-corpus',
    blocks: [note(text), smallPrint(`Looked in ${viewLine(turn.basis, view)}`)],
    citations: [],
    basis: turn.basis,
    actions: [{ kind: 'request', label: plainText('Whole story'), request: { name: 'summary' } }],
    data: { kind: 'not-in-corpus', story: turn.story.slug, text, sections: [], citations: [] },
  }
}
