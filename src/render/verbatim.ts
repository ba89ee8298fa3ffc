/** The last look before sending: every excerpt of a reply must stand in what a platform will show, to the character. */

import { type Excerpt, isExcerpt } from '../model/excerpt.ts'
import { type Block, type Inline, type Line, plainText, type Reply } from '../model/reply.ts'

/**
 * An excerpt that may not be sent. `altered`: its words don't stand in the rendered text. `forged`: it was not cut from
 * an article by `cutExcerpt`. `block` counts from 0 in `reply.blocks`.
 */
export type VerbatimProblem = {
  readonly block: number
  readonly why: 'altered' | 'forged'
  readonly articleId: string
  readonly version: number
  readonly start: number
  readonly end: number
}

/**
 * Compares a reply's excerpts with what was rendered from it.
 *
 * @param reply - the reply that was rendered
 * @param rendered - all of the rendered words with the platform's escaping undone, in the order of the reply; nothing
 *   may stand between the pieces of an excerpt that was split over messages
 * @returns one problem for each excerpt that fails, in the order of the blocks; empty when all is well. The excerpts of
 *   one block must be found one after the other
 */
export function checkVerbatim(reply: Reply, rendered: string): readonly VerbatimProblem[] {
  return reply.blocks.flatMap((block, index) => {
    let from = 0
    return listExcerpts(block).flatMap((excerpt) => {
      const at = rendered.indexOf(excerpt.words, from)
      if (at >= 0) from = at + excerpt.words.length
      const why = isExcerpt(excerpt) ? (at >= 0 ? undefined : 'altered') : 'forged'
      return why === undefined ? [] : [problemOf(index, why, excerpt)]
    })
  })
}

/**
 * Puts a line that says so in the place of each block with a problem.
 *
 * @param problems - what `checkVerbatim` found for this reply
 * @returns the reply without the words that failed; the same reply when there are no problems
 */
export function withholdBlocks(reply: Reply, problems: readonly VerbatimProblem[]): Reply {
  if (problems.length === 0) return reply
  const bad = new Set(problems.map(({ block }) => block))
  return { ...reply, blocks: reply.blocks.map((block, index) => (bad.has(index) ? WITHHELD : block)) }
}

/**
 * Renders a reply and withholds every block whose excerpts did not come through to the character.
 *
 * @param render - the platform's renderer
 * @param wordsOf - what the renderer's result shows, as `checkVerbatim` wants it
 * @param report - called for each problem; the log gets ids and offsets, never the words
 */
export function renderVerbatim<Rendered>(
  reply: Reply,
  render: (reply: Reply) => Rendered,
  wordsOf: (rendered: Rendered) => string,
  report: (problem: VerbatimProblem) => void,
): Rendered {
  const rendered = render(reply)
  const problems = checkVerbatim(reply, wordsOf(rendered))
  if (problems.length === 0) return rendered
  problems.forEach(report)
  return render(withholdBlocks(reply, problems))
}

/** Every excerpt of a block, in the order in which it is shown. */
export function listExcerpts(block: Block): readonly Excerpt[] {
  switch (block.kind) {
    case 'line':
    case 'context':
      return inLine(block.line)
    case 'list':
      return block.items.flatMap(inLine)
    case 'quotation':
      return [...block.parts, ...inLine(block.attribution)]
    case 'heading':
    case 'picture':
      return []
  }
}

const WITHHELD: Block = {
  kind: 'line',
  claim: false,
  line: [
    {
      kind: 'text',
      style: 'italic',
      text: plainText('Withheld: these words could not be shown exactly as the article has them.'),
    },
  ],
}

function inLine(line: Line): Excerpt[] {
  return line
    .filter((inline): inline is Extract<Inline, { kind: 'excerpt' }> => inline.kind === 'excerpt')
    .map(excerptOf)
}

function excerptOf(inline: Extract<Inline, { kind: 'excerpt' }>): Excerpt {
  return inline.excerpt
}

function problemOf(block: number, why: VerbatimProblem['why'], excerpt: Excerpt): VerbatimProblem {
  const { articleId, version, start, end } = excerpt
  return { block, why, articleId, version, start, end }
}
