/** `npm start`: talks at the terminal, and serves the chat platforms that have tokens. */

import { existsSync } from 'node:fs'
import { reportFailure } from './app/report-failure.ts'

try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { endOnClosedPipe } = await import('./commands/end-on-closed-pipe.ts')
  endOnClosedPipe(process)
  const { startReadout } = await import('./commands/start-readout.ts')
  await startReadout(process)
  process.exit(0)
} catch (error) {
  process.exit(
    reportFailure(error, process.stderr, { debug: /^(?:debug|trace)$/u.test(process.env.READOUT_LOG_LEVEL ?? '') }),
  )
}
