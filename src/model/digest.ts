/** What Readout takes out of one article: who said what, what happened when, and what is left open. All of it as spans. */

import type { IsoDate, Span } from './article.ts'

/** Who said something: the mention as printed, and whom it means where that is clear. */
export type Speaker = {
  /** The mention as the article prints it: `the prime minister`, `Mr Calder`, `he`. */
  readonly printed: string
  /** Where the mention stands; absent when the speaker was carried over from an earlier paragraph. */
  readonly at?: Span
  /** The full name or the body's name it stands for, from the story's definition or the article; absent when unclear. */
  readonly name?: string
  /** The speaker whom a pronoun takes up, as printed, where that one has no name: `a club spokesman`. */
  readonly standsFor?: string
  /** Title, role or apposition as printed beside the name: `Labour minister`, `a No10 spokesman`. */
  readonly role?: string
  readonly how: 'named' | 'pronoun' | 'role' | 'carried' | 'unnamed'
  /** Set when a spokesperson or another go-between speaks for somebody: whom for, as printed and as a name. */
  readonly onBehalfOf?: { readonly printed: string; readonly name?: string }
}

/** A date with its precision: `from` and `to` are the same day when the day is known. Both ends belong to it. */
export type Dated = {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly precision: 'day' | 'week' | 'month' | 'year' | 'range'
  /** `text`: resolved from words of the article (`words`); `published`: nothing said, the publication date stands in. */
  readonly how: 'text' | 'published'
  readonly words?: Span
}

/** Where and when something was said, in the article's words. */
export type Occasion = { readonly words: Span }

/** What every piece of speech has, quoted or reported. */
export type Speech = {
  /** Number of the passage in which it begins. */
  readonly passage: number
  /** Absent when the article doesn't make clear who speaks: an abstention, not a gap. */
  readonly speaker?: Speaker
  /** The words that introduce the speech: `said`, `told reporters`, `posted`, `:`. */
  readonly cue?: Span
  /** The sentence or sentences in which it stands, frame included. */
  readonly frame: Span
  readonly occasion?: Occasion
  /** When it was said. */
  readonly said?: Dated
  /** Where it was said or written, as printed: `Harbour Radio`, `her blog`. */
  readonly channel?: Span
}

/** Words in quotation marks that somebody said. */
export type Quotation = Speech & {
  /**
   * The words without their marks, in the order of the text: one part for an unbroken quotation, several when an
   * attribution stands between (`"…," he said, "…"`) or when it runs over paragraphs. No part crosses a passage.
   */
  readonly parts: readonly Span[]
  /** `partial`: a few words inside the reporter's sentence, never shown as if whole. */
  readonly kind: 'speech' | 'written' | 'spokesperson' | 'partial'
}

/** Reported speech: what a source says that somebody said, without their words. */
export type Statement = Speech & {
  /** The reported content: `that Europe must do more`. */
  readonly content: Span
}

/** Something that happened or is planned, as one sentence of the article with its resolved date. */
export type StoryEvent = {
  readonly sentence: Span
  readonly passage: number
  readonly date: Dated
  /** True when the sentence speaks of something still to come at the time of the article. */
  readonly planned: boolean
  /** Set when the date is not that of what the sentence tells, but of something that it mentions. */
  readonly beside?: true
}

/** A sentence or heading that leaves something open. */
export type RaisedQuestion = {
  readonly sentence: Span
  readonly passage: number
  /** The words that leave it open: `It remains to be seen whether`. */
  readonly marker: Span
  readonly form: 'heading' | 'unresolved' | 'uncommitted' | 'undetermined' | 'doubted' | 'conditional'
}

/** Everything that the digest takes out of one version of one article. */
export type ArticleDigest = {
  readonly quotations: readonly Quotation[]
  readonly statements: readonly Statement[]
  readonly events: readonly StoryEvent[]
  readonly raised: readonly RaisedQuestion[]
}

/** One kind of fact of an `ArticleDigest`, by the name of its list. */
export type FactKind = keyof ArticleDigest
