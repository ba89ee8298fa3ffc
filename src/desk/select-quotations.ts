/** Chooses the quotations that were asked for, in the order in which a desk reads them. */

import type { IsoDate } from '../model/article.ts'
import type { MergedQuotation } from '../model/register.ts'
import { saidDay } from '../reply/attribution.ts'
import type { StoryView } from '../reply/view-story.ts'
import type { Meant } from './find-speakers.ts'
import type { Topic } from './topic.ts'

/** Which quotations; what is absent doesn't narrow. */
type Selection = {
  readonly meant?: Extract<Meant, { kind: 'found' }>
  readonly topic?: Topic
  readonly since?: IsoDate
  readonly until?: IsoDate
}

/**
 * Selects and sorts: whole ones before partial ones, those whose speaker is clear first, then newest first, a person's
 * own words before a spokesperson's, then those with more independent sources.
 *
 * Where no quotation's own words bear on the topic, those count whose sentence or paragraph does.
 */
export function selectQuotations(view: StoryView, selection: Selection): readonly MergedQuotation[] {
  const spoken = view
    .quotations()
    .filter((merged) => merged.sources.some(({ quotation }) => selection.meant?.speaks(quotation.speaker) ?? true))
    .filter((merged) => isWithin(dayOfQuotation(merged), selection))
  const { topic } = selection
  if (topic === undefined) return [...spoken].sort(compare)
  const framed = spoken.filter((merged) => bearsOnFrame(view, merged, topic))
  const chosen = framed.length > 0 ? framed : spoken.filter((merged) => topic.bearsOn(passageWords(view, merged)))
  return [...chosen].sort(compare)
}

/** The day of a quotation: when it was said, else when it was published. */
export function dayOfQuotation(merged: MergedQuotation): IsoDate | undefined {
  for (const { quotation } of merged.sources) {
    const said = saidDay(quotation)
    if (said !== undefined) return said.from
  }
  const days = merged.sources.flatMap(({ article }) => article.published?.value ?? [])
  return days.sort()[0]
}

function isWithin(day: IsoDate | undefined, { since, until }: Selection): boolean {
  if (since === undefined && until === undefined) return true
  return day !== undefined && (since === undefined || day >= since) && (until === undefined || day <= until)
}

function compare(a: MergedQuotation, b: MergedQuotation): number {
  const partial = Number(kindOf(a) === 'partial') - Number(kindOf(b) === 'partial')
  const unclear = Number(!isNamed(a)) - Number(!isNamed(b))
  const indirect = Number(kindOf(a) === 'spokesperson') - Number(kindOf(b) === 'spokesperson')
  const [left = '', right = ''] = [dayOfQuotation(a), dayOfQuotation(b)]
  return partial || unclear || (left < right ? 1 : left > right ? -1 : 0) || indirect || b.independent - a.independent
}

function isNamed({ sources }: MergedQuotation): boolean {
  return sources[0]?.quotation.speaker?.name !== undefined
}

function kindOf(merged: MergedQuotation): string {
  return merged.sources[0]?.quotation.kind ?? 'partial'
}

/** Says whether the words or the sentence around them bear on a topic. */
export function bearsOnFrame(view: StoryView, merged: MergedQuotation, topic: Topic): boolean {
  return topic.bearsOn(frameWords(view, merged))
}

/** The sentence that frames the words, and the words themselves over all their parts. */
function frameWords(view: StoryView, merged: MergedQuotation): string {
  const source = merged.sources[0]
  const text = source && view.articles.get(source.article.id)?.text
  if (source === undefined || text === undefined) return ''
  const parts = source.quotation.parts.map(({ start, end }) => text.slice(start, end))
  return [text.slice(source.quotation.frame.start, source.quotation.frame.end), ...parts].join(' ')
}

function passageWords(view: StoryView, merged: MergedQuotation): string {
  const source = merged.sources[0]
  const article = source && view.articles.get(source.article.id)
  const passage = article?.passages.find(({ n }) => n === source?.quotation.passage)
  return article && passage ? article.text.slice(passage.start, passage.end) : ''
}
