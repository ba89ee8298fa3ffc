/** The few parts of a parsed page that Readout reads, as linkedom gives them. */

/** A node by its number of the DOM standard: 1 is an element, 3 is text, whose words are `nodeValue`. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
}

/** An element; `tagName` may be in capitals or not. */
export interface PageElement extends PageNode {
  readonly tagName: string
  readonly textContent: string | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
}

/** A parsed page; `body` is `null` where it has none. */
export interface PageDocument {
  readonly title: string | null
  readonly body: PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}
