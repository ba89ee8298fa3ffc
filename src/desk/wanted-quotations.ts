/** Whose words on what a request for quotations turned out to mean. */

import type { Block } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { note } from '../reply/lines.ts'
import type { Meant } from './find-speakers.ts'
import type { Topic } from './topic.ts'

/** Who and what a request turned out to mean. */
export type Wanted = {
  readonly who?: string
  readonly meant?: Meant
  readonly about?: string
  readonly topic?: Topic
  /** Of the same name, but quoted seldom. */
  readonly others?: readonly string[]
}

/** A corrected spelling is told, never silent. */
export function correction({ who, meant }: Wanted): readonly Block[] {
  if (meant?.kind !== 'found' || !meant.corrected || who === undefined) return []
  return [note(`Read ${plainText(who, 60)} as ${meant.title}.`)]
}
