/** The environment → the configuration, checked once, with every problem at once. */

import type { ConfigProblem } from '../model/errors.ts'
import { ConfigError } from '../model/errors.ts'
import { SETTINGS, type Settings } from './settings.ts'

/** What the process was told; secrets are in here, so it is never logged whole. */
export type Config = Settings

/** The environment as a process gets it. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings out of an environment.
 *
 * @param environment - names and values, such as `process.env`; unset and blank values mean the default
 * @param overrides - values that win over the environment, such as those of command-line options
 * @throws {ConfigError} with every problem; the value of a secret is never in the message
 */
export function parseConfig(environment: Environment, overrides: Partial<Config> = {}): Config {
  const problems: ConfigProblem[] = []
  const values: Record<string, unknown> = {}
  for (const [key, { name, parse, fallback, secret }] of Object.entries(SETTINGS)) {
    const raw = environment[name]?.trim() ?? ''
    const result = raw === '' ? { success: true as const, data: fallback } : parse.safeParse(raw)
    if (result.success) values[key] = result.data
    else problems.push({ setting: name, message: explain(result.error.issues, raw, secret) })
  }
  const config = { ...values, ...overrides } as Config
  problems.push(...unknownSettings(environment), ...combinations(config))
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

function explain(issues: readonly { readonly message: string }[], raw: string, secret: boolean): string {
  const shown = secret ? 'the value' : `${raw.slice(0, 80)}`
  return `${shown} can't be used: ${issues.map(({ message }) => message).join('; ')}`
}

/** A misspelt `READOUT_…` variable would otherwise be ignored in silence. */
function unknownSettings(environment: Environment): ConfigProblem[] {
  const known = new Set<string>(Object.values(SETTINGS).map(({ name }) => name))
  return Object.keys(environment)
    .filter((name) => name.startsWith('READOUT_') && !known.has(name))
    .map((name) => ({
      setting: name,
      message: `there is no such setting; the READOUT_ settings are ${[...known].filter((k) => k.startsWith('READOUT_')).join(', ')}`,
    }))
}

function combinations(config: Config): ConfigProblem[] {
  const problems: ConfigProblem[] = []
  const { slackBotToken, slackAppToken, slackSigningSecret } = config
  if (slackBotToken !== undefined && slackAppToken === undefined && slackSigningSecret === undefined) {
    problems.push({
      setting: 'SLACK_BOT_TOKEN',
      message: 'needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it',
    })
  }
  if (slackBotToken === undefined && slackAppToken !== undefined) {
    problems.push({ setting: 'SLACK_APP_TOKEN', message: 'needs SLACK_BOT_TOKEN (xoxb-…) beside it' })
  }
  if (/^postgres(ql)?:/u.test(config.databaseUrl)) {
    problems.push({ setting: 'DATABASE_URL', message: 'PostgreSQL is not supported yet; write sqlite:<file>' })
  }
  return problems
}
