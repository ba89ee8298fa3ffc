/** A page of quotations: its title, what else there is, the quotations, and the way to the next page. */

import type { MergedQuotation } from '../model/register.ts'
import type { Action, Block, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { viewLine } from '../reply/basis-line.ts'
import { createCiter } from '../reply/cite.ts'
import { citationData } from '../reply/data.ts'
import { formatDay, formatSpan } from '../reply/format-day.ts'
import { count, heading, note, smallPrint } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { countQuoted } from './narrow-speakers.ts'
import { quotationBlocks } from './quotation-blocks.ts'
import { quotationData } from './quotation-data.ts'
import type { RequestOf, Turn } from './turn.ts'
import { correction, type Wanted } from './wanted-quotations.ts'

const PAGE_SIZE = 3

/** `all` in a chat still has an end; programs get every one in `data`. */
const MAX_SHOWN = 12

/** Shows the page that was asked for, or the first ones of all. */
export function showPage(
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
  return {
    kind: 'answered',
    blocks: [
      heading(titleOf(request, wanted)),
      ...correction(wanted),
      smallPrint(`${count(listed.length, 'quotation')}${place} · ${viewLine(turn.basis, view)}`),
      ...listOthers(view, request, wanted, page),
      ...blocks,
      ...(request.all ? tellRest(shown.length, listed.length) : []),
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

function tellRest(shown: number, listed: number): readonly Block[] {
  return listed > shown ? [note(`The first ${shown} are shown; page through the rest.`)] : []
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
