/** Parses plain text into a source: lines that are paragraphs, and nothing known besides. */

import type { Source } from './source.ts'
import { splitLines } from './split-lines.ts'
import { tidyCharacters } from './tidy-characters.ts'

const ADDRESS = /^(?:(?:source|url|link|from|via|original(?: article)?) ?: ?)?<?(https?:\/\/[^\s<>]{4,500})>?$/iu

/**
 * Parses the text of a `.txt` file.
 *
 * @returns a line that is an address alone, where there is exactly one at the top or the end, as the article's address
 */
export function parseText(text: string, file: string): Source {
  const { text: clean, told } = tidyCharacters(text)
  const lines = splitLines(clean)
  const found = [...lines.slice(0, 4), ...lines.slice(4).slice(-4)].flatMap(
    (line) => ADDRESS.exec(line.text)?.[1] ?? [],
  )
  const address = new Set(found).size === 1 ? found[0] : undefined
  return {
    file,
    lines: lines.filter(({ text }) => address === undefined || ADDRESS.exec(text)?.[1] !== address),
    notices: [],
    told,
    ...(address === undefined ? {} : { address: { value: address, how: 'text' as const } }),
  }
}
