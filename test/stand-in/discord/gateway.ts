/** The gateway of the stand-in: hello, identify, ready, heartbeats, resume, dispatch by intents. */

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { APPLICATION_ID, BOT_USER, type Channel, GUILD_ID, guildObject } from './world.ts'

const INTENT = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const
/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
const KNOWN_INTENTS = (1 << 26) - 1

type Session = { readonly id: string; readonly intents: number; readonly sent: object[]; socket?: WebSocket }

export type Gateway = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Sends an event to every session whose intents cover it, and keeps it for those that resume. */
  readonly dispatch: (name: string, data: object, intent?: number) => void
  /** Cuts every connection with a close code after which a client resumes. */
  readonly drop: (code?: number) => void
  /** Repeats the last event with its old number, as after a resume that raced. */
  readonly repeatLast: () => void
  readonly sessions: () => number
  readonly resumes: () => number
  readonly heartbeats: () => number
  readonly close: () => void
}

export type GatewayParts = {
  readonly token: string
  readonly url: () => string
  readonly channels: ReadonlyMap<string, Channel>
  readonly broke: (rule: string) => void
  readonly heartbeatMs: number
  /** So many connections are asked for, and fewer refused. */
  readonly shards: number
  /** Closes with this code whoever identifies. */
  readonly closeWith: number | undefined
}

/** Creates the gateway; it takes connections that are upgraded by the stand-in's HTTP server. */
export function createGateway(parts: GatewayParts): Gateway {
  const server = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const counts = { resumes: 0, heartbeats: 0 }
  server.on('connection', (socket, request) => {
    const address = new URL(request.url ?? '/', 'ws://127.0.0.1')
    if (address.searchParams.get('v') !== '10') parts.broke('the gateway is asked for another version than 10')
    send(socket, { op: 10, d: { heartbeat_interval: parts.heartbeatMs, _trace: [] }, s: null, t: null })
    let session: Session | undefined
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw))
      if (op === 1) {
        counts.heartbeats += 1
        send(socket, { op: 11, d: null, s: null, t: null })
      } else if (op === 2) session = identify(socket, d)
      else if (op === 6) session = resume(socket, d)
      else if (session === undefined) socket.close(4003, 'Not authenticated')
      else if (op !== 3) parts.broke(`the gateway was sent op ${op}`)
    })
    socket.on('close', () => {
      if (session?.socket === socket) delete session.socket
    })
  })

  function identify(
    socket: WebSocket,
    d: { token: string; intents: number; shard?: readonly [number, number]; properties?: object },
  ): Session | undefined {
    if (parts.closeWith !== undefined) return refuse(socket, parts.closeWith, 'Refused.')
    if (d.token !== parts.token) return refuse(socket, 4004, 'Authentication failed.')
    if ((d.shard?.[1] ?? 1) < parts.shards) return refuse(socket, 4011, 'Sharding required.')
    if ((d.intents & ~KNOWN_INTENTS) !== 0) return refuse(socket, 4013, 'Invalid intent(s).')
    if ((d.intents & PRIVILEGED) !== 0) {
      parts.broke('a privileged intent is asked for')
      return refuse(socket, 4014, 'Disallowed intent(s).')
    }
    const session: Session = { id: `session-${sessions.size + 1}`, intents: d.intents, sent: [], socket }
    sessions.set(session.id, session)
    push(session, 'READY', {
      v: 10,
      user: { ...BOT_USER, verified: true, mfa_enabled: false, email: null },
      guilds: [{ id: GUILD_ID, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: parts.url(),
      shard: d.shard ?? [0, 1],
      application: { id: APPLICATION_ID, flags: 0 },
    })
    if ((d.intents & INTENT.guilds) !== 0) push(session, 'GUILD_CREATE', guildObject(parts.channels.values()))
    return session
  }

  function resume(socket: WebSocket, d: { token: string; session_id: string; seq: number }): Session | undefined {
    const session = sessions.get(d.session_id)
    if (d.token !== parts.token) return refuse(socket, 4004, 'Authentication failed.')
    if (session === undefined) {
      send(socket, { op: 9, d: false, s: null, t: null })
      return undefined
    }
    session.socket = socket
    counts.resumes += 1
    for (const event of session.sent.slice(d.seq)) send(socket, event)
    push(session, 'RESUMED', { _trace: [] })
    return session
  }

  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request)),
    dispatch(name, data, intent = 0) {
      for (const session of sessions.values()) {
        if (intent === 0 || (session.intents & intent) !== 0) push(session, name, data)
      }
    },
    drop(code = 4000) {
      for (const client of server.clients) client.close(code, 'dropped')
    },
    repeatLast() {
      for (const session of sessions.values()) {
        const last = session.sent.at(-1)
        if (last && session.socket) send(session.socket, last)
      }
    },
    sessions: () => sessions.size,
    resumes: () => counts.resumes,
    heartbeats: () => counts.heartbeats,
    close() {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}

export { INTENT }

function push(session: Session, name: string, data: object): void {
  const event = { op: 0, t: name, s: session.sent.length + 1, d: data }
  session.sent.push(event)
  if (session.socket) send(session.socket, event)
}

function refuse(socket: WebSocket, code: number, reason: string): undefined {
  socket.close(code, reason)
}

function send(socket: WebSocket, payload: object): void {
  socket.send(JSON.stringify(payload))
}
