/** The part of Discord's message format that Readout uses, as JSON: Components V2 and files. */

/** Component types of Discord. */
export const COMPONENT = {
  actionRow: 1,
  button: 2,
  textDisplay: 10,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const

/** A button; `custom_id` comes back when it is pressed and has at most 100 characters. */
export type DiscordButton = {
  readonly type: typeof COMPONENT.button
  /** 2 is the grey one: none of Readout's buttons is the one to press. */
  readonly style: 2
  readonly label: string
  readonly custom_id: string
}

/** A row of at most five buttons. */
export type DiscordActionRow = {
  readonly type: typeof COMPONENT.actionRow
  readonly components: readonly DiscordButton[]
}

/** A part of a container: words, a line between them, pictures, or an attached file by its name. */
export type DiscordPart =
  | { readonly type: typeof COMPONENT.textDisplay; readonly content: string }
  | { readonly type: typeof COMPONENT.separator; readonly divider: boolean; readonly spacing: 1 }
  | {
      readonly type: typeof COMPONENT.mediaGallery
      readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[]
    }
  | { readonly type: typeof COMPONENT.file; readonly file: { readonly url: string } }

type DiscordContainer = {
  /** A number of our own, by which a message can be found again. */
  readonly id?: number
  readonly type: typeof COMPONENT.container
  readonly components: readonly DiscordPart[]
}

/** A file that goes with a message; `description` is its alt text. */
export type DiscordFile = { readonly name: string; readonly data: Uint8Array; readonly description?: string }

/** One message, complete but for its channel: nothing in it pings, and no address in it unfurls. */
export type DiscordMessage = {
  readonly flags: number
  readonly components: readonly (DiscordContainer | DiscordActionRow)[]
  readonly allowed_mentions: { readonly parse: readonly [] }
  readonly files: readonly DiscordFile[]
}
