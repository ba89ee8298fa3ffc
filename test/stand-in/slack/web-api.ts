/** The stand-in's Web API: tokens, scopes, arguments, rate limits and failures as the real one has them. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { checkFields } from './check-blocks.ts'
import { METHODS, type Method, refuse } from './methods.ts'
import { Uploads } from './uploads.ts'
import type { Json, Workspace } from './workspace.ts'

/** A call that arrived. `at` in milliseconds of the process clock. */
export type Call = { readonly method: string; readonly args: Json; readonly at: number }

/** How the next calls of a method fail. `lost`: carried out, but the answer never arrives. */
export type Fault =
  | { readonly kind: 'limit'; readonly seconds: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'lost' }

const JSON_ARGS = new Set(['blocks', 'view', 'metadata', 'prompts', 'attachments', 'files'])

/** Real Slack allows bursts; Readout promises one message a second, measured on arrival, so with some play. */
const MIN_GAP_MS = 700

export class WebApi {
  readonly calls: Call[] = []
  readonly uploads = new Uploads()
  readonly #faults = new Map<string, Fault[]>()
  readonly #closedUntil = new Map<string, number>()
  readonly #postedAt = new Map<string, number>()
  readonly workspace: Workspace
  readonly tokens: { bot: string; app: string }
  readonly scopes: Set<string>
  /** Opens a socket address; only Socket Mode has one. */
  openConnection: () => string = () => ''

  constructor(workspace: Workspace, tokens: { bot: string; app: string }, scopes: readonly string[]) {
    this.workspace = workspace
    this.tokens = tokens
    this.scopes = new Set(scopes)
  }

  /** Lets the next call of a method fail; faults of one method are used up in order. */
  fail(method: string, ...faults: readonly Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults])
  }

  async handle(request: IncomingMessage, response: ServerResponse, method: string): Promise<void> {
    const args = parseArgs(await readBody(request))
    this.calls.push({ method, args, at: performance.now() })
    this.#checkPause(method)
    const fault = this.#faults.get(method)?.shift()
    if (fault?.kind === 'cut') return void request.socket.destroy()
    if (fault?.kind === 'limit') return this.#limit(method, fault.seconds, response)
    if (fault?.kind === 'status') return void response.writeHead(fault.status).end('oops')
    const token = (request.headers.authorization ?? '').replace(/^Bearer /u, '')
    const result = fault?.kind === 'error' ? refuse(fault.error) : this.#run(method, args, token)
    if (fault?.kind === 'lost') return void request.socket.destroy()
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'x-oauth-scopes': [...this.scopes].join(','),
    })
    response.end(JSON.stringify({ ok: true, ...result }))
  }

  #run(name: string, args: Json, token: string): Json {
    if (name === 'apps.connections.open') {
      if (token !== this.tokens.app) return refuse('invalid_auth')
      return { url: this.openConnection() }
    }
    const method = METHODS[name]
    if (method === undefined) return this.#broken(`unknown_method ${name}`, 'unknown_method')
    if (token !== this.tokens[method.token]) return refuse('invalid_auth')
    const needed = this.#missingScope(method, args)
    if (needed !== undefined) return refuse('missing_scope', { needed, provided: [...this.scopes].join(',') })
    const problems = checkFields(args, method.args, name)
    if (problems.length > 0) return this.#broken(problems.join('; '), 'invalid_arguments')
    if (name === 'chat.postMessage') this.#checkGap(String(args.channel))
    if (name === 'files.getUploadURLExternal') return this.uploads.open(this.workspace, args)
    if (name === 'files.completeUploadExternal') return this.uploads.complete(this.workspace, args)
    return method.run(this.workspace, args)
  }

  #missingScope({ scope }: Method, args: Json): string | undefined {
    const needed = typeof scope === 'function' ? scope(args) : scope
    return needed === undefined || this.scopes.has(needed) ? undefined : needed
  }

  #checkGap(channel: string): void {
    const now = performance.now()
    const gap = now - (this.#postedAt.get(channel) ?? Number.NEGATIVE_INFINITY)
    if (gap < MIN_GAP_MS) this.workspace.broken.push(`two messages in ${channel} within ${Math.round(gap)} ms`)
    this.#postedAt.set(channel, now)
  }

  #checkPause(method: string): void {
    const left = (this.#closedUntil.get(method) ?? 0) - performance.now()
    if (left > 20) this.workspace.broken.push(`${method} ${Math.round(left)} ms before Retry-After was over`)
  }

  #limit(method: string, seconds: number, response: ServerResponse): void {
    this.#closedUntil.set(method, performance.now() + seconds * 1000)
    response.writeHead(429, { 'retry-after': String(seconds), 'content-type': 'application/json' })
    response.end(JSON.stringify(refuse('ratelimited')))
  }

  #broken(problem: string, error: string): Json {
    this.workspace.broken.push(problem)
    return refuse(error)
  }
}

/** Reads a request's body. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function parseArgs(body: string): Json {
  const entries = [...new URLSearchParams(body)].map(([name, value]) => [
    name,
    JSON_ARGS.has(name) ? (JSON.parse(value) as unknown) : value,
  ])
  return Object.fromEntries(entries) as Json
}
