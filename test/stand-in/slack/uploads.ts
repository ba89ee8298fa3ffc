/** Files on the stand-in: an address for the bytes, the bytes, and the sharing, in this order and each once. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuse } from './methods.ts'
import { BOT, type Json, type Workspace } from './workspace.ts'

type Pending = { readonly name: string; readonly length: number; readonly alt: string; bytes?: Buffer }

/** Alternative text is refused above this many characters. */
const MAX_ALT = 1_000

export class Uploads {
  /** Where the bytes go; set when the server listens. */
  base = ''
  readonly #pending = new Map<string, Pending>()
  #count = 0

  open(workspace: Workspace, { filename, length, alt_txt = '' }: Json): Json {
    if (String(alt_txt).length > MAX_ALT) return refuse('alt_txt_too_large')
    if (String(alt_txt) === '') workspace.broken.push(`${String(filename)} has no alternative text`)
    if (!(Number(length) > 0)) return refuse('missing_argument')
    this.#count += 1
    const id = `F${this.#count}`
    this.#pending.set(id, { name: String(filename), length: Number(length), alt: String(alt_txt) })
    return { upload_url: `${this.base}${id}`, file_id: id }
  }

  async take(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const bytes = Buffer.concat(parts)
    const file = this.#pending.get(id)
    const fits = request.method === 'POST' && file !== undefined && file.length === bytes.length
    if (fits) file.bytes = bytes
    response.writeHead(fits ? 200 : 400).end(fits ? `OK - ${bytes.length}` : 'no')
  }

  complete(workspace: Workspace, { files, channel_id, thread_ts }: Json): Json {
    const channel = workspace.channels.get(String(channel_id))
    if (channel === undefined) return refuse('channel_not_found')
    if (!channel.members.has(BOT.user)) return refuse('not_in_channel')
    const parent = workspace.messages.find(({ ts }) => ts === thread_ts)
    if (thread_ts !== undefined && parent?.thread !== undefined) return refuse('invalid_thread_ts')
    for (const { id } of files as { id: string }[]) {
      const file = this.#pending.get(id)
      if (file?.bytes === undefined) return refuse('file_not_found')
      this.#pending.delete(id)
      const { name, alt, bytes } = file
      const thread = typeof thread_ts === 'string' ? { thread: thread_ts } : {}
      workspace.files.push({ channel: channel.id, name, alt, bytes, ...thread })
    }
    return { files: files as Json[] }
  }
}
