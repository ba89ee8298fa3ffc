/** Finds which actor of a story a stretch of text names last, by name, spelling or role. */

import type { Span } from '../../model/article.ts'
import type { Story } from '../../model/story.ts'

type Mention = { readonly words: string; readonly name: string }

const mentions = new WeakMap<Story, readonly Mention[]>()

/**
 * Finds the actor whose mention ends last and can be a subject: `Ms Vale`, `the mayor of Norvik`, not `with Ms Vale`.
 *
 * @returns the actor's name; `undefined` where none is named
 */
export function findLastNamed(story: Story, text: string, { start, end }: Span): string | undefined {
  const stretch = text.slice(start, end).toLowerCase()
  let last: { readonly name: string; readonly behind: number; readonly length: number } | undefined
  for (const { words, name } of listMentions(story)) {
    const at = stretch.lastIndexOf(words)
    if (at < 0 || !isWhole(stretch, at, words) || ofOther.test(stretch.slice(Math.max(0, at - 14), at))) continue
    const behind = at + words.length
    const nearer = last === undefined || behind > last.behind || (behind === last.behind && words.length > last.length)
    if (nearer) last = { name, behind, length: words.length }
  }
  return last?.name
}

function listMentions(story: Story): readonly Mention[] {
  const known = mentions.get(story)
  if (known !== undefined) return known
  const made = story.actors.flatMap(({ name, spellings, roles }) =>
    [name, ...spellings, ...roles].map((words) => ({ words: words.toLowerCase(), name })),
  )
  mentions.set(story, made)
  return made
}

/** `pressure on Ms Vale`: what follows is not hers. */
const ofOther = /(?:^|[^\p{L}])(?:on|of|by|with|to|for|from|against|in|at|about|between|over|under) (?:the )?$/u

/** Says whether some words name any of these actors as somebody who does or says something: no `Vale’s plan`. */
export function namesAny(story: Story, words: string, names: ReadonlySet<string>): boolean {
  const small = words.toLowerCase()
  return listMentions(story).some(({ words: mention, name }) => {
    if (!names.has(name)) return false
    const at = small.lastIndexOf(mention)
    return at >= 0 && isWhole(small, at, mention)
  })
}

/** A mention from word to word, and no possessive. */
function isWhole(text: string, at: number, { length }: string): boolean {
  return (
    !isLetter(text[at - 1]) &&
    !isLetter(text[at + length]) &&
    !/^['’]s\b/u.test(text.slice(at + length, at + length + 3))
  )
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
