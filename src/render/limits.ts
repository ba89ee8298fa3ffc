/** Every number that a chat platform sets and that the code uses, with where it comes from. */

/**
 * Slack's limits, in characters unless the name says otherwise.
 *
 * @see https://docs.slack.dev/reference/block-kit and `@slack/types` 3.2, read in November 2026
 */
export const SLACK = {
  /** Blocks of a message. docs.slack.dev/reference/block-kit/blocks */
  messageBlocks: 50,
  /** Blocks of App Home and of a modal. docs.slack.dev/reference/views */
  viewBlocks: 100,
  /**
   * All blocks of a message together, as JSON. Slack documents no number and refuses with `msg_blocks_too_long` at about
   * 13,200: github.com/slackapi/bolt-js/issues/2509.
   */
  messageBlocksJson: 12_000,
  /** Top-level `text`: cut above 40,000. docs.slack.dev/changelog/2018-truncating-really-long-messages */
  messageText: 40_000,
  /** Text of a header block. docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** A text object, as in a section. docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textObject: 3_000,
  /** Elements of a context block. docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** Elements of an actions block. docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** A button's text and its accessibility label. docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  /** A button's value. docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonValue: 2_000,
  /** A link's address, the limit of a button's `url`. docs.slack.dev/reference/block-kit/block-elements/button-element */
  address: 3_000,
  /** `block_id` and `action_id`. docs.slack.dev/reference/block-kit/block-elements/button-element */
  actionId: 255,
  /** Title, submit and close of a modal. docs.slack.dev/reference/views/modal-views */
  viewTitle: 24,
  /** A view's `private_metadata`. docs.slack.dev/reference/views/modal-views */
  privateMetadata: 3_000,
  /** What a plain-text input takes. docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  inputText: 3_000,
  /** Suggested prompts of an agent. docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
  suggestedPrompts: 4,
  /** Uses of a `response_url`. docs.slack.dev/interactivity/handling-user-interaction */
  responseUrlUses: 5,
  /** Life of a `response_url`, in milliseconds: 30 minutes. docs.slack.dev/interactivity/handling-user-interaction */
  responseUrlMs: 30 * 60_000,
  /** Between two messages in one channel, in milliseconds. docs.slack.dev/apis/web-api/rate-limits */
  messageGapMs: 1_000,
  /** Until a command, button or view must be acknowledged, in milliseconds. docs.slack.dev/interactivity */
  ackMs: 3_000,
  /** An app's name in its manifest. docs.slack.dev/reference/app-manifest */
  appName: 35,
  /** A bot's display name in its manifest. docs.slack.dev/reference/app-manifest */
  botName: 80,
  /** An app's short description. docs.slack.dev/reference/app-manifest */
  appDescription: 140,
  /** A slash command with its stroke. docs.slack.dev/reference/app-manifest */
  command: 32,
  /** The hint beside a slash command. docs.slack.dev/reference/app-manifest */
  commandHint: 1_000,
  /** What an agent says it does. docs.slack.dev/reference/app-manifest */
  agentDescription: 300,
} as const
