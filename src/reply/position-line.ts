/** What somebody says on a question, as a line: the exact words where the article quotes them whole, else its sentence. */

import type { Span } from '../model/article.ts'
import type { Position } from '../model/register.ts'
import type { Line } from '../model/reply.ts'
import { shownParts } from './attribution.ts'
import type { Citer } from './cite.ts'
import { formatNearDay } from './format-day.ts'
import { bold, toLine } from './lines.ts'
import type { StoryView } from './view-story.ts'

/** `Orla Vale, 3 March: “The money is there” [2]¶5`, and what the same actor said before where that is wanted. */
export function positionLine(
  view: StoryView,
  citer: Citer,
  position: Position,
  options: { readonly before: boolean },
): Line {
  const { actor, at, date, before } = position
  const dated = date === undefined ? '' : `, ${formatNearDay(date, view.today)}`
  const line = toLine(bold(`${actor}${dated}`), ': ', wordsOf(view, citer, position), ' ', citer.mark(at))
  if (before === undefined || !options.before) return line
  const then = before.date === undefined ? '' : `, on ${formatNearDay(before.date, view.today)}`
  return [...line, ...toLine(` Before${then}: `, wordsOf(view, citer, before), ' ', citer.mark(before.at))]
}

/** How many characters of the article the line shows. */
export function positionLength(position: Position): number {
  const parts = wholeQuotation(position)
  if (parts === undefined) return position.at.end - position.at.start
  return parts.reduce((sum, { start, end }) => sum + end - start, 0)
}

function wordsOf(view: StoryView, citer: Citer, position: Position): Line {
  const parts = wholeQuotation(position)
  if (parts === undefined) return view.sentence(position.at)
  const { article } = position.at
  const text = view.articles.get(article.id)?.text ?? ''
  return shownParts(text, parts).flatMap((part, index) => toLine(index > 0 && ' … ', citer.quote({ article, ...part })))
}

function wholeQuotation({ speech }: Position): readonly Span[] | undefined {
  if (speech.kind !== 'quotation' || speech.fact.kind === 'partial' || speech.fact.kind === 'spokesperson')
    return undefined
  return speech.fact.parts.length === 0 ? undefined : speech.fact.parts
}
