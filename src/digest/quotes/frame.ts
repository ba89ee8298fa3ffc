/** What a verb or noun of saying is when it is at work in a sentence. */

import type { Complement } from './complements.ts'
import type { Cue } from './cues.ts'
import type { Subject } from './subject.ts'
import type { Range } from './tokens.ts'
import type { VerbForm } from './verb-groups.ts'

/** A verb of saying at work: who, by which words, and what follows. */
export type Frame = {
  readonly cue: Cue
  /** The verb group: `has also said`, `pointed out`. */
  readonly verb: Range
  readonly subject?: Subject
  /** The subject stands behind the verb. */
  readonly inverted: boolean
  /** Where the frame begins and ends as a unit: subject, verb and complements. */
  readonly unit: Range
  readonly complement: Complement
  readonly negated: boolean
  readonly form: VerbForm | 'according' | 'noun'
}
