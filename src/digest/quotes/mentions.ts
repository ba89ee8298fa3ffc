/** Tells words in marks that nobody says: titles of works, names, nicknames, scare quotes, lists of sources. */

import { type Line, tokenAt } from './line.ts'
import type { Range } from './tokens.ts'
import { determiners, prepositions } from './word-classes.ts'

/** Says whether the marks hold a name or title: every word of weight has a capital, and no sentence ends inside. */
export function isMention(line: Line, range: Range): boolean {
  return (
    isTitle(line, range) ||
    isListed(line, range) ||
    isNickname(line, range) ||
    isNaming(line, range) ||
    isFurniture(line, range)
  )
}

function isTitle(line: Line, range: Range): boolean {
  let words = 0
  let capitals = 0
  for (let i = range.from; i < range.to; i++) {
    const token = tokenAt(line, i)
    if (token.kind !== 'word') {
      if (/^[?!]$/.test(token.word)) return false
      continue
    }
    if (prepositions.has(token.lower) || determiners.has(token.lower) || token.lower === 'and') continue
    words++
    if (token.capital) capitals++
  }
  if (words === 0 || capitals < words || words > 8) return false
  const before = tokenAt(line, range.from - 1)
  if (before.lower === ':' || line.titled) return false
  return words > 1 || before.kind === 'word'
}

/** `"A", "B", "C"`: three and more short ones in a row, as sources are listed. */
function isListed(line: Line, range: Range): boolean {
  if (range.to - range.from > 8 || endsSentence(line, range)) return false
  const quote = tokenAt(line, range.from).quote
  const near = [line.quoted[quote - 1], line.quoted[quote], line.quoted[quote + 1]]
  const rows = near.filter((q) => q !== undefined)
  if (rows.length < 2 || line.quoted.length < 3) return false
  return rows.every((q, i) => {
    const next = rows[i + 1]
    return q.end - q.start < 40 && (next === undefined || next.open - q.behind <= 5)
  })
}

/** Turns in a dialogue end as sentences do; names in a list don't. */
function endsSentence(line: Line, { to }: Range): boolean {
  return /^[.!?]$/.test(tokenAt(line, to - 2).word)
}

/** `Robert "Bob" Vale`, `(the "Act")`: a name on both sides; `"Bob" Vale`: one at the opening of a sentence. */
function isNickname(line: Line, range: Range): boolean {
  const before = tokenAt(line, range.from - 1)
  const after = tokenAt(line, range.to)
  if (range.to - range.from > 5 || !after.capital) return false
  if (before.kind === 'word') return before.capital
  return range.to - range.from === 3 && tokenAt(line, range.from + 1).capital
}

/** `Read more: "…"`, `Sources: "…"`, `Photo: "…"`: what a page calls its links, credits and lists. */
function isFurniture(line: Line, { from }: Range): boolean {
  if (tokenAt(line, from - 1).lower !== ':') return false
  for (let i = from - 2; i >= 0 && from - i < 6; i--) {
    const { kind, capital, lower } = tokenAt(line, i)
    const opens = i === 0 || tokenAt(line, i - 1).kind !== 'word'
    if (kind !== 'word') return false
    if (opens) return capital && furniture.has(lower)
  }
  return false
}

const furniture = new Set(
  `read related source sources share photo photos picture pictures image images caption credit credits see listen subscribe
  follow tags topics tagged filed more recommended trending podcast newsletter references reference`.split(/\s+/u),
)

/** `its "Better Roads" plan`: short words in marks before the noun that they name. */
function isNaming(line: Line, range: Range): boolean {
  const before = tokenAt(line, range.from - 1)
  if (range.to - range.from > 8 || (!determiners.has(before.lower) && !/['’]s$/.test(before.word))) return false
  return namedNouns.has(tokenAt(line, range.to).lower)
}

const namedNouns = new Set(
  `group groups campaign programme program movement plan plans deal initiative policy project scheme strategy operation
  doctrine bill law act show film movie book song album series slogan video website app magazine newspaper podcast tour
  exhibition coalition alliance summit conference clause rule test effect theory list`.split(/\s+/u),
)
