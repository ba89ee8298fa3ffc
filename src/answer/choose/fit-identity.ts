/** Weighs how well a sentence says who somebody or what something is. */

import type { Article, Span } from '../../model/article.ts'
import type { Plan } from '../find/concepts.ts'
import type { Asked } from '../question/parse-question.ts'
import type { Fitted } from './fitted.ts'

/** `Who is Orla Vale`: what stands beside her name; `who is the mayor`: the name beside the role. */
export function fitIdentity(
  { sought, text: question }: Asked,
  plan: Plan,
  { article, sentence, found }: Fitted,
  text: string,
): number {
  if (sought.identity !== undefined) {
    const named = found.filter(({ concept }) => plan.concepts[concept]?.name || sought.identity === 'lower')
    if (named.length === 0) return -2
    return named.some((name) => describesName(article.text, sentence, name)) ? 3 : 0
  }
  const role = /\bwho(?:['’]s|\s+is|\s+was|\s+are)\s+(?:the\s+)?(.{2,60}?)\??$/iu.exec(question)?.[1]
  if (sought.kind !== 'person' || role === undefined) return 0
  return holdsRole(role, article, sentence, text) ? 2.5 : 0
}

/** `What is the merger`: these ask for more than what it is. */
const asksMore = /\b(?:doing|happening|going|said|saying|being|planned|known|left|next|wrong|new|about|behind|like)\b/iu
const definition =
  /^["”’']?(?:,? (?:which|that) (?:is|are|was|were|has|aims?|seeks?|would|will)\b|, (?:an?|the) \p{Ll}| \((?:an?|the) \p{Ll}| (?:is|are|was|were) (?:an?|the|made up|meant|intended|designed|formed|set up)\b)/u

/** `What is the merger`: a sentence in which its name is followed by what it is. */
export function fitDefinition({ text: question, sought }: Asked, { article, sentence, found }: Fitted): number {
  const what = /\bwhat(?:['’]?s|\s+is|\s+are)\s+((?:the|an?)\s+)?(?<thing>.{2,60}?)\s*\??$/iu.exec(question)?.groups
    ?.thing
  if (what === undefined || asksMore.test(what) || !['thing', 'anything'].includes(sought.kind)) return 0
  return found.some(({ end }) => definition.test(article.text.slice(end, Math.min(sentence.end, end + 40)))) ? 2 : 0
}

/** An apposition behind the name, or a role in small letters or a title right before it. */
function describesName(text: string, sentence: Span, name: Span): boolean {
  const after = text.slice(name.end, Math.min(sentence.end, name.end + 60))
  const start = text.lastIndexOf(' ', text.lastIndexOf(' ', name.start - 2) - 1)
  const before = text.slice(Math.max(sentence.start, start - 40), name.start)
  return (
    /^,\s+(?:an?|the|\d{1,3}|former|who (?:is|was|has been|serves|leads)|[\p{L}’']+['’]s|\p{Ll}+ \p{Ll}+)\b/u.test(
      after,
    ) ||
    /^ (?:is|was|has been) (?:an?|the|one of)\b/u.test(after) ||
    /\b(?:president|minister|chief|chancellor|secretary|director|administrator|manager|owner|founder|mayor|governor|gov\.|sheriff|ceo|spokes\p{L}+|lawyer|attorney|coach|star|player|singer|actor|scientist|researcher|professor|head|leader|dealer|officer|commander|general|admiral|senator|judge|editor|analyst|expert|brother|sister|wife|husband|whistleblower|journalist|reporter)\s+(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\.?\s+)?(?:\p{Lu}[\p{L}.’'-]*\s+){0,2}$/iu.test(
      before,
    )
  )
}

function holdsRole(role: string, { text: all }: Article, sentence: Span, text: string): boolean {
  const head =
    role
      .split(/\s+(?:of|for|at|in)\s+/iu)[0]
      ?.split(/\s+/u)
      .at(-1)
      ?.toLowerCase() ?? ''
  if (head.length < 2) return false
  const heads = [head, ...(alikeRoles.find((group) => group.includes(head)) ?? [])]
  for (const one of heads) {
    let at = text.toLowerCase().indexOf(one)
    for (; at >= 0; at = text.toLowerCase().indexOf(one, at + 1)) {
      const end = sentence.start + at + one.length
      if (/^(?:s\b|\p{L})/u.test(all.slice(end, end + 1))) continue
      const after = all.slice(end, Math.min(sentence.end, end + 30))
      const before = all.slice(Math.max(sentence.start, end - one.length - 60), end - one.length)
      const name = /^,? (?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?(\p{Lu}\p{L}+ \p{Lu}\p{L}+)/u.exec(after)?.[1]
      // `Free agent Orla Vale` is not Vale's agent.
      if (name !== undefined)
        return !name.split(' ').some((part) => role.includes(`${part}'`) || role.includes(`${part}’`))
      if (/\p{Lu}\p{Ll}+, (?:\p{L}+['’]s |the |an? )?(?:[\p{L}’'-]+ ){0,4}$/u.test(before)) return true
    }
  }
  return false
}

const alikeRoles = [
  ['lawyer', 'attorney', 'solicitor', 'counsel'],
  ['director', 'administrator', 'head', 'chief'],
  ['ceo', 'chief executive', 'boss'],
  ['spokesman', 'spokesperson', 'spokeswoman'],
  ['leader', 'head'],
]
