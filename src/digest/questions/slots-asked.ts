/** Which slots of a question its wording can have answered: a `why` is no yes or no. */

import type { DeskQuestion, Slot } from '../../model/story.ts'

/** `What caused it`, `When will it open`: no part of the wording can be answered by yes or no. */
const asksForWords = /^(?:(?:until |by |since |from |for )?(?:what|why|how|which|who|whom|whose|when|where))\b/iu
const yesNoPart =
  /(?:,|;| and| or) (?:and |or )?(?:will|would|can|could|should|must|is|are|was|were|does|do|did|has|have|whether|if)\b/iu

/** Lists the slots; empty for a question that only words can answer. */
export function listAskedSlots({ ask, slots }: Pick<DeskQuestion, 'ask' | 'slots'>): readonly Slot[] {
  const wanted: readonly Slot[] = slots.length > 0 ? slots : ['whether']
  return asksForWords.test(ask) && !yesNoPart.test(ask) ? wanted.filter((slot) => slot !== 'whether') : wanted
}
