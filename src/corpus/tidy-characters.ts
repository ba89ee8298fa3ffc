/** Takes out of a text the characters that nobody sees, and brings every kind of space and line end to one. */

/** A text fit to store, and in words what was changed besides spaces; empty when nothing was. */
type Tidied = { readonly text: string; readonly told: readonly string[] }

const INVISIBLE =
  /\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
/** Joiners mean something inside emoji and in scripts that join letters; between other letters they only hide. */
const STRAY_JOINER =
  /(?<!\ufe0f)(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{M}])[\u200c\u200d]/gu
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Tidies a text as it was read: no characters without a sight (direction marks, zero-width spaces, control characters),
 * no half surrogate pairs, one kind of space, one kind of line end (`\n`; page breaks become blank lines).
 *
 * @param text - any text, hostile included; the work is linear
 */
export function tidyCharacters(text: string): Tidied {
  const told: string[] = []
  const swap = (from: string, what: RegExp, to: string, name: (count: number) => string): string => {
    let count = 0
    const swapped = from.replace(what, () => {
      count += 1
      return to
    })
    if (count > 0) told.push(name(count))
    return swapped
  }
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').replace(/[\f\v]/gu, '\n\n')
  let clean = swap(lines.replace(/^\ufeff/u, ''), INVISIBLE, '', (n) => `${count(n, 'invisible character')} taken out`)
  clean = swap(clean, STRAY_JOINER, '', (n) => `${count(n, 'stray joiner')} taken out`)
  clean = swap(clean, CONTROL, '', (n) => `${count(n, 'control character')} taken out`)
  clean = swap(clean, LONE, '\ufffd', (n) => `${count(n, 'broken character')} replaced by �`)
  const replaced = clean.split('\ufffd').length - 1
  if (replaced > 0 && told.every((line) => !line.includes('�')))
    told.push(`${count(replaced, 'character')} unreadable (�)`)
  // Spaces at a line's start stay: they mean something in YAML and in broken lines.
  return { text: clean.replace(/[^\S\n ]/gu, ' ').replace(/(?<=\S) {2,}/gu, ' '), told }
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
