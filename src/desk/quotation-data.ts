/** Quotations for programs: the words, the speaker, and every place where they stand. */

import { findActor } from '../digest/actors.ts'
import type { ArticleHead } from '../model/article.ts'
import type { Dated, Quotation } from '../model/digest.ts'
import type { MergedQuotation } from '../model/register.ts'
import { saidDay } from '../reply/attribution.ts'
import { articleData } from '../reply/data.ts'
import type { StoryView } from '../reply/view-story.ts'

/** The JSON of one quotation; what is not known is `null`. */
export function quotationData(view: StoryView, merged: MergedQuotation): object {
  const first = merged.sources[0]
  if (first === undefined) return {}
  const { article, quotation } = first
  const { speaker } = quotation
  const said = quotation.said?.how === 'text' ? saidDay(quotation) : quotation.said
  const slice = sliceOf(view, article)
  return {
    id: merged.id,
    words: quotation.parts.map(slice).join(' … '),
    parts: quotation.parts.map(slice),
    speaker: speaker === undefined ? null : (nameOf(view, speaker.name) ?? speaker.standsFor ?? speaker.printed),
    speakerPrinted: speaker?.printed ?? null,
    speakerHow: speaker?.how ?? null,
    role: speaker?.role ?? null,
    onBehalfOf:
      speaker?.onBehalfOf === undefined ? null : (nameOf(view, speaker.onBehalfOf.name) ?? speaker.onBehalfOf.printed),
    kind: quotation.kind,
    frame: slice(quotation.frame),
    occasion: quotation.occasion === undefined ? null : slice(quotation.occasion.words),
    channel: quotation.channel === undefined ? null : slice(quotation.channel),
    date: said === undefined ? null : dateOf(said),
    dateFrom: said === undefined ? null : said.from,
    dateTo: said === undefined ? null : said.to,
    datePrecision: said?.precision ?? null,
    dateHow: said?.how ?? null,
    independent: merged.independent,
    sources: merged.sources.map(sourceData),
    variants: merged.variants.map((variant) => ({
      words: variant.quotation.parts.map(sliceOf(view, variant.article)).join(' … '),
      ...sourceData(variant),
    })),
  }
}

/** As precise as it is known: `2015`, `2015-03`, else the first day. */
function dateOf({ from, precision }: Dated): string {
  return precision === 'year' ? from.slice(0, 4) : precision === 'month' ? from.slice(0, 7) : from
}

function nameOf({ story }: StoryView, name: string | undefined): string | undefined {
  return name === undefined ? undefined : (findActor(story, name)?.name ?? name)
}

function sourceData({ article, quotation }: { readonly article: ArticleHead; readonly quotation: Quotation }): object {
  const parts = quotation.parts.map(({ start, end }) => ({ start, end }))
  return {
    article: articleData(article),
    paragraph: quotation.passage,
    start: parts[0]?.start ?? null,
    end: parts.at(-1)?.end ?? null,
    parts,
  }
}

function sliceOf(view: StoryView, article: ArticleHead): (span: { start: number; end: number }) => string {
  const text = view.articles.get(article.id)?.text ?? ''
  return ({ start, end }) => text.slice(start, end)
}
