/** Uploads a picture and shares it where its words stand. */

import type { Block } from '../../model/reply.ts'
import { SLACK } from '../../render/limits.ts'
import type { SlackCalls } from './calls.ts'

/** A picture with words for those who can't see it. */
export type Picture = Extract<Block, { kind: 'picture' }>

/**
 * Uploads a picture and shares it.
 *
 * @param to - a channel's or direct message's own id; a thread's first message, not a reply in it
 * @throws {PlatformError} `missing_scope` without `files:write`
 * @see https://docs.slack.dev/reference/methods/files.completeUploadExternal
 */
export async function postPicture(
  calls: SlackCalls,
  { channel, thread }: { readonly channel: string; readonly thread?: string },
  { png, name, alt }: Picture,
): Promise<void> {
  const file = { filename: name, length: png.byteLength, alt_txt: alt.slice(0, SLACK.altText) }
  const { upload_url, file_id } = await calls.call('files.getUploadURLExternal', file, { repeatable: true })
  await calls.upload(String(upload_url), png)
  await calls.turn(channel)
  const shared = {
    files: [{ id: String(file_id), title: name }],
    channel_id: channel,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  }
  await calls.call('files.completeUploadExternal', shared, { repeatable: false })
}
