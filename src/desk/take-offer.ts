/** `more` and `quote 2` after a list: what its buttons would do. */

import type { Reply } from '../model/reply.ts'
import type { Request } from '../model/request.ts'
import type { Offer } from './conversation.ts'

/** So many are remembered; a page has fewer. */
const MAX_OFFERS = 12

const ONWARD = /^(?:more|next|earlier|later|show more|next page)[.!]?$/iu
const ONWARD_LABEL = /^(?:more|next|earlier|later)\b/iu
const COPY = /^(?:quote|copy|q)\s+#?(\d{1,2})$/iu

/** What a reply offers. */
export function listOffers({ actions }: Reply): readonly Offer[] {
  const offers = actions.flatMap((action) =>
    action.kind === 'request' ? [{ label: action.label, request: action.request }] : [],
  )
  return offers.slice(0, MAX_OFFERS)
}

/** The request that a line means among those that were offered last; `undefined` when it means none of them. */
export function takeOffer(line: string, offers: readonly Offer[]): Request | undefined {
  const typed = line.trim()
  if (ONWARD.test(typed)) return offers.find(({ label }) => ONWARD_LABEL.test(label))?.request
  const number = COPY.exec(typed)?.[1]
  return number === undefined ? undefined : offers.find(({ label }) => label === `Copy ${number}`)?.request
}
