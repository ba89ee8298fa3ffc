/** `quotes`: who said exactly what, three to a page. */

import { foldName } from '../digest/actors.ts'
import type { Speaker } from '../model/digest.ts'
import type { MergedQuotation } from '../model/register.ts'
import type { Action, Block, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { viewLine } from '../reply/basis-line.ts'
import { createCiter } from '../reply/cite.ts'
import { citationData } from '../reply/data.ts'
import { formatDay, formatSpan } from '../reply/format-day.ts'
import { count, heading, note, smallPrint } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { listNames } from '../text/names.ts'
import { findSpeakers } from './find-speakers.ts'
import { countQuoted, narrowSpeakers } from './narrow-speakers.ts'
import { noQuotation } from './no-quotation.ts'
import { quotationBlocks } from './quotation-blocks.ts'
import { quotationData } from './quotation-data.ts'
import { selectQuotations } from './select-quotations.ts'
import { findTopic } from './topic.ts'
import type { RequestOf, Turn } from './turn.ts'
import { viewForQuotes } from './view-for-quotes.ts'
import { correction, type Wanted } from './wanted-quotations.ts'

const PAGE_SIZE = 3

/** `all` in a chat still has an end; programs get every one in `data`. */
const MAX_SHOWN = 12

/** Lists quotations, or says that there is none and what comes nearest. */
export async function composeQuotes(turn: Turn, request: RequestOf<'quotes'>): Promise<Reply> {
  const view = await viewForQuotes(turn, request)
  const wanted = narrow(view, understand(view, request))
  const { meant, topic } = wanted
  if (meant?.kind === 'several') return askWho(meant.names, request)
  if (meant?.kind === 'none') return noQuotation(turn, view, request, wanted)
  const found = selectQuotations(view, { ...request, ...(meant && { meant }), ...(topic && { topic }) })
  return found.length === 0 ? noQuotation(turn, view, request, wanted) : showPage(turn, view, request, wanted, found)
}

function narrow(view: StoryView, wanted: Wanted): Wanted {
  if (wanted.meant === undefined) return wanted
  const { meant, others } = narrowSpeakers(view, wanted.meant)
  return { ...wanted, meant, ...(others.length > 0 && { others }) }
}

/** `quotes calder bridge` names a speaker and a topic; `quotes strike` only a topic. */
function understand(view: StoryView, request: RequestOf<'quotes'>): Wanted {
  const { who, about } = request
  const topicOf = (words: string | undefined) =>
    words === undefined ? {} : { about: words, topic: findTopic(view.story, words) }
  if (who === undefined) return topicOf(about)
  const speakers = listSpeakers(view)
  const whole = findSpeakers(view.story, speakers, who)
  if (whole.kind !== 'none' || about !== undefined) return { who, meant: whole, ...topicOf(about) }
  const words = who.split(/\s+/u).slice(0, 12)
  for (let size = words.length - 1; size > 0; size -= 1) {
    const name = words.slice(0, size).join(' ')
    const meant = findSpeakers(view.story, speakers, name)
    if (meant.kind === 'found') return { who: name, meant, ...topicOf(words.slice(size).join(' ')) }
  }
  const topic = findTopic(view.story, who)
  const isTopic = !isNamed(view, who) && selectQuotations(view, { topic }).length > 0
  return isTopic ? { about: who, topic } : { who, meant: whole }
}

/** Says whether the articles print the words as somebody's name: then they ask for a speaker, not for a topic. */
function isNamed(view: StoryView, who: string): boolean {
  const wanted = foldName(who)
  return view.quotations().some(({ sources: [source] }) => {
    const text = source && view.articles.get(source.article.id)?.text
    if (source === undefined || text === undefined) return false
    const { start, end } = source.quotation.frame
    return ` ${foldName(text.slice(start, end))} `.includes(` ${wanted} `)
      ? listNames(text.slice(start, end)).some((name) => isWhole(foldName(name.name), wanted))
      : false
  })
}

/** `Ada Brook` and `Brook` name her whole; `Brook` is not named by `Brook Street`. */
function isWhole(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(` ${wanted}`)
}

function listSpeakers(view: StoryView): readonly Speaker[] {
  return view.reports.flatMap(({ digest }) =>
    [...digest.quotations, ...digest.statements].flatMap(({ speaker }) => speaker ?? []),
  )
}

function showPage(
  turn: Turn,
  view: StoryView,
  request: RequestOf<'quotes'>,
  wanted: Wanted,
  found: readonly MergedQuotation[],
): Reply {
  const listed = oncePerSentence(found)
  const pages = Math.ceil(listed.length / PAGE_SIZE)
  const page = Math.min(request.page ?? 1, pages)
  const shown = request.all ? listed.slice(0, MAX_SHOWN) : listed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const citer = createCiter(view.articles)
  const blocks = shown.flatMap((merged) => quotationBlocks(view, citer, merged, { context: request.context ?? false }))
  const place = request.all ? '' : ` · page ${page} of ${pages}`
  const more =
    request.all && listed.length > shown.length ? `The first ${shown.length} are shown; page through the rest.` : ''
  return {
    kind: 'answered',
    blocks: [
      heading(titleOf(request, wanted)),
      ...correction(wanted),
      smallPrint(`${count(listed.length, 'quotation')}${place} · ${viewLine(turn.basis, view)}`),
      ...listOthers(view, request, wanted, page),
      ...blocks,
      ...(more === '' ? [] : [note(more)]),
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: request.all ? [] : [...pageActions(request, wanted, page, pages), ...copyActions(shown)],
    data: {
      kind: 'answered',
      story: turn.story.slug,
      total: request.all ? found.length : listed.length,
      ...(request.all ? {} : { page, pages }),
      quotations: (request.all ? found : shown).map((merged) => quotationData(view, merged)),
      citations: citationData(citer.citations()),
    },
  }
}

/** A sentence with several partial quotations is shown once, and not again where a whole one of it is listed. */
function oncePerSentence(found: readonly MergedQuotation[]): readonly MergedQuotation[] {
  const seen = new Set<string>()
  return found.filter(({ sources: [source] }) => {
    if (source === undefined) return true
    const key = `${source.article.id} ${source.quotation.frame.start}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew || source.quotation.kind !== 'partial'
  })
}

/** So many speakers are named above the first page. */
const MAX_SPEAKERS = 8

/** Above the first page: who speaks how often; for one speaker: who else has that name. */
function listOthers(view: StoryView, request: RequestOf<'quotes'>, wanted: Wanted, page: number): readonly Block[] {
  if (wanted.others !== undefined) return [note(`Also quoted: ${wanted.others.join(', ')}.`)]
  const { since, until, context, all } = request
  if (wanted.who ?? wanted.about ?? since ?? until) return []
  const counts = page > 1 || all || context ? [] : [...countQuoted(view)]
  if (counts.length < 2) return []
  const named = counts.slice(0, MAX_SPEAKERS).map(([name, n]) => `${name} ${n}`)
  const rest = counts.length > MAX_SPEAKERS ? ` · ${counts.length - MAX_SPEAKERS} more` : ''
  return [note(`By speaker: ${named.join(' · ')}${rest}`)]
}

function titleOf({ since, until }: RequestOf<'quotes'>, { meant, topic }: Wanted): string {
  const who = meant?.kind === 'found' ? meant.title : 'Quotations'
  const about = topic === undefined ? '' : ` on ${topic.title}`
  if (since !== undefined && until !== undefined) return `${who}${about}, ${formatSpan(since, until)}`
  const bound =
    since !== undefined ? `, since ${formatDay(since)}` : until !== undefined ? `, until ${formatDay(until)}` : ''
  return `${who}${about}${bound}`
}

function pageActions(request: RequestOf<'quotes'>, wanted: Wanted, page: number, pages: number): readonly Action[] {
  const { page: _page, context, who: _who, about: _about, ...rest } = request
  const same = {
    ...rest,
    ...(wanted.who === undefined ? {} : { who: wanted.who }),
    ...(wanted.about === undefined ? {} : { about: wanted.about }),
  }
  const more: Action[] =
    page < pages
      ? [
          {
            kind: 'request',
            label: plainText('More quotes'),
            request: { ...same, ...(context && { context }), page: page + 1 },
          },
        ]
      : []
  if (context) return more
  return [
    ...more,
    {
      kind: 'request',
      label: plainText('Show context'),
      request: { ...same, ...(page > 1 && { page }), context: true },
    },
  ]
}

function copyActions(shown: readonly MergedQuotation[]): readonly Action[] {
  return shown
    .filter(({ sources }) => sources[0]?.quotation.kind !== 'partial')
    .map(({ id }, index) => ({
      kind: 'request',
      label: plainText(`Copy ${index + 1}`),
      request: { name: 'quote', id },
    }))
}

/** More than one speaker fits: the person chooses. */
function askWho(names: readonly string[], request: RequestOf<'quotes'>): Reply {
  const text = `Whose words? ${names.join(', ')}.`
  return {
    kind: 'clarify',
    blocks: [note(text)],
    citations: [],
    actions: names.map((name) => ({ kind: 'request', label: plainText(name, 75), request: { ...request, who: name } })),
    data: { kind: 'clarify', text, speakers: names, quotations: [] },
  }
}
