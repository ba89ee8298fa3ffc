/** Shows one quotation: the exact words, who said them, when and where, and which articles carry them. */

import type { Article, ArticleHead, Span } from '../model/article.ts'
import type { Quotation, Speaker } from '../model/digest.ts'
import type { MergedQuotation } from '../model/register.ts'
import type { Block, Line } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import { placeOf, roleOf, saidWhen, shownParts, speakerName } from '../reply/attribution.ts'
import type { Citer } from '../reply/cite.ts'
import { bold, claim, italic, type Part, toLine } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { findDifferences } from './differing-words.ts'

/** So many characters before and after the words are shown on request. */
const CONTEXT_CHARS = 120

const KINDS: Readonly<Record<Quotation['kind'], string>> = {
  speech: '',
  written: 'in writing',
  spokesperson: 'through a spokesperson',
  partial: 'partial quotation, in the reporter’s sentence',
}

/**
 * The blocks of one quotation.
 *
 * @param options - `context` adds what stands around the words in the paragraph
 */
export function quotationBlocks(
  view: StoryView,
  citer: Citer,
  merged: MergedQuotation,
  options: { readonly context: boolean },
): readonly Block[] {
  const [first, ...others] = merged.sources
  if (first === undefined) return []
  const { article, quotation } = first
  const at = placeOf(article, quotation)
  const text = view.articles.get(article.id)?.text
  const attribution = toLine(...attributionParts(view.story, citer, article, quotation, text), ' ', citer.mark(at))
  const also = others.length === 0 ? [] : [alsoLine(citer, others)]
  const around = options.context ? contextBlock(view, citer, article, quotation) : []
  return [
    ...(quotation.kind === 'partial'
      ? [claim(view.sentence({ article, passage: quotation.passage, ...quotation.frame }), ' — ', attribution)]
      : [
          {
            kind: 'quotation',
            parts: partsOf(view, article, quotation).map((part) => citer.cut({ article, ...part })),
            attribution,
          } as const,
        ]),
    ...also,
    ...around,
    ...merged.variants.slice(0, 2).map((variant) => variantBlock(view, citer, first, variant)),
  ]
}

function attributionParts(
  story: Story,
  citer: Citer,
  article: ArticleHead,
  quotation: Quotation,
  text: string | undefined,
): readonly Part[] {
  const { speaker, occasion, channel, kind } = quotation
  const role = roleOf(story, speaker)
  const onBehalf = speaker?.onBehalfOf
  const show = (span: Span) => citer.show({ article, ...span })
  return [
    bold(speakerName(story, speaker)),
    role !== undefined && `, ${role}`,
    onBehalf !== undefined &&
      !saysFor(speakerName(story, speaker), onBehalf) &&
      `, for ${onBehalf.name ?? onBehalf.printed}`,
    ` · ${saidWhen(article, quotation, text)}`,
    ...(occasion === undefined ? [] : [' · ', show(occasion.words)]),
    ...(channel === undefined || occasion !== undefined ? [] : [' · on ', show(channel)]),
    KINDS[kind] !== '' && ` · ${KINDS[kind]}`,
    ` · ${article.outlet?.value ?? 'outlet not given'}`,
    ...(article.title === undefined ? [] : [', ', italic(article.title)]),
  ]
}

/** `A Harbour Trust spokesperson` and `her lawyers` say for whom, as far as the article does. */
function saysFor(shown: string, { printed, name }: NonNullable<Speaker['onBehalfOf']>): boolean {
  return name === undefined ? /^(?:his|her|their)$/u.test(printed) || shown.includes(printed) : shown.includes(name)
}

function partsOf(view: StoryView, article: ArticleHead, quotation: Quotation): readonly Span[] {
  return shownParts(view.articles.get(article.id)?.text ?? '', quotation.parts)
}

function alsoLine(citer: Citer, others: MergedQuotation['sources']): Block {
  const outlets = [...new Set(others.map(({ article }) => article.outlet?.value ?? 'another article'))]
  const places = others.map(({ article, quotation }) => placeOf(article, quotation))
  return claim(`Also in ${outlets.join(', ')} `, citer.mark(...places))
}

type Source = MergedQuotation['sources'][number]

/** Another wording, with the words that differ from the first one. */
function variantBlock(view: StoryView, citer: Citer, first: Source, variant: Source): Block {
  const { article, quotation } = variant
  const words = partsOf(view, article, quotation).flatMap((part, index): Line => {
    const quoted = citer.quote({ article, ...part })
    return index === 0 ? [quoted] : toLine(' … ', quoted)
  })
  const outlet = article.outlet?.value ?? 'another article'
  const place = citer.mark(placeOf(article, quotation))
  return claim(`Worded differently in ${outlet}: `, words, ' ', place, ...tellDifferences(view, citer, first, variant))
}

/** So many differences are told; two wordings that differ in more are read as a whole. */
const MAX_DIFFERENCES = 4

/** `· differs: “can” for “will”; “the” left out`. */
function tellDifferences(view: StoryView, citer: Citer, first: Source, variant: Source): readonly Part[] {
  const wordingOf = ({ article, quotation }: Source) => ({
    text: view.articles.get(article.id)?.text ?? '',
    parts: partsOf(view, article, quotation),
  })
  const found = findDifferences(wordingOf(first), wordingOf(variant))
  if (found.length > MAX_DIFFERENCES) return []
  return found.flatMap(({ ours, theirs }, index): readonly Part[] => {
    const own = ours && citer.quote({ article: first.article, ...ours })
    const other = theirs && citer.quote({ article: variant.article, ...theirs })
    const told =
      other === undefined ? [own, ' left out'] : own === undefined ? [other, ' added'] : [other, ' for ', own]
    return [index === 0 ? ' · differs: ' : '; ', ...told]
  })
}

/** The paragraph around the words, up to 120 characters on each side, cut between words. */
function contextBlock(view: StoryView, citer: Citer, head: ArticleHead, quotation: Quotation): readonly Block[] {
  const article = view.articles.get(head.id)
  const passage = article?.passages.find(({ n }) => n === quotation.passage)
  if (article === undefined || passage === undefined) return []
  const inside = quotation.parts.filter(({ start, end }) => start >= passage.start && end <= passage.end)
  const from = Math.max(passage.start, (inside[0] ?? passage).start - CONTEXT_CHARS)
  const to = Math.min(passage.end, (inside.at(-1) ?? passage).end + CONTEXT_CHARS)
  const span = { start: nextWord(article, from, passage), end: previousWord(article, to, passage) }
  if (span.end <= span.start) return []
  const place = { article: head, passage: passage.n, ...span }
  return [
    claim(
      'In the paragraph: ',
      span.start > passage.start && '… ',
      citer.show(place),
      span.end < passage.end && ' …',
      ' ',
      citer.mark({ ...placeOf(head, quotation) }),
    ),
  ]
}

function nextWord({ text }: Article, from: number, passage: Span): number {
  if (from <= passage.start) return passage.start
  const blank = text.indexOf(' ', from)
  return blank < 0 || blank >= passage.end ? from : blank + 1
}

function previousWord({ text }: Article, to: number, passage: Span): number {
  if (to >= passage.end) return passage.end
  const blank = text.lastIndexOf(' ', to)
  return blank <= passage.start ? to : blank
}
