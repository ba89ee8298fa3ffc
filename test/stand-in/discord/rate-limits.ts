/** Rate limits of the stand-in: a bucket for each route, told in headers, and 429 where it is empty. */

import type { ServerResponse } from 'node:http'

type Bucket = { left: number; resetAt: number }

export type RateLimits = {
  /** Takes one call of the route; `false` when 429 has been answered. */
  readonly take: (route: string, response: ServerResponse) => boolean
  /** Makes the next call of a route that contains the text wait. */
  readonly limitNext: (part: string, retryAfterMs: number) => void
  /** How often 429 was answered. */
  readonly refused: () => number
}

const LIMIT = 5
const WINDOW_MS = 500

/** Creates the limits: 5 calls of a route in half a second. */
export function createRateLimits(): RateLimits {
  const buckets = new Map<string, Bucket>()
  const planned: { part: string; retryAfterMs: number }[] = []
  let refused = 0
  const refuse = (response: ServerResponse, waitMs: number) => {
    refused += 1
    const seconds = waitMs / 1_000
    response.setHeader('Retry-After', String(Math.ceil(seconds)))
    response.setHeader('X-RateLimit-Scope', 'user')
    response.writeHead(429, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ message: 'You are being rate limited.', retry_after: seconds, global: false }))
    return false
  }
  return {
    take(route, response) {
      const now = Date.now()
      const known = buckets.get(route)
      const bucket = known !== undefined && known.resetAt > now ? known : { left: LIMIT, resetAt: now + WINDOW_MS }
      buckets.set(route, bucket)
      const at = planned.findIndex(({ part }) => route.includes(part))
      const plan = at < 0 ? undefined : planned.splice(at, 1)[0]
      bucket.left -= 1
      const resetAfter = (plan?.retryAfterMs ?? bucket.resetAt - now) / 1_000
      response.setHeader('X-RateLimit-Limit', String(LIMIT))
      response.setHeader('X-RateLimit-Remaining', String(plan ? 0 : Math.max(bucket.left, 0)))
      response.setHeader('X-RateLimit-Reset', String(now / 1_000 + resetAfter))
      response.setHeader('X-RateLimit-Reset-After', String(resetAfter))
      response.setHeader('X-RateLimit-Bucket', route.replaceAll(/\d+/gu, 'id'))
      if (plan !== undefined) return refuse(response, plan.retryAfterMs)
      return bucket.left >= 0 || refuse(response, bucket.resetAt - now)
    },
    limitNext: (part, retryAfterMs) => planned.push({ part, retryAfterMs }),
    refused: () => refused,
  }
}
