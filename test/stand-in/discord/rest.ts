/** The REST API of the stand-in: routes, tokens, bodies, permissions, nonces. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { checkCommands } from './check-commands.ts'
import { checkMessage } from './check-message.ts'
import {
  type Answer,
  type Asked,
  editOriginal,
  followUp,
  type InteractionParts,
  refusal,
  takeCallback,
  type Upload,
} from './interactions.ts'
import type { RateLimits } from './rate-limits.ts'
import {
  APPLICATION_ID,
  BOT_USER,
  CHANNEL,
  type Channel,
  channelObject,
  messageObject,
  type Posted,
  READER,
} from './world.ts'

export type RestParts = InteractionParts & {
  readonly token: string
  readonly gatewayUrl: () => string
  readonly shards: number
  readonly channels: ReadonlyMap<string, Channel>
  readonly asked: ReadonlyMap<string, Asked>
  readonly commands: Map<string, readonly object[]>
  readonly wrote: (scope: string) => void
  readonly limits: RateLimits
  readonly newId: () => string
}

type Call = Upload & { readonly params: readonly string[]; readonly parts: RestParts }
type Route = {
  readonly method: string
  readonly path: RegExp
  /** `false`: the token stands in the path. */
  readonly authorised: boolean
  readonly answer: (call: Call) => Answer
}

const ROUTES: readonly Route[] = [
  route('GET', '/gateway/bot', ({ parts }) => ({
    status: 200,
    body: {
      url: parts.gatewayUrl(),
      shards: parts.shards,
      session_start_limit: { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: parts.shards },
    },
  })),
  route('GET', '/users/@me', () => ({ status: 200, body: BOT_USER })),
  route('GET', '/applications/(\\d+)/commands', listCommands),
  route('PUT', '/applications/(\\d+)/commands', writeCommands),
  route('GET', '/applications/(\\d+)/guilds/(\\d+)/commands', listCommands),
  route('PUT', '/applications/(\\d+)/guilds/(\\d+)/commands', writeCommands),
  route('POST', '/channels/(\\d+)/messages', createMessage),
  route('GET', '/channels/(\\d+)/messages', listMessages),
  route('POST', '/users/@me/channels', openDirect),
  route('POST', '/channels/(\\d+)/typing', () => ({ status: 204 })),
  open('POST', '/interactions/(\\d+)/([\\w.-]+)/callback', ({ params, parts, ...upload }) =>
    takeCallback(findAsked(parts, params[1]), upload, parts),
  ),
  open('PATCH', '/webhooks/(\\d+)/([\\w.-]+)/messages/@original', ({ params, parts, ...upload }) =>
    editOriginal(findAsked(parts, params[1]), upload, parts),
  ),
  open('POST', '/webhooks/(\\d+)/([\\w.-]+)', ({ params, parts, ...upload }) =>
    followUp(findAsked(parts, params[1]), upload, parts),
  ),
]

/** Answers one HTTP request as Discord would. */
export async function answerRest(request: IncomingMessage, response: ServerResponse, parts: RestParts): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const path = decodeURIComponent(pathname.replace(/^\/api\/v10/u, ''))
  const upload = await readUpload(request)
  const found = ROUTES.find(({ method, path: pattern }) => method === request.method && pattern.test(path))
  if (found === undefined || !pathname.startsWith('/api/v10/')) {
    parts.broke(`no such call: ${request.method} ${pathname}`)
    return reply(response, refusal(404, 0, '404: Not Found'))
  }
  if (!/^DiscordBot \(\S+, \S+\)/u.test(request.headers['user-agent'] ?? ''))
    parts.broke('the user agent is not a bot’s')
  if (found.authorised && request.headers.authorization !== `Bot ${parts.token}`) {
    return reply(response, refusal(401, 0, '401: Unauthorized'))
  }
  if (found.authorised && path.startsWith('/channels') && !parts.limits.take(`${request.method} ${path}`, response))
    return
  const params = found.path.exec(path)?.slice(1) ?? []
  reply(response, found.answer({ ...upload, params, parts }))
}

function route(method: string, path: string, answer: Route['answer']): Route {
  return { method, path: new RegExp(`^${path}$`, 'u'), authorised: true, answer }
}

function open(method: string, path: string, answer: Route['answer']): Route {
  return { ...route(method, path, answer), authorised: false }
}

function findAsked({ asked }: RestParts, token: string | undefined): Asked | undefined {
  return [...asked.values()].find((item) => item.token === token)
}

function listCommands({ params, parts }: Call): Answer {
  return { status: 200, body: [...(parts.commands.get(params[1] ?? 'global') ?? [])] }
}

function writeCommands({ params, parts, body }: Call): Answer {
  const scope = params[1] ?? 'global'
  if (params[0] !== APPLICATION_ID) return refusal(403, 20_012, 'You are not authorized to perform this action')
  const problems = checkCommands(body, scope === 'global' ? 'global' : 'guild')
  for (const problem of problems) parts.broke(problem)
  if (problems.length > 0) return refusal(400, 50_035, 'Invalid Form Body')
  parts.wrote(scope)
  const known = (body as unknown as object[]).map((command) => ({
    id: parts.newId(),
    application_id: APPLICATION_ID,
    version: parts.newId(),
    default_member_permissions: null,
    name_localizations: null,
    description_localizations: null,
    nsfw: false,
    ...(scope === 'global' ? { dm_permission: true } : { guild_id: scope }),
    ...command,
  }))
  parts.commands.set(scope, known)
  return { status: 200, body: known }
}

function createMessage({ params, parts, body: sent, files }: Call): Answer {
  const channel = parts.channels.get(params[0] ?? '')
  if (channel === undefined) return refusal(404, 10_003, 'Unknown Channel')
  if (channel.refuses) return refusal(channel.refuses.status, channel.refuses.code, 'Refused')
  const { message_reference: reference, nonce, enforce_nonce: enforced, ...body } = sent
  const problems = checkMessage(
    sent,
    files.map(({ name }) => name),
  )
  for (const problem of problems) parts.broke(problem)
  if (problems.length > 0) return refusal(400, 50_035, 'Invalid Form Body')
  if (reference !== undefined && !channel.history) {
    return refusal(400, 160_002, 'Cannot reply without permission to read message history')
  }
  if (nonce === undefined || enforced !== true) parts.broke('a message without an enforced nonce can come twice')
  const before = channel.nonces.get(String(nonce))
  if (before) return { status: 200, body: messageObject(before) }
  const kept = { ...body, ...(reference === undefined ? {} : { message_reference: reference }) }
  const posted: Posted = { id: parts.newId(), channel: channel.id, ephemeral: false, body: kept, files }
  channel.messages.push(posted)
  channel.nonces.set(String(nonce), posted)
  return { status: 200, body: messageObject(posted) }
}

function listMessages({ params, parts }: Call): Answer {
  const channel = parts.channels.get(params[0] ?? '')
  if (channel === undefined) return refusal(404, 10_003, 'Unknown Channel')
  if (!channel.history) return refusal(403, 50_013, 'Missing Permissions')
  return { status: 200, body: channel.messages.map((posted) => messageObject(posted)).reverse() }
}

function openDirect({ parts, body }: Call): Answer {
  const direct = parts.channels.get(CHANNEL.direct)
  if (direct === undefined || body.recipient_id !== READER.id) return refusal(403, 50_278, 'No mutual guilds')
  return { status: 200, body: channelObject(direct) }
}

/** Reads JSON, or a form with files as Discord takes them: `payload_json` and `files[n]`. */
async function readUpload(request: IncomingMessage): Promise<Upload> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return { body: raw.length === 0 ? {} : JSON.parse(raw.toString('utf8')), files: [] }
  }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const payload = JSON.parse(String(form.get('payload_json')))
  const described = ((payload.data ?? payload).attachments ?? []) as { id: unknown; description?: string }[]
  const files: Posted['files'][number][] = []
  for (const [field, value] of form) {
    if (typeof value === 'string') continue
    const index = /^files\[(\d+)\]$/u.exec(field)?.[1]
    const description = described.find(({ id }) => String(id) === index)?.description
    const data = new Uint8Array(await value.arrayBuffer())
    files.push({ name: value.name, data, ...(description === undefined ? {} : { description }) })
  }
  return { body: payload, files }
}

function reply(response: ServerResponse, { status, body }: Answer): void {
  if (body === undefined) response.writeHead(status).end()
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
