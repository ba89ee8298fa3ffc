import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../src/corpus/decode-bytes.ts'
import { tidyCharacters } from '../../src/corpus/tidy-characters.ts'

const text = 'Zoë said: “We’ll meet in Málaga – at the café.” Straße, naïve, £5. '.repeat(8)

describe('decodeBytes', () => {
  it.each([
    ['utf-8', Buffer.from(text), 'utf-8'],
    ['utf-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['utf-16le with a mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['utf-16be with a mark', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['utf-16le without a mark', iconv.encode(text, 'utf-16le'), 'utf-16le'],
    ['utf-16be without a mark', iconv.encode(text, 'utf-16be'), 'utf-16be'],
    ['windows-1252', iconv.encode(text, 'windows-1252'), 'windows-1252'],
  ])('reads %s', (_, bytes, encoding) => {
    const decoded = decodeBytes(bytes, 'a.txt')
    expect(decoded.encoding).toBe(encoding)
    expect(tidyCharacters(decoded.text).text).toBe(text)
  })

  it('believes what a page says of its encoding, where it is not UTF-8 after all', () => {
    const polish = 'Żółw powiedział: zażółć gęślą jaźń. '.repeat(4)
    expect(decodeBytes(iconv.encode(polish, 'iso-8859-2'), 'a.html', 'ISO-8859-2').text).toBe(polish)
    expect(decodeBytes(Buffer.from(polish), 'a.html', 'ISO-8859-2').text).toBe(polish)
  })

  it('keeps UTF-8 with a damaged place as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x80]), Buffer.from(text)])
    expect(decodeBytes(bytes, 'a.txt')).toEqual({ encoding: 'utf-8', text: `${text}\ufffd${text}` })
  })

  it.each([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'this is a PDF, not text: open it, copy the text into a .txt file'],
    ['a Word file', Buffer.from('PK\u0003\u0004xxxx', 'latin1'), 'save the document as plain text'],
    ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), 'this is a picture'],
    ['bytes without sense', Buffer.from([1, 2, 3, 0, 5, 6, 0, 7, 8, 200, 201]), 'this is a binary file'],
  ])('refuses %s with what to do', (_, bytes, message) => {
    expect(() => decodeBytes(bytes, 'a.txt')).toThrow(message)
  })
})

describe('tidyCharacters', () => {
  it('takes out what nobody sees, and tells it', () => {
    const { text: clean, told } = tidyCharacters('pay\u200bload \u202eevil\u202c \u0007bell \u00adsoft')
    expect(clean).toBe('payload evil bell soft')
    expect(told).toEqual(['4 invisible characters taken out', '1 control character taken out'])
  })

  it('replaces half characters, and tells it', () => {
    expect(tidyCharacters('a\ud800b\udc00')).toEqual({
      text: 'a\ufffdb\ufffd',
      told: ['2 broken characters replaced by �'],
    })
  })

  it('keeps emoji of several parts and letters that need joiners', () => {
    const kept = 'The family 👩‍👩‍👧 waved 👍🏽. می‌خواهم'
    expect(tidyCharacters(kept)).toEqual({ text: kept, told: [] })
  })

  it('brings line ends and spaces to one kind', () => {
    expect(tidyCharacters('a\r\nb\rc\u2028d\u00a0\u2009e\tf').text).toBe('a\nb\nc\nd e f')
  })
})
