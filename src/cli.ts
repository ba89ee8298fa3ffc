/** `npm run -s readout -- <command>`: every command for people and scripts. */

import { existsSync } from 'node:fs'
import { reportFailure } from './app/report-failure.ts'
import { createProgram } from './commands/create-program.ts'

try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  await createProgram(process).parseAsync(process.argv)
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr)
}
