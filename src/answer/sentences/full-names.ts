/** Gives a sentence the first name that its report prints elsewhere: `[Orla] Vale resigned`. */

import type { Article, Span } from '../../model/article.ts'
import type { ArticleDigest } from '../../model/digest.ts'
import type { Line } from '../../model/reply.ts'
import { listNames } from '../../text/names.ts'
import { say, show } from './line-text.ts'
import { namesOther } from './names-other.ts'
import { isPersonal, maskQuoted, showSentence } from './resolve-references.ts'

/** One first name, or an initial behind it: no city of a club, no second person. */
const isFirst = /^\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\. )?$/u

/**
 * Gives the pieces of a line that show a sentence of an article, pronouns and bare last names made plain.
 *
 * @param digest - of the article; only who speaks in it is known by a full name
 * @param known - whoever is named here needs no first name: the question and what the answer has shown so far
 */
export function showNamed(article: Article, sentence: Span, digest: ArticleDigest | undefined, known: string): Line {
  const line = showSentence(article, sentence, digest)
  const bare = line.length > 1 ? undefined : findBare(article, sentence, digest, known)
  if (bare === undefined) return line
  const before = bare.start > sentence.start ? [show(article, { start: sentence.start, end: bare.start })] : []
  return [...before, say(`[${bare.first}] `), show(article, { start: bare.start, end: sentence.end })]
}

/** The first last name outside quotation marks that stands alone, with the first name of the only speaker who has it. */
function findBare(
  article: Article,
  sentence: Span,
  digest: ArticleDigest | undefined,
  known: string,
): (Span & { readonly first: string }) | undefined {
  const unquoted = maskQuoted(article.text.slice(sentence.start, sentence.end))
  const [person] = listNames(article.text, sentence).flatMap(({ name, start, end }) => {
    const full =
      unquoted.charAt(start - sentence.start) === '.'
        ? []
        : listFullNames(name, digest).filter((one) => !standsAlone(article, one, name) && !isOthers(article, one, name))
    return full.length === 1 && full[0] !== undefined ? [{ start, end, name, full: full[0] }] : []
  })
  if (person === undefined || known.includes(person.name)) return undefined
  // Behind a title, a first name or an epithet it does not stand alone.
  const before = article.text.slice(sentence.start, person.start)
  if (/\p{Lu}[\p{L}.’'-]*\s$|\b(?:[Tt]he|[Aa]n?)(?: [\p{L}\d-]+){1,2}\s$/u.test(before)) return undefined
  return { start: person.start, end: person.end, first: person.full.slice(0, -person.name.length).trim() }
}

/** What the report has without the last name as well, or never with it, is a name of its own: two houses that merge are no person. */
function standsAlone({ text }: Article, full: string, last: string): boolean {
  const first = full.slice(0, -last.length).trim()
  return !text.includes(full) || text.split(first).length > text.split(full).length
}

/** Of two of that last name nobody knows which one the report speaks of. */
function isOthers({ text }: Article, full: string, last: string): boolean {
  return namesOther(text, full.slice(0, -last.length).trim(), last)
}

function listFullNames(last: string, digest: ArticleDigest | undefined): string[] {
  const spoken = [...(digest?.quotations ?? []), ...(digest?.statements ?? [])]
  const names = spoken.flatMap(({ speaker }) => (speaker?.name?.endsWith(` ${last}`) === true ? [speaker.name] : []))
  return [...new Set(names)].filter((name) => {
    const first = name.slice(0, -last.length)
    return isPersonal(name) && isFirst.test(first) && isPersonal(first.trim())
  })
}
