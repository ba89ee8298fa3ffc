/** The stand-in's Socket Mode: tickets, hello, envelopes that must be acknowledged within three seconds. */

import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { BOT, type Json, type Workspace } from './workspace.ts'

const ACK_MS = 3_000

export class Sockets {
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #open: WebSocket[] = []
  readonly #tickets = new Set<string>()
  readonly #pending = new Map<string, (payload: Json) => void>()
  readonly #workspace: Workspace
  /** How many connections there have been. */
  connections = 0

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  /** Connections that are open now. */
  get open(): number {
    return this.#open.length
  }

  /** Makes an address that opens one connection. */
  ticket(port: number): string {
    const ticket = randomUUID()
    this.#tickets.add(ticket)
    return `ws://127.0.0.1:${port}/link/?ticket=${ticket}&app_id=${BOT.app}`
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '', 'http://x').searchParams.get('ticket') ?? ''
    if (!this.#tickets.delete(ticket)) {
      this.#workspace.broken.push('a socket was opened with a used ticket')
      socket.destroy()
      return
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#welcome(ws))
  }

  /**
   * Delivers an envelope over one of the connections.
   *
   * @returns the payload of the acknowledgement, and after how many milliseconds it came
   */
  async deliver(
    type: string,
    payload: Json,
    more: Json = {},
  ): Promise<{ readonly ack: Json; readonly afterMs: number }> {
    const ws = this.#open.at(-1)
    if (ws === undefined) throw new Error('stand-in: no socket is open')
    const envelope_id = randomUUID()
    const sent = performance.now()
    const ack = new Promise<Json>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#workspace.broken.push(`${type} was not acknowledged within ${ACK_MS} ms`)
        reject(new Error(`stand-in: ${type} was not acknowledged`))
      }, ACK_MS)
      this.#pending.set(envelope_id, (acknowledged) => {
        clearTimeout(timer)
        resolve(acknowledged)
      })
    })
    ws.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== 'events_api', ...more }))
    return { ack: await ack, afterMs: performance.now() - sent }
  }

  /** Asks the client to reconnect, as Slack does every few hours. */
  refresh(): void {
    for (const ws of this.#open) {
      ws.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'stand-in' } }))
    }
  }

  /** Cuts every connection without a goodbye. */
  cut(): void {
    for (const ws of this.#open) ws.terminate()
  }

  close(): void {
    this.cut()
    this.#server.close()
  }

  #welcome(ws: WebSocket): void {
    this.connections += 1
    this.#open.push(ws)
    ws.on('close', () => {
      const at = this.#open.indexOf(ws)
      if (at >= 0) this.#open.splice(at, 1)
    })
    ws.on('error', () => {})
    ws.on('message', (data) => this.#acknowledge(String(data)))
    ws.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#open.length,
        connection_info: { app_id: BOT.app },
        debug_info: { host: 'stand-in', approximate_connection_time: 18_060 },
      }),
    )
  }

  #acknowledge(data: string): void {
    const { envelope_id, payload = {} } = JSON.parse(data) as { envelope_id: string; payload?: Json }
    const resolve = this.#pending.get(envelope_id)
    if (resolve === undefined) this.#workspace.broken.push(`an acknowledgement twice, or of nothing: ${envelope_id}`)
    this.#pending.delete(envelope_id)
    resolve?.(payload)
  }
}
