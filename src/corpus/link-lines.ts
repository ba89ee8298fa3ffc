/** Marks the lines between an article's paragraphs that a label in capitals opens, and that lead to other articles. */

import { countWords, type Row } from './row.ts'

const LABELLED = /^(?<label>\p{Lu}[\p{Lu}’' &-]{1,50}\p{Lu}) ?:(?<space> ?)(?<title>["“‘']?[\p{Lu}\p{N}].{4,220})$/u
/** What papers call such a link; other labels may be headings, speakers, places. */
const LINK_LABEL =
  /^(?:STORY|STORIES|INTERACTIVE|OPINIONS?|ANALYSIS|REVIEW|TIMELINE|GRAPHICS?|MAPS?|PHOTOS?|VIDEOS?|PODCAST|NEWSLETTERS?|BACKGROUND|ICYMI|EXPLAINER|EXPLAINED|FACT CHECK|EXCLUSIVE|INVESTIGATION|COLUMN|COMMENTARY|EDITORIAL|QUIZ|DATABASE|GALLERY|EARLIER|PREVIOUSLY|ARCHIVES?|LATEST NEWS|LIVE UPDATES|FOR SUBSCRIBERS|HOW TO HELP|VOTE NOW)$/u
/** Labels of details that articles print as lists. */
const DETAIL = /^(?:WHAT|WHERE|WHEN|WHO|WHY|HOW|TIME|DATE|PRICE|COST|TICKETS|UPDATE|CORRECTION|NOTE|WINNER|TV)\b/u
const LEAST_WORDS = 3

type Link = { readonly row: Row; readonly label: string; readonly sure: boolean }

/**
 * Marks `LABEL:Headline` between paragraphs. A label that also opens a sentence is a speaker's; a label with a space
 * behind its colon is a link's when papers use it for links, or when the article has several such lines.
 */
export function markLinkLines(rows: readonly Row[], start: number): void {
  const speakers = new Set<string>()
  const links: Link[] = []
  for (const [index, row] of rows.entries()) {
    const found = row.out === undefined && index > start ? LABELLED.exec(row.text.slice(0, 300))?.groups : undefined
    const { label = '', space = '', title = '' } = found ?? {}
    if (label === '' || row.kind === 'headline') continue
    if (row.text.length > 290 || /[.!…]["”’)]?$/u.test(title)) speakers.add(label)
    else if (isTitle(title, space === '')) links.push({ row, label, sure: space === '' || LINK_LABEL.test(label) })
  }
  const own = links.filter(({ label }) => !speakers.has(label) && !DETAIL.test(label))
  for (const { row, sure } of own) if (sure || own.length > 2) row.out = 'link to another page'
}

/** Behind a space a title needs a word in small letters and no end; without the space nothing else looks so. */
function isTitle(title: string, close: boolean): boolean {
  const words = countWords(title)
  if (close) return words >= LEAST_WORDS
  return words > LEAST_WORDS + 1 && /(?:^| )\p{Ll}{2,}/u.test(title) && !/[?|@,;:]["”’]?$|[|@]/u.test(title)
}
