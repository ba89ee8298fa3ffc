/** Tells whether a report leads to somebody by what it names before a pronoun: a second witness for every name. */

import { isNamedNear } from '../../digest/quotes/find-referent.ts'
import type { Article, Span } from '../../model/article.ts'
import { sameName } from '../../text/names.ts'

/** Says whether what a report names before a pronoun leads to that one. */
export function isNamedBefore(article: Article, at: Span, name: string): boolean {
  return isNamedNear(article, at.start, (other) => isSamePerson(other, name))
}

/** An office in capitals may stand before a name: `Harbour Board Member Orla Vale`. */
export function isSamePerson(read: string, name: string): boolean {
  return sameName(read, name) || read.endsWith(` ${name}`)
}
