/** `quote q3-340`: one quotation, in the house style that the story sets, ready to copy. */

import type { MergedQuotation } from '../model/register.ts'
import type { Inline, Line, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { plainLine } from '../render/plain.ts'
import { placeOf, roleOf, saidDay, saidWhen, shownParts, speakerName } from '../reply/attribution.ts'
import { type Citer, createCiter } from '../reply/cite.ts'
import { citationData } from '../reply/data.ts'
import { formatDated, formatDay } from '../reply/format-day.ts'
import { claim, code, note, smallPrint, toLine } from '../reply/lines.ts'
import { readReportsOf } from '../reply/load-reports.ts'
import { type StoryView, viewStory } from '../reply/view-story.ts'
import { quotationData } from './quotation-data.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

/** Gives one quotation by its id; older ones than the loaded reports are read from their article. */
export async function composeQuote(turn: Turn, { id }: RequestOf<'quote'>): Promise<Reply> {
  const newest = await viewOf(turn)
  const view = hasQuotation(newest, id) ? newest : await viewOfArticle(turn, newest, id)
  const merged = view.quotations().find((one) => one.id === id)
  const source = merged?.sources[0]
  if (merged === undefined || source === undefined) return unknownQuotation(id)
  const citer = createCiter(view.articles)
  const line = citeAs(view, citer, merged)
  const mark = citer.mark(placeOf(source.article, source.quotation))
  return {
    kind: 'answered',
    blocks: [
      claim(line, ' ', mark),
      smallPrint(
        source.article.title ?? source.article.file,
        ` · said: ${saidWhen(source.article, source.quotation, view.articles.get(source.article.id)?.text)}`,
        source.quotation.kind === 'partial' && ' · a partial quotation',
      ),
    ],
    citations: citer.citations(),
    basis: turn.basis,
    actions: [
      {
        kind: 'request',
        label: plainText('Read the paragraph'),
        request: readRequest(source.article.id, source.quotation.passage),
      },
    ],
    data: {
      kind: 'answered',
      story: turn.story.slug,
      text: plainLine(line, []),
      quotations: [quotationData(view, merged)],
      citations: citationData(citer.citations()),
    },
  }
}

function hasQuotation(view: StoryView, id: string): boolean {
  return view.quotations().some((one) => one.id === id)
}

async function viewOfArticle(turn: Turn, newest: StoryView, id: string): Promise<StoryView> {
  const number = /^q(\d+)-\d+$/u.exec(id)?.[1]
  if (number === undefined || newest.articles.has(`a${number}`)) return newest
  const reports = await readReportsOf(turn.store, [`a${number}`])
  const own = reports.filter(({ article }) => article.story === turn.story.slug)
  return viewStory(turn.story, own, [], turn.today)
}

/**
 * Fills the story's pattern; what is not known is left out together with the mark that would join it.
 *
 * The date goes with the outlet: the day of publication. When the words were said stands below the line.
 */
function citeAs(view: StoryView, citer: Citer, merged: MergedQuotation): Line {
  const source = merged.sources[0]
  if (source === undefined) return []
  const { article, quotation } = source
  const said = saidDay(quotation)
  const date = article.published === undefined ? said && formatDated(said) : formatDay(article.published.value)
  const text = view.articles.get(article.id)?.text ?? ''
  const quote = shownParts(text, quotation.parts).flatMap((part, index): Line => {
    const words = citer.quote({ article, ...part })
    return index === 0 ? [words] : toLine(' … ', words)
  })
  const values: Readonly<Record<string, Line>> = {
    quote,
    speaker: toLine(speakerName(view.story, quotation.speaker)),
    role: toLine(roleOf(view.story, quotation.speaker)),
    outlet: toLine(article.outlet?.value),
    date: toLine(date),
  }
  return fillPattern(view.story.citeAs, values)
}

function fillPattern(pattern: string, values: Readonly<Record<string, Line>>): Line {
  const filled: Inline[] = []
  for (const piece of pattern.split(/(\{[a-z]+\})/u)) {
    const name = /^\{([a-z]+)\}$/u.exec(piece)?.[1]
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) filled.push(...toLine(piece))
    else if (value.length > 0) filled.push(...value)
    else dropJoin(filled)
  }
  return filled
}

/** `{speaker}, {role}` without a role reads `Orla Vale`, not `Orla Vale,`. */
function dropJoin(filled: Inline[]): void {
  const last = filled.pop()
  if (last === undefined) return
  if (last.kind !== 'text') {
    filled.push(last)
    return
  }
  const kept = last.text.replace(/(?:[\s,;:·–—(-]|\b(?:in|on|for|by|at|from)(?=[\s,]*$))+$/u, '')
  if (kept !== '') filled.push(...toLine(kept))
}

function readRequest(id: string, passage: number) {
  return { name: 'article', id, passage } as const
}

function unknownQuotation(id: string): Reply {
  const text = `There is no quotation ${plainText(id, 40)}.`
  return {
    kind: 'clarify',
    blocks: [note(text, ' Each quotation’s Copy button has its id; list them with ', code('quotes'), '.')],
    citations: [],
    actions: [{ kind: 'request', label: plainText('Quotes'), request: { name: 'quotes' } }],
    data: { kind: 'clarify', text, quotations: [] },
  }
}
