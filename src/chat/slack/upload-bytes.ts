/** Sends a file's bytes to Slack, and to nobody else. */

import { PlatformError } from '../../model/errors.ts'

const TIMEOUT_MS = 15_000

/**
 * Posts the bytes.
 *
 * @param address - as `files.getUploadURLExternal` gave it
 * @param options - `apiUrl`: base of the Web API where it is another one than Slack's own
 * @throws {PlatformError} when the address is none of Slack's, when it can't be reached, or refuses
 */
export async function uploadBytes(
  address: string,
  bytes: Uint8Array,
  { apiUrl, signal }: { readonly apiUrl?: string; readonly signal: AbortSignal },
): Promise<void> {
  if (!isSlacks(address, apiUrl))
    throw new PlatformError('slack', 'Slack gave an address for a file that is not its own.')
  const response = await post(address, bytes, AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), signal]))
  await response.body?.cancel()
  if (response.status !== 200) {
    throw new PlatformError('slack', `Slack did not take a file (${response.status}).`, { status: response.status })
  }
}

async function post(address: string, bytes: Uint8Array, signal: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/octet-stream' }
  try {
    return await fetch(address, { method: 'POST', headers, body: Buffer.from(bytes), redirect: 'error', signal })
  } catch (cause) {
    throw new PlatformError('slack', 'Slack can’t be reached with a file.', { cause })
  }
}

/** Slack's own hosts over TLS; with another base of the Web API the host and port of that base. */
function isSlacks(address: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin } = new URL(address)
  if (apiUrl !== undefined && URL.canParse(apiUrl) && new URL(apiUrl).origin === origin) return true
  return protocol === 'https:' && /(?:^|\.)slack(?:-files)?\.com$/u.test(hostname)
}
