/** Lists the blocks of text of a web page in reading order, each marked so that it can be found again. */

import type { PageDocument, PageElement, PageNode } from './dom.ts'
import type { Line } from './line.ts'
import { endsSentence } from './split-lines.ts'

/** A paragraph, heading, list item or caption of a page. */
export type Block = {
  readonly text: string
  readonly kind?: Line['kind']
  readonly block?: true
  /** The number that its element carries in the attribute `MARK`, and its parent element's. */
  readonly element: number
  readonly parent: number
  /** Nearly all of its words are links. */
  readonly linked: boolean
  /** It stands in a menu, a sidebar, a footer, a form, or is hidden. */
  readonly outside: boolean
}

/** The attribute that survives Readability and leads back from its result to a block. */
export const MARK = 'data-readout-block'

const BLOCK_TAGS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5
  H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL`.split(/\s+/u),
)
const NO_TEXT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON SELECT INPUT TEXTAREA OBJECT VIDEO AUDIO CANVAS HEAD TITLE'.split(
    ' ',
  ),
)
const OUTSIDE = new Set('NAV ASIDE FOOTER FORM DIALOG'.split(' '))
const ELEMENT = 1
const TEXT = 3
/** A line of fewer characters was not broken for its width. */
const LONG_LINE = 40
/** Deeper nesting is no page that a person wrote. */
const DEEPEST = 400

type Place = {
  readonly block?: true
  readonly element: number
  readonly parent: number
  readonly kind?: Line['kind']
  readonly outside: boolean
}
type Run = { text: string; linked: number }

/** Lists a document's blocks and marks their elements. */
export function listBlocks(document: PageDocument): Block[] {
  const blocks: Block[] = []
  let count = 0
  let run: Run = { text: '', linked: 0 }

  const flush = (place: Place) => {
    const { text, linked } = run
    run = { text: '', linked: 0 }
    const all = text.replace(/\s+/gu, '').length
    for (const part of splitBreaks(text)) {
      blocks.push({ text: part, linked: linked > 0 && linked >= all * 0.8, ...place })
    }
  }
  const walk = (node: PageNode, place: Place, inLink: boolean, depth: number) => {
    if (node.nodeType === TEXT) {
      const words = (node.nodeValue ?? '').replace(/\s+/gu, ' ')
      run.text += words
      if (inLink) run.linked += words.replaceAll(' ', '').length
      return
    }
    if (node.nodeType !== ELEMENT || depth > DEEPEST) return
    const element = node as PageElement
    const tag = element.tagName.toUpperCase()
    if (NO_TEXT.has(tag)) return
    if (tag === 'BR') {
      run.text += '\n'
      return
    }
    const isBlock = BLOCK_TAGS.has(tag)
    let inner = place
    if (isBlock) {
      flush(place)
      count += 1
      element.setAttribute(MARK, String(count))
      inner = placeOf(element, tag, { count, place })
    }
    for (const child of Array.from(element.childNodes)) walk(child, inner, inLink || tag === 'A', depth + 1)
    if (isBlock) flush(inner)
  }
  const root: Place = { element: 0, parent: 0, outside: false }
  if (document.body !== null) walk(document.body, root, false, 0)
  flush(root)
  return blocks
}

function placeOf(element: PageElement, tag: string, { count, place }: { count: number; place: Place }): Place {
  const kind = findKind(tag, place.kind)
  return {
    element: count,
    parent: place.element,
    outside: place.outside || OUTSIDE.has(tag) || isHidden(element),
    ...(kind === undefined ? {} : { kind }),
    ...(tag === 'BLOCKQUOTE' || place.block ? { block: true } : {}),
  }
}

function findKind(tag: string, above: Line['kind']): Line['kind'] {
  if (above === 'caption' || tag === 'FIGURE' || tag === 'FIGCAPTION') return 'caption'
  if (tag === 'H1') return 'headline'
  if (/^H[2-6]$/u.test(tag)) return 'heading'
  return tag === 'LI' || tag === 'TD' || above === 'body' ? 'body' : undefined
}

function isHidden(element: PageElement): boolean {
  const style = element.getAttribute('style') ?? ''
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style.slice(0, 500))
  )
}

/** Two breaks part paragraphs, and so does one; only a long line that goes on in small letters was broken for its width. */
function splitBreaks(text: string): string[] {
  const parts: string[] = []
  let joined = ''
  for (const piece of text.split('\n')) {
    const words = piece.trim()
    const goesOn = joined.length >= LONG_LINE && !endsSentence(joined) && /^\p{Ll}/u.test(words)
    if (joined !== '' && !goesOn) {
      parts.push(joined)
      joined = words
    } else joined = joined === '' ? words : `${joined} ${words}`
  }
  return [...parts, joined].filter((part) => part.trim() !== '')
}
