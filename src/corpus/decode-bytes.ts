/** Turns a file's bytes into text: finds the encoding, and refuses what is no text at all. */

import { detect } from 'chardet'
import iconv from 'iconv-lite'
import { InputError } from '../model/errors.ts'

/** A decoded file. `encoding` is its IANA name in lower case. */
type Decoded = { readonly text: string; readonly encoding: string }

const SAMPLE = 65_536
const KNOWN_KINDS: readonly { readonly starts: string; readonly name: string; readonly instead: string }[] = [
  { starts: '%PDF', name: 'a PDF', instead: 'open it, copy the text into a .txt file and import that' },
  {
    starts: 'PK\u0003\u0004',
    name: 'a zip or Office file',
    instead: 'save the document as plain text (.txt) and import that',
  },
  { starts: '{\\rtf', name: 'an RTF file', instead: 'save the document as plain text (.txt) and import that' },
  {
    starts: '\u00d0\u00cf\u0011\u00e0',
    name: 'an old Office file',
    instead: 'save it as plain text (.txt) and import that',
  },
  { starts: '\u0089PNG', name: 'a picture', instead: 'import the text of the article' },
  { starts: '\u00ff\u00d8\u00ff', name: 'a picture', instead: 'import the text of the article' },
  { starts: 'GIF8', name: 'a picture', instead: 'import the text of the article' },
  { starts: 'SQLite format 3', name: 'a database', instead: 'give it with --db' },
  { starts: 'bplist00', name: 'a Safari web archive', instead: 'save the page as page source (.html) and import that' },
]
/** What chardet may say of Western text, and what browsers make of it. */
const AS_BROWSERS: Readonly<Record<string, string>> = { 'iso-8859-1': 'windows-1252', ascii: 'utf-8' }

/**
 * Decodes bytes: by their byte order mark, as UTF-8 where they are that, else by what they look like.
 *
 * @param declared - the encoding that the file itself names, such as a page's `meta charset`
 * @throws {InputError} for empty and binary files, with what to do instead
 */
export function decodeBytes(bytes: Uint8Array, file: string, declared?: string): Decoded {
  if (bytes.length === 0) throw new InputError('the file is empty: nothing was imported from it', { file })
  const marked = findMark(bytes)
  if (marked !== undefined) return decode(bytes, marked)
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const kind = KNOWN_KINDS.find(({ starts }) => start.startsWith(starts))
  if (kind !== undefined) throw new InputError(`this is ${kind.name}, not text: ${kind.instead}`, { file })
  const wide = findWide(bytes)
  if (wide !== undefined) return decode(bytes, wide)
  if (isBinary(bytes)) {
    throw new InputError('this is a binary file, not text: save the article as .txt, .md or .html and import that', {
      file,
    })
  }
  return decode(bytes, isUtf8(bytes) ? 'utf-8' : guess(bytes, declared))
}

function decode(bytes: Uint8Array, encoding: string): Decoded {
  const text = encoding === 'utf-8' ? new TextDecoder().decode(bytes) : iconv.decode(Buffer.from(bytes), encoding)
  return { text, encoding }
}

function findMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function findWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (half < 2) return undefined
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be'
  return undefined
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let odd = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1
  }
  return odd > sample.length * 0.1
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function guess(bytes: Uint8Array, declared?: string): string {
  if (declared !== undefined && iconv.encodingExists(declared) && !/^utf-?8$/iu.test(declared)) {
    return AS_BROWSERS[declared.toLowerCase()] ?? declared.toLowerCase()
  }
  const found = detect(bytes.subarray(0, SAMPLE))?.toLowerCase() ?? 'windows-1252'
  const name = AS_BROWSERS[found] ?? found
  // Text with a few damaged places is nearer to UTF-8 than to anything else that chardet may see in it.
  if (name === 'utf-8' || isMostlyUtf8(bytes)) return 'utf-8'
  return iconv.encodingExists(name) && !name.startsWith('utf-') ? name : 'windows-1252'
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE))
  const damaged = text.split('\ufffd').length - 1
  const beyond = text.match(/[\u0080-\uffff]/gu)?.length ?? 0
  return beyond - damaged > damaged * 5
}
