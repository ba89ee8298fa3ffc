/** One HTTP request to Discord's REST API. */

import { DefaultRestOptions, type RESTOptions } from 'discord.js'

/** Statuses whose answers have no body, whatever their headers say. */
const WITHOUT_BODY = new Set([204, 205, 304])

/**
 * Requests as discord.js does, except that an answer without a body has no type: discord.js would parse it as JSON where
 * a gateway in between names it so, and take a call that was carried out for one that failed.
 */
export const requestDiscord: RESTOptions['makeRequest'] = async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, init)
  const body = WITHOUT_BODY.has(response.status) ? '' : await response.text()
  const headers = new Headers([...response.headers])
  if (body === '') headers.delete('content-type')
  return new Response(body === '' ? null : body, {
    status: response.status,
    statusText: response.statusText,
    headers,
  })
}
