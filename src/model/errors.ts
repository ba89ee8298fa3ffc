/** The failures that Readout raises on purpose; anything else that is thrown is a bug. */

/** One thing wrong with the settings: which setting, and what to write instead. Never holds a secret's value. */
export type ConfigProblem = { readonly setting: string; readonly message: string }

/** The settings can't be used; lists every problem at once. */
export class ConfigError extends Error {
  readonly code = 'config'
  readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ setting, message }) => `${setting}: ${message}`).join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Where bad input stands: a file, and the line (from 1) where one is known. */
export type Where = { readonly file?: string; readonly line?: number }

/** What somebody gave Readout can't be used; the message says what to do instead. */
export class InputError extends Error {
  readonly code = 'input'
  readonly where: Where

  constructor(message: string, where: Where = {}, options?: ErrorOptions) {
    const place = where.file === undefined ? '' : `${where.file}${where.line === undefined ? '' : `:${where.line}`}: `
    super(place + message, options)
    this.name = 'InputError'
    this.where = where
  }
}

/** The store refused or failed an operation; nothing of it was kept. */
export class StoreError extends Error {
  readonly code = 'store'
  readonly operation: string

  constructor(operation: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.operation = operation
  }
}

/** A chat platform refused a call (`status`), or could not be reached (no status). */
export class PlatformError extends Error {
  readonly code = 'platform'
  readonly platform: 'slack' | 'discord'
  /** The platform's own word for it: an HTTP status or an error code such as `channel_not_found`. */
  readonly status?: number | string
  /** How long to wait before another try, in milliseconds, where the platform named it. */
  readonly retryAfterMs?: number
  /** True when no later try can work until a person changes something (archived, removed, no permission). */
  readonly permanent: boolean

  constructor(
    platform: 'slack' | 'discord',
    message: string,
    details: { status?: number | string; retryAfterMs?: number; permanent?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause })
    this.name = 'PlatformError'
    this.platform = platform
    this.permanent = details.permanent ?? false
    if (details.status !== undefined) this.status = details.status
    if (details.retryAfterMs !== undefined) this.retryAfterMs = details.retryAfterMs
  }
}
