/** The description from which Slack makes the app: commands, events and the few permissions that it needs. */

import { SLACK } from '../../render/limits.ts'
import { PROMPTS } from './home.ts'
import { ASK_SHORTCUT } from './shortcut.ts'

/** What the bot may do; not reading channels, not posting where it was not invited. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:write',
  'im:history',
  'users:read',
] as const

const BOT_EVENTS = ['app_home_opened', 'app_mention', 'message.im'] as const

/** What the manifest depends on. */
export type ManifestOptions = {
  /** The app's name, at most 35 characters; longer ones are cut. */
  readonly name: string
  /** True for Socket Mode; otherwise `url` is needed. */
  readonly socketMode: boolean
  /** The public `https:` address that ends in `/slack/events`. */
  readonly url?: string
}

/**
 * Writes the manifest.
 *
 * @returns a JSON value for "Create app › From a manifest"
 * @throws {RangeError} when HTTP is chosen without an `https:` address
 * @see https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest({ name, socketMode, url }: ManifestOptions): Readonly<Record<string, unknown>> {
  if (!socketMode && !url?.startsWith('https://')) {
    throw new RangeError('slackManifest: HTTP needs the public https:// address of /slack/events')
  }
  const address = socketMode ? {} : { url }
  const requestUrl = socketMode ? {} : { request_url: url }
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: [...name].slice(0, SLACK.appName).join(''),
      description: 'Briefings and cited answers from the articles that your desk follows.'.slice(
        0,
        SLACK.appDescription,
      ),
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      agent_view: { agent_description: AGENT.slice(0, SLACK.agentDescription), suggested_prompts: PROMPTS },
      bot_user: { display_name: botName(name), always_online: true },
      shortcuts: [
        {
          type: 'message',
          name: 'Ask Readout about this',
          callback_id: ASK_SHORTCUT,
          description: 'Ask about a message, in its thread',
        },
      ],
      slash_commands: [
        {
          command: '/readout',
          description: 'Ask the articles of a running story',
          usage_hint: HINT.slice(0, SLACK.commandHint),
          should_escape: false,
          ...address,
        },
      ],
    },
    oauth_config: { scopes: { bot: [...BOT_SCOPES] } },
    settings: {
      event_subscriptions: { bot_events: [...BOT_EVENTS], ...requestUrl },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  }
}

const AGENT =
  'Answers from the articles that your desk follows, with the paragraph behind every statement. Quotations are exact to the character; what the articles don’t say, it doesn’t say.'

const HINT = 'summary · quotes [who] [about …] · questions · timeline · sources · brief · follow 07:00 · ask …'

/** A bot's display name takes lower-case letters, digits, `-`, `_` and `.` only. */
function botName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  return plain.slice(0, SLACK.botName) || 'readout'
}
