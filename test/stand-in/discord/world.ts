/** The servers, channels and people of the stand-in, and what has been posted there. */

export const APPLICATION_ID = '900000000000000001'
export const BOT_USER = user(APPLICATION_ID, 'Readout', true)
export const GUILD_ID = '800000000000000001'
/** A server where the bot is no member: only people who have installed it for themselves use it there. */
export const FOREIGN_GUILD_ID = '800000000000000002'
export const READER = user('700000000000000001', 'reader', false)
export const MANAGER = user('700000000000000002', 'manager', false)

/** Permission bits as Discord writes them. */
export const PERMISSIONS = { reader: '274877975552', manager: '274877975584' } as const

const MANAGER_ROLE = '600000000000000001'

export type User = ReturnType<typeof user>

/** A posted message as the stand-in keeps it. */
export type Posted = {
  readonly id: string
  readonly channel: string
  readonly ephemeral: boolean
  readonly body: Readonly<Record<string, unknown>>
  readonly files: readonly { readonly name: string; readonly data: Uint8Array; readonly description?: string }[]
}

/** A channel, and what Discord says when the bot posts there (an error code), if not yes. */
export type Channel = {
  readonly id: string
  readonly guildId?: string
  readonly type: 0 | 1 | 11
  readonly parent?: string
  readonly name: string
  refuses?: { readonly status: number; readonly code: number }
  /** The bot may read earlier messages, and so may answer as a reply. */
  history: boolean
  readonly messages: Posted[]
  readonly nonces: Map<string, Posted>
}

/** Makes the channels that every stand-in begins with. */
export function createChannels(): Map<string, Channel> {
  const channels = [
    channel({ id: '500000000000000001', guildId: GUILD_ID, type: 0, name: 'news-desk' }),
    channel({ id: '500000000000000002', guildId: GUILD_ID, type: 0, name: 'quiet' }),
    channel({ id: '500000000000000003', guildId: GUILD_ID, type: 11, parent: '500000000000000001', name: 'a-thread' }),
    channel({ id: '500000000000000004', guildId: FOREIGN_GUILD_ID, type: 0, name: 'elsewhere' }),
    channel({ id: '500000000000000005', type: 1, name: 'dm' }),
  ]
  return new Map(channels.map((item) => [item.id, item]))
}

export const CHANNEL = {
  desk: '500000000000000001',
  quiet: '500000000000000002',
  thread: '500000000000000003',
  foreign: '500000000000000004',
  direct: '500000000000000005',
} as const

function channel(given: Pick<Channel, 'id' | 'type' | 'name'> & { guildId?: string; parent?: string }): Channel {
  return { ...given, history: true, messages: [], nonces: new Map() }
}

/** A user object. */
export function user(id: string, username: string, bot: boolean) {
  return { id, username, discriminator: '0', global_name: username, avatar: null, bot, public_flags: 0, flags: 0 }
}

/** A channel object as interactions and READY carry it. */
export function channelObject({ id, type, guildId, parent, name }: Channel): object {
  if (type === 1) return { id, type, last_message_id: null, flags: 0, recipients: [READER] }
  return {
    id,
    type,
    guild_id: guildId,
    name,
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    topic: null,
    last_message_id: null,
    rate_limit_per_user: 0,
    parent_id: parent ?? null,
    flags: 0,
    permissions: PERMISSIONS.reader,
    ...(type === 11
      ? {
          owner_id: READER.id,
          message_count: 0,
          member_count: 1,
          thread_metadata: {
            archived: false,
            auto_archive_duration: 1_440,
            archive_timestamp: '2026-11-21T00:00:00.000000+00:00',
            locked: false,
          },
        }
      : {}),
  }
}

/** A member object of the server. */
export function memberObject(person: User): object {
  return {
    user: person,
    nick: null,
    avatar: null,
    roles: person.id === MANAGER.id ? [MANAGER_ROLE] : [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  }
}

/** The GUILD_CREATE of the bot's server. */
export function guildObject(channels: Iterable<Channel>): object {
  const own = [...channels].filter(({ guildId }) => guildId === GUILD_ID)
  return {
    id: GUILD_ID,
    name: 'The desk',
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: '700000000000000009',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [role(GUILD_ID, '@everyone', PERMISSIONS.reader), role(MANAGER_ROLE, 'managers', PERMISSIONS.manager)],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: 'en-GB',
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 3,
    voice_states: [],
    members: [memberObject(BOT_USER)],
    channels: own.filter(({ type }) => type === 0).map(channelObject),
    threads: own.filter(({ type }) => type === 11).map(channelObject),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    stickers: [],
    soundboard_sounds: [],
  }
}

function role(id: string, name: string, permissions: string): object {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions,
    managed: false,
    mentionable: false,
    flags: 0,
  }
}

/** A message as the API gives it back. */
export function messageObject(posted: Posted, author: User = BOT_USER): object {
  return {
    id: posted.id,
    channel_id: posted.channel,
    author,
    content: '',
    timestamp: '2026-11-21T07:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: posted.files.map(({ name, data, description }, id) => ({
      id: String(id),
      filename: name,
      size: data.byteLength,
      url: `https://cdn.example/${name}`,
      proxy_url: `https://cdn.example/${name}`,
      ...(description === undefined ? {} : { description }),
    })),
    embeds: [],
    pinned: false,
    type: 0,
    flags: posted.body.flags,
    components: posted.body.components,
    ...(posted.body.nonce === undefined ? {} : { nonce: posted.body.nonce }),
  }
}
