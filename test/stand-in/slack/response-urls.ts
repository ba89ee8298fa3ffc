/** The stand-in's `response_url`s: five uses in thirty minutes, and only the fields that Slack knows. */

import { checkFields } from './check-blocks.ts'
import { checkMessage } from './check-message.ts'
import { BOT, type Json, type Workspace } from './workspace.ts'

const FIELDS = [
  'text',
  'blocks',
  'attachments',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'unfurl_links',
  'unfurl_media',
]

type Address = {
  readonly channel: string
  readonly user: string
  /** The message with the button; a command has none. */
  readonly original?: string
  readonly written: string[]
  uses: number
  expired: boolean
}

export class ResponseUrls {
  readonly #addresses = new Map<string, Address>()
  readonly #workspace: Workspace
  /** Statuses that the next uses get instead of being carried out; 429 comes with `Retry-After: 1`, 0 cuts the connection. */
  readonly faults: number[] = []

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  /** Makes an address. @returns its id, the last part of its path */
  open(channel: string, user: string, original?: string): string {
    const id = `r${this.#addresses.size + 1}`
    const message = original === undefined ? {} : { original }
    this.#addresses.set(id, { channel, user, ...message, written: [], uses: 0, expired: false })
    return id
  }

  /** Lets an address die, as after thirty minutes. */
  expire(id: string): void {
    const address = this.#addresses.get(id)
    if (address !== undefined) address.expired = true
  }

  use(id: string, body: string): { readonly status: number; readonly text: string } {
    const fault = this.faults.shift()
    if (fault !== undefined) return { status: fault, text: 'fault' }
    const address = this.#addresses.get(id)
    if (address === undefined) return { status: 404, text: 'invalid_url' }
    if (address.expired) return { status: 404, text: 'expired_url' }
    address.uses += 1
    if (address.uses > 5) {
      this.#workspace.broken.push(`response_url ${id} used ${address.uses} times`)
      return { status: 404, text: 'used_url' }
    }
    const message = JSON.parse(body) as Json
    const problems = [...checkFields(message, FIELDS, 'response'), ...checkMessage(message)]
    if (message.unfurl_links !== false) problems.push('unfurling is not switched off')
    this.#workspace.broken.push(...problems.map((problem) => `response_url: ${problem}`))
    if (problems.length > 0) return { status: 400, text: 'invalid_blocks' }
    this.#write(address, message)
    return { status: 200, text: 'ok' }
  }

  #write(address: Address, message: Json): void {
    if (message.replace_original === true) {
      const replaced = address.original === undefined ? address.written : [address.original]
      for (const ts of replaced) this.#workspace.remove(ts)
    }
    const everyone = message.response_type === 'in_channel'
    const thread = typeof message.thread_ts === 'string' ? { thread: message.thread_ts } : {}
    const written = this.#workspace.write({
      channel: address.channel,
      user: BOT.user,
      text: String(message.text),
      blocks: (message.blocks ?? []) as Json[],
      via: 'response_url',
      ...thread,
      ...(everyone ? {} : { to: address.user }),
    })
    address.written.push(written.ts)
  }
}
