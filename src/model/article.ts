/** The report as Readout stores it: clean text, its passages, and what is known about it and how. */

/** A half-open range of UTF-16 offsets into an article's `text`: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number }

/** A day of the Gregorian calendar, `YYYY-MM-DD`, in the story's time zone. */
export type IsoDate = string

/** An instant, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type IsoInstant = string

/** Where a fact about an article comes from: the person who imported it, page metadata, a feed, or the text itself. */
export type HowKnown = 'given' | 'page' | 'feed' | 'text'

/** A fact with its origin. A fact that nobody knows is absent, never guessed. */
export type Known<T> = { readonly value: T; readonly how: HowKnown }

/** What an article says about its own making, in its own words. */
export type Notice = {
  readonly kind: 'ai-edited' | 'sponsored' | 'correction' | 'agency' | 'opinion' | 'sources' | 'other'
  readonly words: string
}

/** One paragraph, the unit of citation; `n` counts from 1 over all passages of the article, headline included. */
export type Passage = Span & {
  readonly n: number
  readonly kind: 'headline' | 'standfirst' | 'heading' | 'body'
  /** Set off as a block quotation where it was read: its words are somebody's without quotation marks. */
  readonly block?: true
}

/** One report of a story. Passages are separated in `text` by one blank line (`\n\n`) and hold no line break. */
export type Article = {
  /** Stable for the article over all its versions: `a` and a number that the store gives, such as `a12`. */
  readonly id: string
  /** The slug of the story that it belongs to. */
  readonly story: string
  /** Counts from 1; a changed text is a new version, and the old one stays for the quotes cut from it. */
  readonly version: number
  /** The name of the file or address that it was read from. */
  readonly file: string
  readonly title?: string
  readonly outlet?: Known<string>
  readonly byline?: Known<string>
  readonly published?: Known<IsoDate>
  readonly address?: Known<string>
  readonly notices: readonly Notice[]
  readonly text: string
  readonly passages: readonly Passage[]
  /** SHA-256 of the text, hexadecimal: the same content is the same article. */
  readonly contentHash: string
  readonly importedAt: IsoInstant
  /** Articles that carry one wire story share this id; absent while the article stands alone. */
  readonly copyOf?: string
}

/** An article that has been read and cleaned but not stored: the store gives `id` and `version`. */
export type ArticleDraft = Omit<Article, 'id' | 'version' | 'importedAt'>

/** An article without its text, for lists. */
export type ArticleHead = Omit<Article, 'text' | 'passages'>

/**
 * Finds the passage in which an offset stands.
 *
 * @param passages - an article's passages, in the order of the text
 * @param offset - a UTF-16 offset into the article's text
 * @returns the passage; `undefined` between passages and outside the text
 */
export function findPassage(passages: readonly Passage[], offset: number): Passage | undefined {
  let low = 0
  let high = passages.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const passage = passages[middle]
    if (passage === undefined) return undefined
    if (offset < passage.start) high = middle - 1
    else if (offset >= passage.end) low = middle + 1
    else return passage
  }
  return undefined
}
