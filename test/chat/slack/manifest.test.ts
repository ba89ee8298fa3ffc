/** The manifest asks for little, fits Slack's limits, and offers what the code listens to. */

import { describe, expect, test } from 'vitest'
import { slackManifest } from '../../../src/chat/slack/manifest.ts'

type Tree = { readonly [key: string]: Tree }

const URL = 'https://readout.example/slack/events'

function manifest(options: Partial<Parameters<typeof slackManifest>[0]> = {}): Tree {
  return slackManifest({ name: 'Readout', socketMode: true, ...options }) as Tree
}

describe('the manifest', () => {
  test('asks for no permission beyond these', () => {
    expect(manifest().oauth_config?.scopes?.bot).toEqual([
      'app_mentions:read',
      'assistant:write',
      'chat:write',
      'commands',
      'files:write',
      'im:history',
      'users:read',
    ])
  })

  test('subscribes to what the bot listens to, and names the agent view only', () => {
    const { features, settings } = manifest()
    expect(settings?.event_subscriptions?.bot_events).toEqual(['app_home_opened', 'app_mention', 'message.im'])
    expect(features).toHaveProperty('agent_view')
    expect(features).not.toHaveProperty('assistant_view')
    expect(features?.shortcuts).toMatchObject([{ type: 'message', callback_id: 'readout_ask_about' }])
  })

  test('has no address in Socket Mode, and one everywhere over HTTP', () => {
    expect(JSON.stringify(manifest())).not.toMatch(/"url"|request_url/u)
    const { features, settings } = manifest({ socketMode: false, url: URL })
    expect(features?.slash_commands).toMatchObject([{ command: '/readout', url: URL }])
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: URL },
      interactivity: { is_enabled: true, request_url: URL },
    })
  })

  test('refuses HTTP without a public address', () => {
    expect(() => manifest({ socketMode: false })).toThrow(/https/u)
    expect(() => manifest({ socketMode: false, url: 'http://readout.example' })).toThrow(/https/u)
  })

  test('keeps Slack’s limits for any name', () => {
    const { display_information, features } = manifest({ name: `Zeitungsdienst für Überseehäfen ${'x'.repeat(80)}` })
    expect(String(display_information?.name).length).toBeLessThanOrEqual(35)
    expect(String(display_information?.description).length).toBeLessThanOrEqual(140)
    expect(String(features?.bot_user?.display_name)).toMatch(/^[a-z0-9._-]{1,80}$/u)
    expect(String(features?.agent_view?.agent_description).length).toBeLessThanOrEqual(300)
    expect(Object.keys(features?.agent_view?.suggested_prompts ?? {}).length).toBeLessThanOrEqual(4)
  })
})
