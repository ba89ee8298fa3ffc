/** `npm start`: talks at the terminal, and serves the chat platforms that have tokens. */

import { existsSync } from 'node:fs'
import { reportFailure } from './app/report-failure.ts'
import { startReadout } from './commands/start-readout.ts'

try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  await startReadout(process)
  process.exit(0)
} catch (error) {
  process.exit(reportFailure(error, process.stderr))
}
