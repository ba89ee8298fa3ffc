/** Reads the days that a sentence names for what a question asks. */

import { type Context, clauseAround, countHits, type Found } from './context.ts'

/** `whether it runs on Monday`: the day stands inside a question. */
const elsewhere = /\bwhether\b[^,;–]*$/iu
/** `the work on it could begin on …`: the day is that of the work. */
const deliberation =
  /\bwhether\b[^,;–]*$|\b(?:work|planning|preparations?|debate|vote)\b[^,;–]{0,60}\b(?:on|about|over|for)\b[^,;–]*$/iu
const deliberatesOn = /^[^,;.]{0,30} (?:to|and) (?:discuss|consider|debate|decide|vote|start the|begin the)\b/iu
/** A clause that is shorter than this is only the day: `On Monday, …`. */
const shortest = 30

/** The days to come that the sentence names; near days inside quotation marks are no events and are left out here too. */
export function readWhen(context: Context): Found[] {
  const { question, bearing } = context
  const { report, line } = bearing
  const { text } = report.article
  const aside = question.about.flat().some((term) => /\b(?:work|plan|prepar|debat|vote)/iu.test(term))
    ? elsewhere
    : deliberation
  return report.digest.events.flatMap(({ sentence, date: { from, to, words }, planned }) => {
    if (sentence.start !== line.start || !planned || words === undefined) return []
    if (aside.test(text.slice(line.start, words.start)) || deliberatesOn.test(text.slice(words.end, line.end)))
      return []
    if (!isInOwnClause(context, words)) return []
    return [{ value: from === to ? from : `${from}/${to}`, at: words }]
  })
}

/** The clause that names the day names the matter, too: the day of something else in the sentence is no answer. */
function isInOwnClause({ bearing, groups }: Context, day: { start: number; end: number }): boolean {
  const { report, line, direct } = bearing
  if (!direct) return true
  const clause = clauseAround(report.article.text, line, day)
  if (clause.end - clause.start < shortest) return true
  return countHits(groups, report.article.text.slice(clause.start, clause.end)) > 0
}
