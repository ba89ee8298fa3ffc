/** Tests what the platforms keep of a reply that its reader may share. */

import { expect, test } from 'vitest'
import { createShownReplies } from '../../src/chat/discord/shown-replies.ts'
import { createRecentReplies } from '../../src/chat/slack/recent-replies.ts'
import { plainText, type Reply } from '../../src/model/reply.ts'

const shown: Reply = {
  kind: 'answered',
  blocks: [{ kind: 'heading', text: plainText('Questions: Ferry strike') }],
  citations: [],
  actions: [],
}
const withData: Reply = { ...shown, data: { kind: 'answered', questions: ['Will the night boat sail?'] } }

test('Discord keeps what its reader saw, without what only programs read', () => {
  const replies = createShownReplies()
  expect(replies.take(replies.keep(withData))).toEqual(shown)
})

test('Slack keeps what its reader saw, without what only programs read', () => {
  const replies = createRecentReplies()
  expect(replies.find(replies.keep(withData, 'questions') ?? '')).toEqual({ line: 'questions', reply: shown })
})
