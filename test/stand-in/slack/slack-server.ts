/** A Slack on loopback for tests: Web API, Socket Mode and signed requests, strict where the real one is. */

import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ResponseUrls } from './response-urls.ts'
import { Sockets } from './socket.ts'
import { readBody, WebApi } from './web-api.ts'
import { BOT, type Json, type Message, TEAM, Workspace } from './workspace.ts'

export const TOKENS = { bot: 'xoxb-stand-in', app: 'xapp-stand-in' } as const
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef'

const ALL_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:write',
  'im:history',
  'users:read',
]

/** What an acknowledged delivery gives back. */
export type Delivered = { readonly ack: Json; readonly afterMs: number }

export class SlackServer {
  readonly workspace = new Workspace()
  readonly api: WebApi
  readonly sockets = new Sockets(this.workspace)
  readonly responses = new ResponseUrls(this.workspace)
  /** Where HTTP deliveries go; absent, they go over the socket. */
  requestUrl: string | undefined
  readonly #server: Server

  constructor(scopes: readonly string[] = ALL_SCOPES) {
    this.api = new WebApi(this.workspace, { ...TOKENS }, scopes)
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '', 'http://x').pathname
      if (path.startsWith('/upload/')) void this.api.uploads.take(request, response, path.slice('/upload/'.length))
      else if (path.startsWith('/api/')) void this.api.handle(request, response, path.slice('/api/'.length))
      else if (path.startsWith('/response/')) {
        void readBody(request).then((body) => {
          const { status, text } = this.responses.use(path.slice('/response/'.length), body)
          if (status === 0) return void request.socket.destroy()
          response.writeHead(status, status === 429 ? { 'retry-after': '1' } : {}).end(text)
        })
      } else response.writeHead(404).end()
    })
    this.#server.on('upgrade', (request, socket, head) => this.sockets.upgrade(request, socket, head))
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.api.uploads.base = `http://127.0.0.1:${this.port}/upload/`
    this.api.openConnection = () => this.sockets.ticket(this.port)
    return this
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api/`
  }

  async stop(): Promise<void> {
    this.sockets.close()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** Types a slash command. */
  command(text: string, { user = 'U0ANNA', channel = 'C0DESK' } = {}): Promise<Delivered> {
    const payload = {
      command: '/readout',
      text,
      team_id: TEAM,
      team_domain: 'desk',
      channel_id: channel,
      channel_name: channel.startsWith('D') ? 'directmessage' : 'desk',
      user_id: user,
      user_name: 'anna',
      api_app_id: BOT.app,
      trigger_id: this.#trigger(),
      response_url: this.#responseUrl(channel, user),
    }
    return this.#deliver('slash_commands', payload, new URLSearchParams(payload).toString())
  }

  /** Mentions the bot. @returns the timestamp of the mention */
  async mention(
    text: string,
    { user = 'U0ANNA', channel = 'C0DESK', thread = '', eventId = '' } = {},
  ): Promise<string> {
    const message = this.#say(user, channel, text, thread)
    await this.event(
      { type: 'app_mention', user, channel, text, ts: message.ts, event_ts: message.ts, ...threadOf(thread) },
      eventId,
    )
    return message.ts
  }

  /** Writes to the bot. @returns the timestamp of the message */
  async directMessage(text: string, { user = 'U0ANNA', thread = '', eventId = '' } = {}): Promise<string> {
    const channel = this.workspace.direct(user)
    const { ts } = this.#say(user, channel, text, thread)
    await this.event(
      { type: 'message', channel_type: 'im', user, channel, text, ts, event_ts: ts, ...threadOf(thread) },
      eventId,
    )
    return ts
  }

  /** Delivers any event. */
  event(event: Json, eventId = '', retry: Json = {}): Promise<Delivered> {
    const payload = {
      type: 'event_callback',
      token: 'unused',
      team_id: TEAM,
      api_app_id: BOT.app,
      event,
      event_id: eventId || `Ev${randomUUID()}`,
      event_time: 1_763_700_000,
      authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT.user, is_bot: true }],
    }
    return this.#deliver('events_api', payload, JSON.stringify(payload), retry)
  }

  /** Opens the app. */
  openHome(tab: 'home' | 'messages', user = 'U0ANNA'): Promise<Delivered> {
    const channel = this.workspace.direct(user)
    return this.event({ type: 'app_home_opened', user, channel, tab, event_ts: this.workspace.ts() })
  }

  /** Presses a button of a message, found by its label. */
  press(message: Message, label: string, user = 'U0ANNA'): Promise<Delivered> {
    const { channel, ts, thread, to } = message
    const ephemeral = to !== undefined
    return this.#interact({
      type: 'block_actions',
      user: { id: user, team_id: TEAM },
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: ephemeral, ...threadOf(thread) },
      channel: { id: channel, name: 'desk' },
      ...(ephemeral ? {} : { message: { type: 'message', ts, text: message.text, ...threadOf(thread) } }),
      actions: [findButton(message.blocks, label)],
      response_url: this.#responseUrl(channel, user, ts),
    })
  }

  /** Presses a button of App Home. */
  pressHome(label: string, user = 'U0ANNA'): Promise<Delivered> {
    const view = this.workspace.homes.get(user) ?? {}
    return this.#interact({
      type: 'block_actions',
      user: { id: user, team_id: TEAM },
      container: { type: 'view', view_id: 'V0HOME' },
      view: { ...view, id: 'V0HOME' },
      actions: [findButton((view.blocks ?? []) as Json[], label)],
    })
  }

  /** Chooses "Ask Readout about this" at a message. */
  askAbout(message: { readonly text: string; readonly ts: string; readonly channel: string }): Promise<Delivered> {
    return this.#interact({
      type: 'message_action',
      callback_id: 'readout_ask_about',
      user: { id: 'U0ANNA', team_id: TEAM },
      channel: { id: message.channel, name: 'desk' },
      message: { type: 'message', user: 'U0BEN', text: message.text, ts: message.ts },
      message_ts: message.ts,
      response_url: this.#responseUrl(message.channel, 'U0ANNA'),
    })
  }

  /** Submits the modal that was opened last. */
  submit(values: Json): Promise<Delivered> {
    const view = this.workspace.views.at(-1) ?? {}
    return this.#interact({
      type: 'view_submission',
      user: { id: 'U0ANNA', team_id: TEAM },
      view: { ...view, state: { values } },
      response_urls: [],
    })
  }

  /** Posts a signed request to the bot, and lets tests forge its parts. */
  async post(body: string, options: PostOptions = {}): Promise<Response> {
    const {
      secret = SIGNING_SECRET,
      ageSeconds = 0,
      type = 'application/x-www-form-urlencoded',
      headers = {},
    } = options
    const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds)
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
    return fetch(this.requestUrl ?? '', {
      method: 'POST',
      body: options.sentBody ?? body,
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
        ...headers,
      },
      signal: AbortSignal.timeout(3_000),
    })
  }

  async #deliver(type: string, payload: Json, body: string, retry: Json = {}): Promise<Delivered> {
    if (this.requestUrl === undefined) return this.sockets.deliver(type, payload, retry)
    const sent = performance.now()
    const response = await this.post(body, { type: type === 'events_api' ? 'application/json' : FORM })
    if (response.status !== 200) this.workspace.broken.push(`${type} answered with ${response.status}`)
    const text = await response.text()
    return { ack: text.startsWith('{') ? (JSON.parse(text) as Json) : {}, afterMs: performance.now() - sent }
  }

  #interact(payload: Json): Promise<Delivered> {
    const whole = {
      team: { id: TEAM, domain: 'desk' },
      api_app_id: BOT.app,
      token: 'unused',
      trigger_id: this.#trigger(),
      ...payload,
    }
    return this.#deliver('interactive', whole, new URLSearchParams({ payload: JSON.stringify(whole) }).toString())
  }

  #say(user: string, channel: string, text: string, thread: string): Message {
    return this.workspace.write({ channel, user, text, blocks: [], via: 'person', ...(thread ? { thread } : {}) })
  }

  #responseUrl(channel: string, user: string, original?: string): string {
    return `http://127.0.0.1:${this.port}/response/${this.responses.open(channel, user, original)}`
  }

  /** A trigger lives for three seconds. */
  #trigger(): string {
    const id = randomUUID()
    this.workspace.triggers.add(id)
    setTimeout(() => this.workspace.triggers.delete(id), 3_000).unref()
    return id
  }
}

const FORM = 'application/x-www-form-urlencoded'

type PostOptions = {
  readonly secret?: string
  readonly ageSeconds?: number
  readonly type?: string
  /** What is sent in place of the body that was signed. */
  readonly sentBody?: string
  readonly headers?: Readonly<Record<string, string>>
}

function threadOf(thread: string | undefined): Json {
  return thread === undefined || thread === '' ? {} : { thread_ts: thread }
}

function findButton(blocks: readonly Json[], label: string): Json {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as Json[]) : []))
  const button = buttons.find(({ text }) => (text as Json).text === label)
  if (button === undefined) {
    throw new Error(`no button ${label}: ${buttons.map(({ text }) => (text as Json).text).join(', ')}`)
  }
  return { ...button, type: 'button', block_id: 'b1', action_ts: '1' }
}
