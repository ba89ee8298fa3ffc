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
  /**
   * A text object: 3,000 by its own reference, 2,000 in a section's field; the smaller holds everywhere.
   * docs.slack.dev/reference/block-kit/composition-objects/text-object
   */
  textObject: 2_000,
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
  /** What a plain-text input takes. docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  inputText: 3_000,
  /** Suggested prompts of an agent. docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
  suggestedPrompts: 4,
  /** Uses of a `response_url`. docs.slack.dev/interactivity/handling-user-interaction */
  responseUrlUses: 5,
  /** Life of a `response_url`, in milliseconds: 30 minutes. docs.slack.dev/interactivity/handling-user-interaction */
  responseUrlMs: 30 * 60_000,
  /** Words for a picture. docs.slack.dev/reference/methods/files.getUploadURLExternal */
  altText: 1_000,
  /** Between two messages in one channel, in milliseconds. docs.slack.dev/apis/web-api/rate-limits */
  messageGapMs: 1_000,
  /** An app's name in its manifest. docs.slack.dev/reference/app-manifest */
  appName: 35,
  /** A bot's display name in its manifest. docs.slack.dev/reference/app-manifest */
  botName: 80,
  /** An app's short description. docs.slack.dev/reference/app-manifest */
  appDescription: 140,
  /** The hint beside a slash command. docs.slack.dev/reference/app-manifest */
  commandHint: 1_000,
  /** What an agent says it does. docs.slack.dev/reference/app-manifest */
  agentDescription: 300,
} as const

/**
 * Discord's limits, in characters unless the name says otherwise. Our texts are counted in UTF-16 units, which is never
 * fewer than what Discord counts.
 *
 * @see https://docs.discord.com/developers and discord-api-types 0.38, read in November 2026
 */
export const DISCORD = {
  /** Components of a message, nested ones counted. docs.discord.com/developers/components/reference */
  components: 40,
  /** Text of all components of a message together. docs.discord.com/developers/components/reference */
  text: 4_000,
  /** Buttons of an action row. docs.discord.com/developers/components/reference#action-row */
  rowButtons: 5,
  /** A button's label, of which a phone shows about 34. docs.discord.com/developers/components/reference#button */
  buttonLabel: 80,
  /** A `custom_id`. docs.discord.com/developers/components/reference#anatomy-of-a-component */
  customId: 100,
  /** An attachment's description, its alt text. docs.discord.com/developers/resources/message#attachment-object */
  altText: 1_024,
  /** Files of a message. docs.discord.com/developers/resources/message#create-message */
  files: 10,
  /** Files of a message together, in bytes. docs.discord.com/developers/reference#uploading-files */
  fileBytes: 10 * 1_024 * 1_024,
  /** A nonce. docs.discord.com/developers/resources/message#create-message */
  nonce: 25,
  /** Choices of an autocomplete answer. docs.discord.com/developers/interactions/application-commands#autocomplete */
  choices: 25,
  /** A choice's name, and its value. docs.discord.com/developers/interactions/application-commands */
  choice: 100,
  /** Follow-ups of a user install where the bot is no member. docs.discord.com/developers/interactions */
  userInstallFollowUps: 5,
} as const

/** Message flags of Discord. docs.discord.com/developers/resources/message#message-object-message-flags */
export const DISCORD_FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const
