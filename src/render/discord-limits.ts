/** Discord's limits, each with its source; texts are counted in UTF-16 units, which is never fewer than Discord counts. */

/** Documents cited below, as of August 2026. */
// [message]    https://docs.discord.com/developers/resources/message
// [components] https://docs.discord.com/developers/components/reference
// [commands]   https://docs.discord.com/developers/interactions/application-commands
// [reply]      https://docs.discord.com/developers/interactions/receiving-and-responding

export const DISCORD_LIMITS = {
  /** Components of one message, nested ones counted [components, "Components V2"]. */
  components: 40,
  /** Text of all components of one message together [components, "Components V2"]. */
  text: 4_000,
  /** Buttons in one action row [components, "Action Row"]. */
  rowButtons: 5,
  /** Characters of a button's label; about 34 show on a phone [components, "Button"]. */
  buttonLabel: 80,
  /** Characters of a `custom_id` [components, "Anatomy of a component"]. */
  customId: 100,
  /** Items of one media gallery [components, "Media Gallery"]. */
  galleryItems: 10,
  /** Characters of an attachment's description, its alt text [message, "Attachment object"]. */
  altText: 1_024,
  /** Files of one message [message, "Create message"]. */
  files: 10,
  /** Bytes of all files of one message, on a server without boosts [reference, "Uploading files"]. */
  fileBytes: 10 * 1_024 * 1_024,
  /** Characters of a nonce [message, "Create message"]. */
  nonce: 25,
  /** Choices of one autocomplete answer [reply, "Autocomplete"]. */
  choices: 25,
  /** Characters of a choice's name, and of its value [commands, "Option choice"]. */
  choice: 100,
  /** Characters of names, descriptions and values of a command, its options and choices together [commands]. */
  command: 8_000,
  /** Characters of a command's or an option's name, and of its description [commands]. */
  commandName: 32,
  commandDescription: 100,
  /** Options of a command, subcommands among them [commands]. */
  commandOptions: 25,
  /** Milliseconds until the first response to an interaction [reply]. */
  firstResponseMs: 3_000,
  /** Milliseconds for which an interaction's token holds after that [reply]. */
  tokenMs: 15 * 60_000,
  /** Follow-ups of a user install where the bot is no member of the server [reply, "Followup messages"]. */
  userInstallFollowUps: 5,
} as const

/** Message flags [message, "Message flags"]. */
export const DISCORD_FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const
