/** Finds the dateline that a report's first sentence begins with: `SANDVIK – `, `Sandvik (QPN) – `, `(QPN) `. */

/** Capitals and a dash, or a wire's name in brackets with or without the place before it. */
const datelines: readonly RegExp[] = [
  /^\p{Lu}{3}[\p{Lu} .,'’]{0,40}(?: \([\p{L} ]{2,20}\))? [-–—]{1,2} (?=[\p{L}"“])/u,
  /^(?:\p{Lu}[\p{L}.,'’ -]{1,40} )?\(\p{Lu}[\p{L} .]{1,20}\) ?(?:[-–—]{1,2} )?(?=[\p{Lu}"“])/u,
]

/** Datelines stand in one of an article's first paragraphs. */
const lastPassage = 4

/**
 * Measures a sentence's dateline.
 *
 * @param sentence - its words as printed
 * @param passage - the number of the paragraph that it begins
 * @returns how many characters it takes, the blank behind it included; 0 where there is none
 */
export function datelineLength(sentence: string, passage: number): number {
  if (passage > lastPassage) return 0
  for (const dateline of datelines) {
    const [found] = dateline.exec(sentence) ?? []
    if (found !== undefined) return isAbbreviation(found) ? 0 : found.length
  }
  return 0
}

/** `Bank of Sandvik (BS)`: what stands in brackets are the first letters of what stands before. */
function isAbbreviation(found: string): boolean {
  const [before = '', behind = ''] = found.split('(')
  const initials = (before.match(/\p{Lu}/gu) ?? []).join('')
  const letters = (behind.match(/\p{Lu}/gu) ?? []).join('')
  return letters.length > 1 && initials.endsWith(letters)
}
