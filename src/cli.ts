/** `npm run -s readout -- <command>`: every command for people and scripts. */

import { existsSync } from 'node:fs'
import { reportFailure } from './app/report-failure.ts'

try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { endOnClosedPipe } = await import('./commands/end-on-closed-pipe.ts')
  endOnClosedPipe(process)
  const { createProgram } = await import('./commands/create-program.ts')
  await createProgram(process).parseAsync(process.argv)
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr, {
    debug: /^(?:debug|trace)$/u.test(process.env.READOUT_LOG_LEVEL ?? ''),
  })
}
