/** Ends quietly when whoever reads the output has seen enough, as in `readout quotes --all | head`. */

/** From now on a closed pipe at `stdout` ends the process without a message; any other error there stays one. */
export function endOnClosedPipe(process: Pick<NodeJS.Process, 'stdout' | 'exit'>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}
