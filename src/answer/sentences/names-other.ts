/** Tells whether a report names somebody else of the same last name, whom the last name alone may mean. */

import { isRole } from '../../digest/quotes/role-nouns.ts'
import { listNames } from '../../text/names.ts'

/**
 * Says whether another first name stands before the last name within a sentence: a title or a role is none.
 *
 * @param first - the first names of the one who is known
 */
export function namesOther(text: string, first: string, last: string): boolean {
  const name = last.replaceAll(/[^\p{L}\p{N}]/gu, '.')
  const others = text.matchAll(new RegExp(`(?<=[\\p{Ll},] )(\\p{Lu}\\p{Ll}{1,40}) ${name}(?!\\p{L})`, 'gu'))
  const isOther = (word: string) =>
    !first.includes(word) && !isRole(word.toLowerCase()) && listNames(`by ${word} ${last}`)[0]?.name !== last
  return [...others].some(([, word = '']) => isOther(word))
}
