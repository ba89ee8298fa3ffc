/** The main job: the terminal where there is one, and Slack and Discord where there are tokens, until told to stop. */

import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { parseConfig } from '../app/config.ts'
import { type App, createApp, type PlatformState } from '../app/create-app.ts'
import { CONSOLE_PLACE, runConsole } from '../chat/console/run-console.ts'
import type { Place } from '../model/request.ts'
import { tellDigesting } from './tell-digesting.ts'
import { untilStopped } from './until-stopped.ts'

/**
 * Runs until the conversation ends (no platform on) or a signal asks to stop.
 *
 * @throws {ConfigError | InputError | StoreError | PlatformError} when it can't begin
 */
export async function startReadout(process: NodeJS.Process): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, story: { type: 'string' } } })
  const config = parseConfig(process.env, values.story === undefined ? {} : { story: values.story })
  const app = await createApp(config, { onDigesting: tellDigesting(process) })
  for (const { message } of app.problems) process.stderr.write(`${message}\n`)
  const stopped = untilStopped(process)
  try {
    // A platform that doesn't answer may take long to start; a signal doesn't wait for it.
    if ((await Promise.race([app.start(), stopped])) === 'stopped') return
    const serving = app.platforms.some(({ on }) => on)
    if (serving) await Promise.race([stopped, serve(app, process, values.json).then(() => stopped)])
    else await Promise.race([stopped, talk(app, process, values.json)])
  } finally {
    await app.stop()
  }
}

/** A terminal that is opened anew begins a new conversation. */
function startPlace(): Place {
  return { ...CONSOLE_PLACE, thread: randomUUID() }
}

/** A service has a terminal only when a person sits at it; its standard input is not a conversation. */
async function serve(app: App, process: NodeJS.Process, json: boolean): Promise<void> {
  for (const state of app.platforms) process.stderr.write(`${describePlatform(state)}\n`)
  if (process.stdin.isTTY) await talk(app, process, json)
}

async function talk(app: App, process: NodeJS.Process, json: boolean): Promise<void> {
  await runConsole({
    desk: app.desk,
    input: process.stdin,
    output: process.stdout,
    place: startPlace(),
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    json,
    notices: app.platforms.map(describePlatform),
  })
}

function describePlatform({ platform, on, hint }: PlatformState): string {
  const name = platform === 'slack' ? 'Slack' : 'Discord'
  return on ? `${name} is connected.` : `${name} is off: ${hint}.`
}
