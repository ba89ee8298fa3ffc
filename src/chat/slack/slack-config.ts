/** What the Slack side is told when it is created. */

/** Socket Mode is used when `appToken` is given, HTTP with `signingSecret` otherwise. */
export type SlackConfig = {
  /** Bot User OAuth Token, `xoxb-…`. */
  readonly botToken: string
  /** App-level token with the scope `connections:write`, `xapp-…`. */
  readonly appToken?: string
  /** Checks that HTTP requests come from Slack. */
  readonly signingSecret?: string
  /** The address that the HTTP receiver listens on; `127.0.0.1` when absent. */
  readonly host?: string
  /** The port that the HTTP receiver listens on, 0 to 65535; 3000 when absent, 0 takes any free one. */
  readonly port?: number
  /** Base of the Web API with `/` at its end; `https://slack.com/api/` when absent. */
  readonly apiUrl?: string
  /** Ids (`U…`) of people who may schedule editions and decide on questions without being workspace admins. */
  readonly managers?: readonly string[]
}
