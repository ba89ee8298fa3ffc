/** Utterances with their speakers, and what is known of speakers on the way through an article. */

import type { Speaker } from '../../model/digest.ts'
import type { Line } from './line.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import type { Recent } from './pronouns.ts'
import type { Range } from './tokens.ts'
import type { Utterance } from './utterances.ts'

/** An utterance with its speaker, where one is clear. */
export type Attributed = Utterance & {
  readonly speaker?: Speaker
  readonly person?: Person
  /** Goes on with the utterance before it: the same speaker, the same quotation. */
  readonly continues: boolean
}

/** A sentence in its passage. */
export type Place = { readonly line: Line; readonly sentence: Range }

/** What is known of the speakers so far. */
export type State = {
  /** Who spoke or were subjects, the latest first. */
  recent: readonly Recent[]
  /** Sentences whose subjects, and speakers, were not needed yet, in order. */
  pending: (Place | Recent)[]
  last: Attributed | undefined
  /** The speaker before the last, when somebody else: dialogue may alternate. */
  other: Attributed | undefined
  /** The last one who spoke for somebody else. */
  spokesperson: Speaker | undefined
  /** The last utterance's quotation was left open at the end of its passage. */
  unclosed: boolean
}

/** By what the utterances of a passage are attributed; `before`: the passage before it. */
export type Context = {
  readonly text: string
  readonly people: People
  readonly state: State
  readonly before: Line | undefined
}
