/** Finds everything that somebody says in an article: quotations with their speakers, and reported speech. */

import type { Article } from '../../model/article.ts'
import type { Quotation, Statement } from '../../model/digest.ts'
import type { Actor } from '../../model/story.ts'
import { carrySpeakers } from './carry.ts'
import { readTranscript } from './labels.ts'
import { readLines } from './line.ts'
import { makeSpeech } from './make-speech.ts'
import { People } from './people.ts'
import { listUtterances } from './utterances.ts'

/** The speech of one article, in the order of its text. */
export type SpeechOfArticle = { readonly quotations: readonly Quotation[]; readonly statements: readonly Statement[] }

/**
 * Finds the quotations and reported speech of an article.
 *
 * @param lexicon - the story's actors: their names and other spellings
 * @returns in the order of the text; a speaker who isn't clear is absent
 */
export function extractSpeech(
  article: Pick<Article, 'text' | 'passages' | 'published'>,
  lexicon: { readonly actors: readonly Actor[] },
): SpeechOfArticle {
  const lines = readLines(article.text, article.passages)
  const people = new People(lines, lexicon.actors)
  const transcript = readTranscript(lines, (label) => people.names(label))
  const place = transcript === undefined ? {} : { transcript }
  const found = lines.map((line, i) => {
    return listUtterances(line, { headline: line.heading, block: article.passages[i]?.block === true, ...place })
  })
  const utterances = carrySpeakers(article.text, lines, found, people)
  return makeSpeech(article, utterances)
}
