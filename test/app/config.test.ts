/** The settings: defaults, every problem at once, and no secret in any message. */

import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { type Environment, parseConfig } from '../../src/app/config.ts'
import { describeSettings } from '../../src/app/describe-settings.ts'
import { SETTINGS } from '../../src/app/settings.ts'
import { ConfigError } from '../../src/model/errors.ts'

describe('parseConfig', () => {
  it('needs nothing: an empty environment gives the defaults', () => {
    const config = parseConfig({})
    expect(config.databaseUrl).toBe('sqlite:data/readout.db')
    expect(config.slackBotToken).toBeUndefined()
    expect(config.graceHours).toBe(6)
  })

  it('takes a blank value for an unset one', () => {
    expect(parseConfig({ SLACK_BOT_TOKEN: '  ', SLACK_PORT: '' }).slackPort).toBe(3000)
  })

  it('lists every problem at once', () => {
    const problems = problemsOf({ SLACK_PORT: '70000', READOUT_GRACE_HOURS: 'soon', READOUT_LOG_LEVEL: 'loud' })
    expect(problems.map(({ setting }) => setting)).toEqual(['READOUT_LOG_LEVEL', 'READOUT_GRACE_HOURS', 'SLACK_PORT'])
  })

  it('never prints the value of a secret', () => {
    const secrets = Object.values(SETTINGS).filter(({ secret }) => secret)
    expect(secrets.length).toBeGreaterThan(3)
    for (const { name } of secrets) {
      const message = messageOf({ [name]: `hunter2${'x'.repeat(5000)}` })
      expect(message).toContain(name)
      expect(message).not.toContain('hunter2')
    }
  })

  it.each([
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN'],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN'],
    ['a misspelt setting', { READOUT_STROY: 'x' }, 'READOUT_STROY'],
    ['an API address over plain HTTP', { SLACK_API_URL: 'http://example.org/api/' }, 'SLACK_API_URL'],
    ['PostgreSQL', { DATABASE_URL: 'postgres://localhost/readout' }, 'DATABASE_URL'],
  ])('refuses %s and names the setting', (_name, environment, setting) => {
    expect(problemsOf(environment).map((problem) => problem.setting)).toEqual([setting])
  })

  it('lets options win over the environment', () => {
    expect(parseConfig({ DATABASE_URL: 'a.db' }, { databaseUrl: 'b.db' }).databaseUrl).toBe('b.db')
  })
})

describe('.env.example', () => {
  it('lists every setting as the code has it', async () => {
    expect(await readFile('.env.example', 'utf8')).toBe(describeSettings())
  })
})

function problemsOf(environment: Environment) {
  try {
    parseConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

function messageOf(environment: Environment): string {
  return problemsOf(environment)
    .map(({ setting, message }) => `${setting}: ${message}`)
    .join('\n')
}
