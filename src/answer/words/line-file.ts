/** Reads single lines of a large text file, by their place or by their first word, with little of it in memory. */

import { fstatSync, openSync, readSync } from 'node:fs'

/** A text file in one byte a character that stays open. */
export type LineFile = {
  /** Reads the line that begins at a byte. */
  readLine(at: number): string
  /** Finds the line whose first word, up to a space, is this one; only where the lines are in the order of their bytes. */
  findLine(word: string): string | undefined
}

/** About so many bytes of a sorted file: the first line that begins in them, as what it begins. */
type Block = { readonly at: number; readonly firstWord: string }

const blockBytes = 4096
const newline = 0x0a
const space = 0x20

let scratch = Buffer.alloc(blockBytes)

/** Opens a file for as long as the process lives; the places of its blocks are read with the first word that is looked for. */
export function openLineFile(path: string): LineFile {
  const file = openSync(path, 'r')
  let blocks: readonly Block[] | undefined
  return {
    readLine: (at) => readLine(file, at),
    findLine: (word) => {
      blocks ??= listBlocks(file)
      return findLine(file, blocks, word)
    },
  }
}

function readLine(file: number, at: number): string {
  let line = ''
  for (let from = at; ; from += blockBytes) {
    const bytes = readBytes(file, from, blockBytes)
    const end = bytes.indexOf(newline)
    line += bytes.toString('latin1', 0, end < 0 ? bytes.length : end)
    if (end >= 0 || bytes.length < blockBytes) return line
  }
}

/** One block has the word, or the file hasn't. */
function findLine(file: number, blocks: readonly Block[], word: string): string | undefined {
  const after = countUpTo(blocks, word)
  const from = blocks[after - 1]?.at ?? 0
  const to = blocks[after]?.at ?? fstatSync(file).size
  const text = `\n${readBytes(file, from, to - from).toString('latin1')}\n`
  const start = text.indexOf(`\n${word} `) + 1
  return start === 0 ? undefined : text.slice(start, text.indexOf('\n', start))
}

/** How many blocks begin with this word or an earlier one. */
function countUpTo(blocks: readonly Block[], word: string): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.firstWord ?? '') <= word) low = middle + 1
    else high = middle
  }
  return low
}

/** Where no word begins and ends in a block's bytes, its lines belong to the block before. */
function listBlocks(file: number): Block[] {
  const blocks: Block[] = []
  for (let at = blockBytes; ; at += blockBytes) {
    const bytes = readBytes(file, at, blockBytes)
    const start = bytes.indexOf(newline) + 1
    const end = bytes.indexOf(space, start)
    if (start > 0 && end >= 0) blocks.push({ at: at + start, firstWord: bytes.toString('latin1', start, end) })
    if (bytes.length < blockBytes) return blocks
  }
}

/** Reads into memory that is used again: what is wanted of it must be copied before the next call. */
function readBytes(file: number, at: number, count: number): Buffer {
  if (scratch.length < count) scratch = Buffer.alloc(count)
  return scratch.subarray(0, readSync(file, scratch, 0, count, at))
}
