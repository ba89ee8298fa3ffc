/** Finds what an article says about its own making: corrections, sources, sponsors, agencies, help by machines. */

import type { Notice } from '../model/article.ts'

const AGENCIES =
  'Reuters|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|PA|PA Media|Press Association|dpa|DPA|ANSA|EFE|TASS|Interfax|Ukrinform|Xinhua|Kyodo|UPI|ANI|PTI|IANS|Bloomberg|Yonhap|AAP|Canadian Press|The Canadian Press|Anadolu|AA|Agencies|agencies'

const OWN = 'this (?:article|story|content|text|page|piece|post|summary|translation|interview)'
const MADE = '(?:edited|written|created|generated|produced|translated|summari[sz]ed|assisted|made|compiled|prepared)'

/** `word`: stands in every such line; looking for it first is quick. */
type Form = { readonly kind: Notice['kind']; readonly word?: string; readonly pattern: RegExp }

/** Whole lines that are about the article and not about its story. */
const FORMS: readonly Form[] = [
  {
    kind: 'ai-edited',
    pattern: new RegExp(
      `\\b(?:${OWN}|this report) .{0,60}\\b${MADE}\\b.{0,60}\\b(?:artificial intelligence|generative AI|AI|machine translation|ChatGPT|language models?)\\b`,
      'iu',
    ),
  },
  {
    kind: 'correction',
    // That a version came before says nothing of an error: `A previous version of this story ran in May`.
    pattern:
      /^(?:[*•] ?)?(?:corrections?|clarifications?|corrections? and clarifications?)\b[^:.]{0,40}:|^(?=.{0,700}\b(?:correct|clarif|incorrect|inaccura|erroneous|mis[a-z]{3,}|wrong|error|should have|amended))(?=.{0,400}\b(?:an earlier|a previous|the original) version of this (?:article|story|report|headline)\b)|\bthis (?:article|story|report|piece|headline) (?:was|has been) (?:amended|corrected)\b/iu,
  },
  {
    kind: 'sponsored',
    pattern:
      /^(?:(?:sponsored|brought to you|paid for) by|in (?:association|partnership) with|(?:paid|partner|sponsored|promoted) (?:content|post|partnership|feature)(?: (?:by|with|from)|:)|advertorial) ?[^,.;!?]{0,80}$|\bthis (?:article|story|content) (?:is|was) (?:sponsored|paid for|an advertisement)\b/iu,
  },
  {
    kind: 'opinion',
    pattern:
      /^(?:disclaimer: )?(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:expressed|in this (?:article|column))\b/iu,
  },
  {
    kind: 'sources',
    pattern: /^(?:sources?|sources used|references)(?: used)? ?: ?\S|^(?:additional )?source material\b/iu,
  },
  {
    kind: 'agency',
    pattern: new RegExp(
      `^contributing ?: .{0,200}\\b(?:${AGENCIES})\\b|^\\(?(?:with )?(?:additional |further )?(?:reporting|inputs?|contributions?|files|material) (?:by|from) (?:.{0,120}\\b)?(?:${AGENCIES})\\b|^\\(?(?:with )?(?:inputs?|files|material) from \\S|^\\(?(?:writing|editing|compiled|written) by .{2,120}(?:;|editing)|^\\(?(?:source: )?(?:${AGENCIES})(?:[,/ ]+(?:and )?(?:${AGENCIES})){0,3}\\)?\\.?$`,
      'u',
    ),
  },
  {
    kind: 'agency',
    word: 'contributed',
    pattern: new RegExp(
      `^.{0,160}\\b(?:${AGENCIES})\\b.{0,160}\\bcontributed (?:to )?(?:this (?:report|story|article)|(?:additional |further )?reporting)\\b`,
      'u',
    ),
  },
  {
    kind: 'other',
    word: 'contributed',
    pattern:
      /\bcontributed to this (?:report|story|article)\b|^[-–— ]*\p{Lu}.{2,120} contributed (?:to )?(?:additional |further )?reporting\b[^.]{0,60}\.?$/u,
  },
  {
    kind: 'agency',
    pattern: /^\(?(?:Reporting|Writing|Editing) by\b/u,
  },
  {
    kind: 'other',
    pattern: new RegExp(
      `^(?:\\W{0,2})(?:contributing ?: |(?:an earlier|a previous|the original) version of this (?:article|story|report)\\b|(?:with )?(?:additional|further) reporting by |${OWN} (?:was |is |has been |first |originally )*(?:originally |first )?(?:published|appeared|updated|republished|produced|syndicated|written|part of|adapted|translated)\\b|this is a (?:breaking|developing) (?:news )?story\\b|(?:editor['’]s|author['’]s|publisher['’]s) note\\b|note: ${OWN}\\b|${OWN}, (?:authored|written) by\\b)`,
      'iu',
    ),
  },
]

/** `PORT VANE (…) -` with an agency at the start, `(…)` at the end: the words stay in the text, the credit is known. */
const DATELINE = new RegExp(`^[\\p{Lu}][\\p{L} .,'’/-]{1,60}? ?\\((?<agency>${AGENCIES})\\) ?[-–—]`, 'u')
const SIGNED = new RegExp(`(?:\\((?<agency>${AGENCIES})\\)|[-–—] ?(?<signed>${AGENCIES}))\\.?$`, 'u')

/**
 * Reads a line as a notice about the article itself.
 *
 * @returns `undefined` when the line tells of the story
 */
export function parseNotice(text: string): Notice | undefined {
  if (text.length > 700) return undefined
  const form = FORMS.find(({ word, pattern }) => (word === undefined || text.includes(word)) && pattern.test(text))
  return form === undefined ? undefined : { kind: form.kind, words: text }
}

const PUBLISHED =
  /\bpublished (?:by|in|on) (?<outlet>\p{Lu}[^.|,]{1,50}?)(?: ?\|[^.,]{1,40}?)? on (?<date>\p{L}{0,10},? ?[\p{L}\d][\p{L}\d ,-]{7,20}\d{2})(?:[ .,]|$)/u

/** Reads `This article was published by The Quay Post on 2025-08-19`: where and when it came out. */
export function parsePublished(words: string): { readonly outlet: string; readonly date: string } | undefined {
  const { outlet, date } = PUBLISHED.exec(words.slice(0, 300))?.groups ?? {}
  return outlet === undefined || date === undefined ? undefined : { outlet: outlet.trim(), date }
}

/** The agency named in a dateline or a signature; it stays part of the text. */
export function findAgencyCredit(text: string, place: 'first' | 'last'): Notice | undefined {
  const found = place === 'first' ? DATELINE.exec(text.slice(0, 120)) : SIGNED.exec(text.slice(-60))
  const agency = found?.groups?.agency ?? found?.groups?.signed
  return agency === undefined ? undefined : { kind: 'agency', words: agency }
}
