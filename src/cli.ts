/** `npm run -s readout -- <command>`: every command for people and scripts. */

import { reportFailure } from './app/report-failure.ts'
import { createProgram } from './commands/create-program.ts'

try {
  await createProgram(process).parseAsync(process.argv)
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr)
}
