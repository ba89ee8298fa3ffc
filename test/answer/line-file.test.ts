/** Tests that lines of a file are found by their place and by their first word as in the whole text. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LineFile, openLineFile } from '../../src/answer/words/line-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Short ones by the hundred, and some that are longer than what is read at once. */
const lines = [
  ...new Map(
    fc
      .sample(fc.tuple(fc.stringMatching(/^[a-z'_-]{0,20}$/u), fc.stringMatching(/^[a-z ]{0,200}$/u)), {
        numRuns: 3_000,
        seed: 7,
      })
      .map(([word, rest], n) => [word, `${word} ${rest}${n % 500 === 0 ? 'long '.repeat(2_000) : ''}`] as const),
  ).values(),
].sort()

let file: LineFile
beforeAll(() => {
  const path = join(folder, 'sorted')
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
  file = openLineFile(path)
})

describe('a line', () => {
  test('is found by its first word, wherever it stands', () => {
    for (const line of lines) expect(file.findLine(firstWord(line))).toBe(line)
  })

  test('is found for a word only where a line begins with it, whatever the word', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...lines).map((line) => firstWord(line).slice(0, -1)),
      fc.constantFrom(...lines).map((line) => `${firstWord(line)}a`),
    )
    fc.assert(
      fc.property(word, (looked) => {
        expect(file.findLine(looked)).toBe(lines.find((line) => firstWord(line) === looked))
      }),
      { numRuns: 500 },
    )
  })

  test('is read from where it begins, however long', () => {
    let at = 0
    for (const line of lines) {
      expect(file.readLine(at)).toBe(line)
      at += line.length + 1
    }
    expect(file.readLine(at)).toBe('')
  })

  test('is found in a file of one line without an end, and none in an empty file', () => {
    expect(openLineFile(fileOf('one', 'alone and last')).findLine('alone')).toBe('alone and last')
    expect(openLineFile(fileOf('empty', '')).findLine('alone')).toBeUndefined()
  })
})

function fileOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function firstWord(line: string): string {
  return line.slice(0, line.indexOf(' '))
}
