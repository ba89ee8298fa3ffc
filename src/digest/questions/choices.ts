/** What a desk decided about questions, brought to one state for each. */

import type { QuestionChoice } from '../../model/register.ts'

/** The state of a question after all choices on it. */
export type Decided = {
  /** The last choice. */
  readonly choice: QuestionChoice
  readonly ask?: string
  readonly hidden: boolean
  readonly mergedInto?: string
}

/**
 * Applies choices in the order in which they were made.
 *
 * @returns by question id; `mute` hides until `reopen`, `merge` hides for good, `reword` gives the wording
 */
export function applyChoices(choices: readonly QuestionChoice[]): Map<string, Decided> {
  const decided = new Map<string, Decided>()
  for (const choice of [...choices].sort((a, b) => a.at.localeCompare(b.at))) {
    const known = decided.get(choice.question)
    const ask = choice.action === 'reword' ? choice.value : known?.ask
    const target = choice.action === 'merge' ? choice.value : choice.action === 'reopen' ? undefined : known?.mergedInto
    const hidden =
      choice.action === 'mute' || choice.action === 'merge' || (choice.action !== 'reopen' && known?.hidden === true)
    decided.set(choice.question, {
      choice,
      hidden,
      ...(ask === undefined ? {} : { ask }),
      ...(target === undefined ? {} : { mergedInto: target }),
    })
  }
  return decided
}
