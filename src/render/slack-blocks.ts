/** The blocks of Slack that Readout uses: rich text and plain text, and no markup strings but one for times. */

/** How a stretch of rich text looks. */
export type RichStyle = { readonly bold?: true; readonly italic?: true; readonly code?: true }

/** A piece of a line. Text is literal: Slack reads no markup, mention or link in it. */
export type RichElement =
  | { readonly type: 'text'; readonly text: string; readonly style?: RichStyle }
  | { readonly type: 'link'; readonly url: string; readonly text: string }
  /** `timestamp` in seconds; shown in the reader's zone. */
  | { readonly type: 'date'; readonly timestamp: number; readonly format: string; readonly fallback: string }

/** A line, a list or a quotation inside a rich-text block. */
export type RichPart =
  | { readonly type: 'rich_text_section'; readonly elements: readonly RichElement[] }
  | { readonly type: 'rich_text_quote'; readonly elements: readonly RichElement[] }
  | {
      readonly type: 'rich_text_list'
      readonly style: 'bullet' | 'ordered'
      readonly elements: readonly { readonly type: 'rich_text_section'; readonly elements: readonly RichElement[] }[]
    }

/** Text that Slack shows as it stands. */
export type PlainTextObject = { readonly type: 'plain_text'; readonly text: string; readonly emoji: false }

/** A string with markup; Readout writes nothing but `<!date^…>` into one. */
export type MarkupObject = { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true }

/** A button; `value` comes back when it is pressed. */
export type Button = {
  readonly type: 'button'
  readonly action_id: string
  readonly text: PlainTextObject
  readonly value: string
  readonly accessibility_label: string
}

/** A block of a message or of App Home. */
export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainTextObject }
  | { readonly type: 'rich_text'; readonly elements: readonly RichPart[] }
  | { readonly type: 'context'; readonly elements: readonly (PlainTextObject | MarkupObject)[] }
  | { readonly type: 'actions'; readonly elements: readonly Button[] }

/**
 * The smallest thing that stays whole: a block, or a line of a rich-text block. Lines of one `group` share a block.
 * `number` is an ordered list item's own number; `continues` says that the line before it goes on here.
 */
export type Unit = { readonly group: number } & (
  | { readonly kind: 'block'; readonly block: SlackBlock }
  | {
      readonly kind: 'line'
      readonly as: 'section' | 'bullet' | 'ordered' | 'quote'
      readonly elements: readonly RichElement[]
      readonly number?: number
      readonly continues?: true
    }
)

/** One message: `blocks` for the eye, `text` with the same words for notifications and screen readers. */
export type SlackMessage = { readonly text: string; readonly blocks: readonly SlackBlock[] }

/** Makes a plain text object. `emoji: false` keeps `:tada:` as it was written. */
export function plainObject(text: string): PlainTextObject {
  return { type: 'plain_text', text, emoji: false }
}

/** Says whether something can be seen in the text: Slack refuses text objects without. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}]/u.test(text)
}
