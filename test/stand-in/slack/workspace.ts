/** The workspace that the stand-in plays: people, channels, what was written, and which rules were broken. */

/** A message as its readers see it; `to` is set when only that person does. */
export type Message = {
  readonly channel: string
  readonly ts: string
  readonly user: string
  readonly text: string
  readonly blocks: readonly Json[]
  readonly thread?: string
  readonly to?: string
  /** The request that wrote it: a method's name, or `response_url`. */
  readonly via: string
  readonly metadata?: unknown
}

export type Json = Readonly<Record<string, unknown>>

/** A file that was shared in a channel. */
export type SharedFile = {
  readonly channel: string
  readonly thread?: string
  readonly name: string
  readonly alt: string
  readonly bytes: Buffer
}

/** A person. */
export type Member = {
  readonly id: string
  readonly tz: string
  readonly is_admin: boolean
  readonly is_bot: boolean
  /** A guest. */
  readonly is_restricted: boolean
}

/** A channel; direct messages have ids that begin with `D`. */
export type Channel = { readonly id: string; readonly members: Set<string>; archived: boolean }

export const TEAM = 'T0TEAM'
export const BOT = { user: 'U0BOT', bot: 'B0BOT', app: 'A0APP' } as const

/** Everything that the stand-in knows; tests read it, and change it to set a scene. */
export class Workspace {
  readonly members = new Map<string, Member>()
  readonly channels = new Map<string, Channel>()
  readonly messages: Message[] = []
  readonly homes = new Map<string, Json>()
  readonly views: Json[] = []
  readonly prompts: Json[] = []
  readonly files: SharedFile[] = []
  /** Triggers that can still open a modal. */
  readonly triggers = new Set<string>()
  /** One sentence for each rule of Slack, or promise of Readout, that was broken. */
  readonly broken: string[] = []
  #last = 1_763_700_000_000_000

  constructor() {
    this.addMember('U0ADMIN', { is_admin: true })
    this.addMember('U0GUEST', { is_restricted: true })
    this.addMember('U0ANNA', { tz: 'Europe/London' })
    this.addMember('U0BEN', { tz: 'America/New_York' })
    this.addMember(BOT.user, { is_bot: true })
    this.addChannel('C0DESK', ['U0ADMIN', 'U0ANNA', 'U0BEN', BOT.user])
    this.addChannel('C0OTHER', ['U0ADMIN', 'U0ANNA'])
  }

  addMember(
    id: string,
    { tz = 'UTC', is_admin = false, is_bot = false, is_restricted = false }: Partial<Member> = {},
  ): void {
    this.members.set(id, { id, tz, is_admin, is_bot, is_restricted })
  }

  addChannel(id: string, members: readonly string[]): void {
    this.channels.set(id, { id, members: new Set(members), archived: false })
  }

  /** The direct message of a person and the bot. */
  direct(user: string): string {
    const id = `D${user.slice(1)}`
    if (!this.channels.has(id)) this.addChannel(id, [user, BOT.user])
    return id
  }

  /** A fresh timestamp, later than all before. */
  ts(): string {
    this.#last += 1_000
    return `${Math.floor(this.#last / 1e6)}.${String(this.#last % 1e6).padStart(6, '0')}`
  }

  write(message: Omit<Message, 'ts'>): Message {
    const written = { ...message, ts: this.ts() }
    this.messages.push(written)
    return written
  }

  replace(ts: string, change: Partial<Message>): void {
    const at = this.messages.findIndex((message) => message.ts === ts)
    const message = this.messages[at]
    if (message !== undefined) this.messages[at] = { ...message, ...change }
  }

  remove(ts: string): void {
    const at = this.messages.findIndex((message) => message.ts === ts)
    if (at >= 0) this.messages.splice(at, 1)
  }
}
