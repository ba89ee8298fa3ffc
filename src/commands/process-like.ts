/** What a command needs of its process. */

/** The parts of `process` that commands use, so that a test can bring its own. */
export type ProcessLike = Pick<NodeJS.Process, 'env' | 'stdout' | 'stderr'> & { exitCode?: NodeJS.Process['exitCode'] }
