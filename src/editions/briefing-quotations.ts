/** Quotations in a briefing: one of the day, and a line each where the desk asks no questions. */

import { actorOf, findActor } from '../digest/actors.ts'
import type { Evidence, MergedQuotation } from '../model/register.ts'
import type { Block, Line } from '../model/reply.ts'
import type { Story } from '../model/story.ts'
import { placeOf, roleOf, saidWhen, shownParts, speakerName } from '../reply/attribution.ts'
import { bold, claims, heading, section, toLine } from '../reply/lines.ts'
import { isTrusted } from '../reply/trusted-speaker.ts'
import type { StoryView } from '../reply/view-story.ts'
import { listNames } from '../text/names.ts'
import { weighSpeakers } from './weigh-speakers.ts'
import { keyOf, LONG_POSITION, take, type Writing } from './writing.ts'

/** Where the desk asks no questions there are no positions: then the words of the story's speakers before bystanders'. */
export function inTheirWords({ view, citer, used }: Writing, max: number): readonly Block[] {
  const nameOf = ({ sources }: MergedQuotation) => sources[0]?.quotation.speaker?.name ?? ''
  const fit = view.quotations().filter((merged) => isFit(view, merged, LONG_POSITION))
  const actors = new Set<string>()
  const lines: Line[] = []
  for (const merged of [...fit].sort((a, b) => weightOf(view, b) - weightOf(view, a))) {
    const source = merged.sources[0]
    if (lines.length >= max || source === undefined || actors.has(nameOf(merged))) continue
    if (!take(used, evidenceOfQuotation(merged))) continue
    actors.add(nameOf(merged))
    const { article, quotation } = source
    const text = view.articles.get(article.id)?.text ?? ''
    const words = shownParts(text, quotation.parts).flatMap((part, index) =>
      toLine(index > 0 && ' … ', citer.quote({ article, ...part })),
    )
    lines.push(
      toLine(
        bold(speakerName(view.story, quotation.speaker)),
        ': ',
        words,
        ' ',
        citer.mark(placeOf(article, quotation)),
      ),
    )
  }
  return section('In their words', [claims(lines)])
}

function weightOf(view: StoryView, { sources }: MergedQuotation): number {
  return weighSpeakers(view).get(actorOf(view.story, sources[0]?.quotation.speaker) ?? '') ?? 0
}

/** Words of the day are at most so many characters. */
const LONG_QUOTE = 180

/** Whole words of a named speaker, short enough for a phone, from what is new where that has any. */
export function quoteOfTheDay({ view, citer, used, fresh }: Writing): readonly Block[] {
  const ids = new Set(fresh.map(({ article }) => article.id))
  const fit = view
    .quotations()
    .filter(
      (merged) =>
        isFit(view, merged, LONG_QUOTE) && hasRole(view, merged) && !used.has(keyOf(evidenceOfQuotation(merged))),
    )
  const recent = fit.filter(({ sources }) => sources.some(({ article }) => ids.has(article.id)))
  const best = [...(recent.length > 0 ? recent : fit)].sort(
    (a, b) =>
      leans(view, a) - leans(view, b) ||
      byNewest(a, b) ||
      b.independent - a.independent ||
      weightOf(view, b) - weightOf(view, a) ||
      b.sources.length - a.sources.length,
  )[0]
  const source = best?.sources[0]
  if (source === undefined) return []
  const { article, quotation } = source
  const role = roleOf(view.story, quotation.speaker)
  const attribution = toLine(
    bold(speakerName(view.story, quotation.speaker)),
    role !== undefined && `, ${role}`,
    ` · ${saidWhen(article, quotation, view.articles.get(article.id)?.text)}`,
    article.outlet !== undefined && ` · ${article.outlet.value}`,
    ' ',
    citer.mark(placeOf(article, quotation)),
  )
  used.add(keyOf(evidenceOfQuotation(best as MergedQuotation)))
  const text = view.articles.get(article.id)?.text ?? ''
  const parts = shownParts(text, quotation.parts).map((part) => citer.cut({ article, ...part }))
  return [heading('Quote of the day'), { kind: 'quotation', parts, attribution }]
}

/** A whole sentence on the story of a person who is certain to have said it, at most so many characters. */
function isFit(view: StoryView, { sources }: MergedQuotation, mostChars: number): boolean {
  const source = sources[0]
  if (
    source === undefined ||
    !view.isOnStory({ article: source.article, passage: source.quotation.passage }) ||
    !isPerson(view.story, source.quotation.speaker?.name)
  )
    return false
  if (!isTrusted(view, source.article.id, source.quotation)) return false
  const { kind, parts } = source.quotation
  const chars = parts.reduce((sum, { start, end }) => sum + end - start, 0)
  const text = view.articles.get(source.article.id)?.text ?? ''
  const first = text.charAt(parts[0]?.start ?? 0)
  const end = parts.at(-1)?.end ?? 0
  const ended = /[.!?…]$/u.test(text.slice(Math.max(0, end - 2), end)) || /^["”’']*,/u.test(text.slice(end, end + 3))
  return (
    ended &&
    (kind === 'speech' || kind === 'written') &&
    chars >= 40 &&
    chars <= mostChars &&
    first !== first.toLowerCase()
  )
}

function hasRole({ story }: StoryView, { sources }: MergedQuotation): boolean {
  return roleOf(story, sources[0]?.quotation.speaker) !== undefined
}

/** A person of the story; anybody named where the story defines nobody. */
function isPerson(story: Story, name: string | undefined): boolean {
  if (name === undefined) return false
  return story.actors.length === 0 || findActor(story, name)?.kind === 'person'
}

function byNewest(a: MergedQuotation, b: MergedQuotation): number {
  const [left = '', right = ''] = [a, b].map(({ sources }) => sources[0]?.article.published?.value)
  return left < right ? 1 : left > right ? -1 : 0
}

/** 1 for words about somebody whom they don't name: a reader of the quotation alone would have to guess. */
function leans(view: StoryView, { sources }: MergedQuotation): number {
  const source = sources[0]
  const text = source && view.articles.get(source.article.id)?.text
  if (source === undefined || text === undefined) return 1
  const words = source.quotation.parts.map(({ start, end }) => text.slice(start, end)).join(' ')
  const pronoun = /\b(?:he|she|they|him|them)\b/iu.exec(words)
  return pronoun !== null && !listNames(words).some(({ start }) => start < pronoun.index) ? 1 : 0
}

function evidenceOfQuotation({ sources }: MergedQuotation): Evidence {
  const source = sources[0] as MergedQuotation['sources'][number]
  return { article: source.article, passage: source.quotation.passage, ...source.quotation.frame }
}
