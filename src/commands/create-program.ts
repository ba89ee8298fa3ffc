/** The command line: which commands there are and which options they share. */

import { Command } from 'commander'
import { addChatCommands } from './chat-setup.ts'
import { addDeskCommands } from './desk-commands.ts'
import { addImportCommand } from './import-command.ts'
import type { ProcessLike } from './process-like.ts'
import { addStoryCommands } from './story-commands.ts'
import { withSharedOptions } from './with-app.ts'

/**
 * Builds the program. Shared options may stand before the command as well as behind it. Wrong options and unknown
 * commands end with a message, the nearest right word and exit code 1; failures of a command are thrown to the caller.
 */
export function createProgram(process: ProcessLike): Command {
  const program: Command = withSharedOptions(new Command('readout'))
    .enablePositionalOptions()
    .hook('preAction', (_program, command) => takeOver(program, command))
    .description('Answers about a running story, cut from the stored articles and cited to the paragraph.')
    .showSuggestionAfterError(true)
    .showHelpAfterError('(readout --help lists the commands)')
  addDeskCommands(program, process)
  addImportCommand(program, process)
  addStoryCommands(program, process)
  addChatCommands(program, process)
  return program
}

/** What stands behind the command wins. */
function takeOver(program: Command, command: Command): void {
  for (const [name, value] of Object.entries(program.opts<Record<string, unknown>>())) {
    if (command.getOptionValue(name) === undefined) command.setOptionValue(name, value)
  }
}
