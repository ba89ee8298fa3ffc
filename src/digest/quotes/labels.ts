/** Reads speech that a label introduces or follows on a line of its own: headlines and transcripts. */

import { type Line, tokenAt } from './line.ts'
import { findPhraseAfter, type Phrase } from './phrases.ts'
import type { Subject } from './subject.ts'
import type { Range } from './tokens.ts'
import { roleNouns, titles } from './word-classes.ts'

/** A line that is wholly somebody's speech: `Vale: roads first`, `Roads first – Vale`, `VALE: We start on Monday.` */
export type Labelled = { readonly content: Range; readonly subject?: Subject; readonly transcript: boolean }

/** Finds the speech of a labelled line. `headline`: the passage is a heading, which may end in its speaker's name. */
export function findLabelled(
  line: Line,
  options: { readonly headline: boolean; readonly transcript: boolean },
): Labelled | undefined {
  if (options.transcript) return findTranscript(line)
  return options.headline ? findHeadline(line) : undefined
}

/** Says whether passages are a transcript: at least two lines begin with a label in capitals, or with `Q:` or `A:`. */
export function isTranscript(lines: readonly Line[]): boolean {
  let labels = 0
  for (const line of lines) if (findTranscript(line) !== undefined && ++labels >= 2) return true
  return false
}

function findTranscript(line: Line): Labelled | undefined {
  const colon = findColon(line, 5)
  if (colon === undefined || colon === 0 || tokenAt(line, colon + 1).quote >= 0) return undefined
  for (let i = 0; i < colon; i++) {
    const { word, kind } = tokenAt(line, i)
    if (kind === 'word' && (word !== word.toUpperCase() || !/\p{Lu}/u.test(word))) return undefined
  }
  const content = { from: colon + 1, to: line.tokens.length }
  if (content.to - content.from < 2) return undefined
  if (/^[QA]$/.test(tokenAt(line, 0).word)) return { content, transcript: true }
  const phrase: Phrase = { from: 0, to: colon, kind: 'name' }
  return { content, subject: { ...phrase, head: phrase }, transcript: true }
}

function findColon(line: Line, most: number): number | undefined {
  for (let i = 0; i < Math.min(most, line.tokens.length); i++) {
    const token = tokenAt(line, i)
    if (token.quote >= 0) return undefined
    if (token.word === ':') return i
  }
  return undefined
}

function findHeadline(line: Line): Labelled | undefined {
  const colon = findColon(line, 6)
  const last = line.tokens.length
  if (colon !== undefined && colon > 0) {
    const phrase = findPhraseAfter(line, 0, colon)
    if (phrase?.to !== colon || !isSpeaker(line, phrase)) return undefined
    return { content: { from: colon + 1, to: last }, subject: { ...phrase, head: phrase }, transcript: false }
  }
  for (let i = last - 2; i > 2 && i >= last - 5; i--) {
    if (!/^(?:--+|[—–-])$/.test(tokenAt(line, i).word)) continue
    const phrase = findPhraseAfter(line, i + 1, last)
    if (phrase?.to !== last || !isSpeaker(line, phrase)) return undefined
    return { content: { from: 0, to: i }, subject: { ...phrase, head: phrase }, transcript: false }
  }
  return undefined
}

/** A name of one to four words, or a role: not `Live updates` or `Analysis`. */
function isSpeaker(line: Line, phrase: Phrase): boolean {
  if (phrase.to - phrase.from > 4) return false
  const last = tokenAt(line, phrase.to - 1)
  const role = roleNouns.has(last.lower) || titles.has(last.lower)
  return phrase.kind === 'name' ? !labels.has(last.lower) : role && !labels.has(last.lower)
}

const labels = new Set(
  `latest revealed bombshell daily weekly special alert reminder live updates update analysis opinion video watch exclusive breaking review explainer report reports photos pictures
  podcast newsletter quiz recap interview transcript editorial poll study book live-blog blog letter letters news
  guardian times post mirror telegraph mail independent bbc sky cnn reuters ap politico`.split(/\s+/u),
)
