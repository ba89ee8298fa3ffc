/** Answers a bare `why?` from what stands around the last answer, or says that no reason is given. */

import type { Span } from '../../model/article.ts'
import { splitSentences } from '../../text/sentences.ts'
import { type Citations, say } from '../sentences/line-text.ts'
import { showSentence } from '../sentences/resolve-references.ts'
import type { Recalled, RecalledLine } from './recalled.ts'

const reason =
  /\b(?:because|due to|owing to|so that|in order to|in response to|as a result of|in protest (?:at|against|over)|thanks to|the reason|that is why|which is why|in retaliation for|on the grounds that)\b/iu
const shown = 320

/**
 * Finds the reason.
 *
 * @returns `undefined` after an answer that was no speech and has no reason beside it: the question is then asked anew
 */
export function recallReason(last: Recalled, citations: Citations): RecalledLine | undefined {
  const { article, digest, speech } = last
  const told = listAround(last).find((sentence) => reason.test(article.text.slice(sentence.start, sentence.end)))
  if (told !== undefined) return { line: [...showSentence(article, told, digest), citations.cite(article, told)] }
  if (speech === undefined) return undefined
  const frame = speech.frame.end - speech.frame.start > shown ? last.cited : speech.frame
  return {
    kind: 'not-in-corpus',
    line: [
      say('The report gives no reason for it.', 'bold'),
      say(' What is reported: '),
      ...showSentence(article, frame, digest),
      citations.cite(article, frame),
    ],
  }
}

/** The sentence itself, the one behind it and the one before it, in its paragraph. */
function listAround({ article, cited }: Recalled): Span[] {
  const passage = article.passages.find(({ start, end }) => start <= cited.start && cited.start < end)
  const sentences = passage === undefined ? [] : splitSentences(article.text, passage)
  const nth = sentences.findIndex(({ end }) => end > cited.start)
  return [sentences[nth], sentences[nth + 1], sentences[nth - 1]].filter((sentence) => sentence !== undefined)
}
