/** Every setting of Readout: its name, unit, default and meaning. The README and `.env.example` are checked against it. */

import { z } from 'zod'

/** One environment variable. `parse` gets the trimmed, non-empty value. */
export type Setting<T> = {
  readonly name: string
  readonly parse: z.ZodType<T, string>
  /** What applies when the variable is unset or empty. */
  readonly fallback: T
  /** True when its value must never be printed. */
  readonly secret: boolean
  /** The unit or form of the value, for people: `HH`, `1–65535`, `folder`. */
  readonly unit: string
  readonly about: string
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** How much is logged, from least to most; `silent` is nothing. */
export type LogLevel = (typeof LOG_LEVELS)[number]

const text = z.string().max(4096, 'write at most 4,096 characters')
const port = wholeNumber(1, 65535)
const logLevel: z.ZodType<LogLevel, string> = z.string().pipe(
  z.enum(LOG_LEVELS, {
    error: 'write one of fatal, error, warn, info, debug, trace, silent',
  }),
)

function wholeNumber(min: number, max: number): z.ZodType<number, string> {
  const message = `write a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,9}$/u, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
}

function startsWith(prefix: string, from: string): z.ZodType<string, string> {
  return text.startsWith(prefix, `must begin with ${prefix}; copy it from ${from}`)
}

const loopbackOrHttps = text.refine(isSafeBase, 'write an https:// address (http:// only for 127.0.0.1 or localhost)')

function isSafeBase(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
}

/** A list has a readonly type and no duplicates. */
const idList: z.ZodType<readonly string[], string> = text
  .transform((value) => [...new Set(value.split(/[\s,]+/u).filter((id) => id !== ''))])
  .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/u.test(id)), 'write member ids such as U012AB3CD, with commas')

function discordId(from: string): z.ZodType<string, string> {
  return z.string().regex(/^\d{15,21}$/u, `write the 15 to 21 digits of ${from}`)
}

type Row<T> = Omit<Setting<T>, 'secret' | 'fallback'> & { readonly secret?: boolean }

function setting<T>(row: Row<T> & { readonly fallback: T }): Setting<T> {
  return { secret: false, ...row }
}

/** A setting that may stay unset. */
function optional(row: Row<string>): Setting<string | undefined> {
  const parse = row.parse.transform((value): string | undefined => value)
  return { secret: false, ...row, parse, fallback: undefined }
}

/** The settings, by the key under which the configuration holds them. */
export const SETTINGS = {
  databaseUrl: setting({
    name: 'DATABASE_URL',
    parse: text,
    fallback: 'sqlite:data/readout.db',
    unit: 'sqlite:<file>',
    about: 'Where everything that lasts is kept; the file and its folder are made when they are missing.',
  }),
  workspace: setting({
    name: 'READOUT_WORKSPACE',
    parse: z.string().regex(/^[a-z0-9-]{1,40}$/u, 'write at most 40 lower-case letters, digits and hyphens'),
    fallback: 'default',
    unit: 'a-z, 0-9, -',
    about: 'The tenant whose rows this process sees; one database can hold several.',
  }),
  briefings: setting({
    name: 'READOUT_BRIEFINGS',
    parse: text,
    fallback: 'briefings',
    unit: 'folder',
    about: 'The folder with one sub-folder for each story.',
  }),
  story: optional({
    name: 'READOUT_STORY',
    parse: text,
    unit: 'slug',
    about: 'The story that the terminal and new channels talk about when none is named.',
  }),
  logLevel: setting({
    name: 'READOUT_LOG_LEVEL',
    parse: logLevel,
    fallback: 'warn',
    unit: 'fatal to trace',
    about: 'How much is logged to standard error, as JSON lines that hold ids and never tokens or article text.',
  }),
  graceHours: setting({
    name: 'READOUT_GRACE_HOURS',
    parse: wholeNumber(0, 24),
    fallback: 6,
    unit: 'hours, 0–24',
    about:
      'How late a morning briefing may still go out, marked late, after a stop; older ones are recorded as missed.',
  }),
  slackBotToken: optional({
    name: 'SLACK_BOT_TOKEN',
    parse: startsWith('xoxb-', 'OAuth & Permissions in the settings of your Slack app'),
    secret: true,
    unit: 'xoxb-…',
    about: 'Switches Slack on; needs SLACK_APP_TOKEN or SLACK_SIGNING_SECRET beside it.',
  }),
  slackAppToken: optional({
    name: 'SLACK_APP_TOKEN',
    parse: startsWith('xapp-', 'Basic Information › App-Level Tokens (scope connections:write)'),
    secret: true,
    unit: 'xapp-…',
    about: 'Connects to Slack by Socket Mode: no public address is needed.',
  }),
  slackSigningSecret: optional({
    name: 'SLACK_SIGNING_SECRET',
    parse: text,
    secret: true,
    unit: '32 hexadecimal digits',
    about: 'Receives Slack over HTTP instead, and checks every request with it; used when there is no app token.',
  }),
  slackHost: setting({
    name: 'SLACK_HOST',
    parse: text,
    fallback: '127.0.0.1',
    unit: 'address',
    about: 'The address that the HTTP receiver listens on; keep it on loopback behind a proxy.',
  }),
  slackPort: setting({
    name: 'SLACK_PORT',
    parse: port,
    fallback: 3000,
    unit: '1–65535',
    about: 'The port of the HTTP receiver; Slack posts to /slack/events there.',
  }),
  slackApiUrl: optional({
    name: 'SLACK_API_URL',
    parse: loopbackOrHttps,
    unit: 'https://…/api/',
    about: 'Another Slack Web API, for tests and gateways (http:// on loopback only); Slack itself when unset.',
  }),
  slackManagers: setting({
    name: 'SLACK_MANAGERS',
    parse: idList,
    fallback: [],
    unit: 'U… ids, separated by commas',
    about:
      'Who may schedule briefings and decide on questions besides the workspace’s admins; when unset, every member but guests.',
  }),
  discordToken: optional({
    name: 'DISCORD_TOKEN',
    parse: text,
    secret: true,
    unit: 'bot token',
    about: 'Switches Discord on; from Bot › Reset Token in the developer portal.',
  }),
  discordApplicationId: optional({
    name: 'DISCORD_APPLICATION_ID',
    parse: discordId('General Information › Application ID in the developer portal'),
    unit: '15–21 digits',
    about: 'Needed for `discord-invite` only; the running bot learns it from Discord.',
  }),
  discordGuildId: optional({
    name: 'DISCORD_GUILD_ID',
    parse: discordId('the server (right click › Copy Server ID, with Developer Mode on)'),
    unit: '15–21 digits',
    about: 'Registers the commands in this one server, where a change shows at once; everywhere when unset.',
  }),
  discordApiUrl: optional({
    name: 'DISCORD_API_URL',
    parse: loopbackOrHttps,
    unit: 'https://…/api',
    about: 'Another Discord REST API, for tests (http:// on loopback only); Discord itself when unset.',
  }),
} as const

/** The value that each setting has after parsing. */
export type Settings = {
  readonly [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never
}
