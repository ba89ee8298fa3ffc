/** Pictures of a reply behind its words, or one line on what keeps them from being shown. */

import type { Reply } from '../../model/reply.ts'
import { isRefusal } from './failures.ts'
import { sentence } from './sentence.ts'
import { errorFacts } from './slack-log.ts'
import type { SlackParts } from './slack-parts.ts'
import type { Way } from './way.ts'

/** The reply's words; its pictures go their own way. */
export function withoutPictures(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.filter(({ kind }) => kind !== 'picture') }
}

/** Shows a reply's pictures behind it. The words have arrived, so what fails is logged; a missing permission is told. */
export async function showPictures({ log }: Pick<SlackParts, 'log'>, way: Way, reply: Reply): Promise<void> {
  if (way.show === undefined) return
  for (const block of reply.blocks) {
    if (block.kind !== 'picture') continue
    try {
      await way.show(block)
    } catch (error) {
      log.warn(errorFacts(error), 'slack picture not shown')
      if (isRefusal(error, ['missing_scope'])) await way.send([sentence(HOW_TO_ALLOW)])
      return
    }
  }
}

const HOW_TO_ALLOW =
  'The picture needs the permission files:write: update the app from the manifest (readout slack-manifest) and install it again.'
