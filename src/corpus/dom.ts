/** The few parts of a parsed page that Readout reads, as linkedom gives them. */

export interface PageNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly childNodes: Iterable<PageNode>
}

export interface PageElement extends PageNode {
  readonly tagName: string
  readonly textContent: string | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
}

export interface PageDocument {
  readonly title: string | null
  readonly body: PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}
