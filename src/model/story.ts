/** A running story as its desk defines it, and what the desk decided about it since. */

/** A person or body that speaks in the story. */
export type Actor = {
  /** The name that Readout prints. */
  readonly name: string
  readonly kind: 'person' | 'body'
  /** `Prime Minister of the United Kingdom`; the first is the one to print where the article gives none. */
  readonly roles: readonly string[]
  /** Other spellings, short forms and misspellings that mean this actor: `Kalder`, `the town hall`. */
  readonly spellings: readonly string[]
}

/** An open question that the desk follows. */
export type DeskQuestion = {
  /** Short, for commands: `meeting`. Lower-case letters, digits and hyphens. */
  readonly id: string
  readonly ask: string
  /**
   * Which sentences bear on it: at least one term of every group must stand there (any form of the word).
   * `[['Calder'], ['Brandt'], ['meet', 'talks', 'summit']]`
   */
  readonly about: readonly (readonly string[])[]
  /** What a full answer names. */
  readonly slots: readonly Slot[]
}

/** What a question asks for: yes or no, a date, a place, an actor, a number. */
export type Slot = 'whether' | 'when' | 'where' | 'who' | 'how-many'

/** One folder under `briefings/`. */
export type Story = {
  /** The folder's name. */
  readonly slug: string
  readonly title: string
  /** True for an invented story that shows how stories are written. */
  readonly example: boolean
  /** BCP 47 tags, the first is the main one. */
  readonly languages: readonly string[]
  /** IANA name; days of the story are days of this zone. */
  readonly timeZone: string
  readonly outlets: readonly Outlet[]
  readonly actors: readonly Actor[]
  readonly questions: readonly DeskQuestion[]
  /** How a quotation is copied for publication; `{quote}`, `{speaker}`, `{role}`, `{outlet}`, `{date}` are filled in. */
  readonly citeAs: string
  /** `defined`: read from a definition. `imported`: made by `import` from what the articles show. */
  readonly origin: 'defined' | 'imported'
  /** The store's mark of the rules that its articles were last digested with; no definition holds it. */
  readonly digestedWith?: string
}

/** A publication; `hosts` are the names that its pages are served under. */
export type Outlet = {
  readonly name: string
  readonly spellings: readonly string[]
  readonly hosts: readonly string[]
}
