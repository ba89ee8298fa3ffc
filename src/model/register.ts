/** What Readout makes of all articles of a story together: questions, positions, disagreements, the timeline. */

import type { ArticleHead, IsoDate, Span } from './article.ts'
import type { Dated, Quotation, Speaker, Statement } from './digest.ts'
import type { Slot } from './story.ts'

/** A place in an article that carries a story-level fact. */
export type Evidence = Span & {
  readonly article: ArticleHead
  readonly passage: number
}

/** One utterance with every article that carries it; the first source is the fullest. */
export type MergedQuotation = {
  /** Stable while its first source stands: `q` and a number from the article and the place, such as `q12-340`. */
  readonly id: string
  readonly sources: readonly { readonly article: ArticleHead; readonly quotation: Quotation }[]
  /** Other wordings of what seems the same utterance: shown side by side, never merged silently. */
  readonly variants: readonly { readonly article: ArticleHead; readonly quotation: Quotation }[]
  /** How many of the sources are independent (no copies of one wire story). */
  readonly independent: number
}

/** How far a question is answered; the rule is in the README and in `help questions`. */
export type QuestionStatus = 'open' | 'contested' | 'partly answered' | 'answered' | 'superseded'

/** One article's answer to a slot of a question. */
export type Candidate = {
  readonly slot: Slot
  /** Normalised for comparison: an ISO date, a place, a number, `yes`, `no`, `undetermined`. */
  readonly value: string
  /** The words that give it. */
  readonly words: Evidence
  readonly speaker?: Speaker
  /** Whose answer it is where the reporter tells it: who proposes a place, who has made no commitment. */
  readonly actor?: string
  readonly said?: Dated
}

/** What one actor says on one question. */
export type Position = {
  readonly actor: string
  readonly speech:
    | { readonly kind: 'quotation'; readonly fact: Quotation }
    | { readonly kind: 'statement'; readonly fact: Statement }
  readonly at: Evidence
  readonly date?: IsoDate
  /** The same actor's earlier position, where the words differ in date. */
  readonly before?: Position
  /** The question that it bears on. */
  readonly question?: string
}

/** Two reports, or one speaker twice, that can't both hold. */
export type Disagreement = {
  readonly kind: 'fact' | 'date' | 'scope' | 'superseded' | 'framing' | 'self'
  /** What they differ on, in our words: `German chancellor`. */
  readonly on: string
  readonly a: { readonly value: string; readonly at: Evidence; readonly others: readonly Evidence[] }
  readonly b: { readonly value: string; readonly at: Evidence; readonly others: readonly Evidence[] }
  /** The desk question that it bears on, where it does. */
  readonly question?: string
}

/** One change of a question's state. */
export type Move = { readonly on: IsoDate; readonly why: string; readonly at: Evidence }

/** An entry of the register of open questions. */
export type Question = {
  readonly id: string
  readonly origin: 'desk' | 'found'
  /** The desk's wording; absent for a found one, which is shown in the words that raise it. */
  readonly ask?: string
  readonly raisedBy: readonly Evidence[]
  readonly status: QuestionStatus
  /** Why it has that status, by the published rule. */
  readonly why: string
  readonly moves: readonly Move[]
  readonly candidates: readonly Candidate[]
  /** What it asks for and no sentence on it could hold: no name, no day, no place, no number stands in any. */
  readonly silent: readonly Slot[]
  readonly positions: readonly Position[]
  readonly disagreements: readonly Disagreement[]
  readonly articles: number
  readonly independent: number
  /** What the desk decided last; a closed question keeps the status that the articles give it. */
  readonly choice?: QuestionChoice
}

/** A dated happening, merged over the articles that report it. */
export type TimelineEntry = {
  readonly date: Dated
  readonly planned: boolean
  /** Planned for a day that has passed, with no later report in the corpus. */
  readonly outcomeUnknown: boolean
  /** The fullest report first. */
  readonly sentences: readonly Evidence[]
  readonly independent: number
  /** How much the reports make of its day, and of it on that day: the heaviest entries are the story in short. */
  readonly weight: number
}

/** What a desk decided about a question, kept over restarts and re-imports. */
export type QuestionChoice = {
  readonly question: string
  readonly action: 'accept' | 'reword' | 'merge' | 'close' | 'mute' | 'reopen'
  /** The new wording, or the question merged into. */
  readonly value?: string
  readonly by: string
  readonly at: string
}

/** One line of what changed between two states of a story: from what, to what. */
export type Change = {
  readonly kind:
    | 'new fact'
    | 'new question'
    | 'question moved'
    | 'new position'
    | 'new disagreement'
    | 'article withdrawn'
    | 'article corrected'
  /** The earlier state in our words: a status, a date; absent where there was none. Never words of an article. */
  readonly from?: string
  /** The later state in our words. */
  readonly to?: string
  /** Where the later state stands; for a withdrawn article its headline or first passage. */
  readonly at: Evidence
  /** Where the earlier state stands, to be shown beside it. */
  readonly before?: Evidence
  readonly question?: string
  readonly actor?: string
  /** The part of the question whose answer moved, with the earlier and the later answer in `from` and `to`. */
  readonly slot?: Slot
  /** How the two sides of a new disagreement differ. */
  readonly dispute?: Disagreement['kind']
}
