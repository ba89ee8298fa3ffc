/** One request, from the desk and back: place, notice when it takes long, the last look, the way to its reader. */

import { randomBytes } from 'node:crypto'
import type { Desk } from '../../desk/desk.ts'
import { formatRequest } from '../../desk/format-request.ts'
import { plainText, type Reply } from '../../model/reply.ts'
import type { Place } from '../../model/request.ts'
import { renderSlack } from '../../render/slack.ts'
import type { SlackMessage } from '../../render/slack-blocks.ts'
import { shownWords } from '../../render/slack-words.ts'
import { renderVerbatim, type VerbatimProblem } from '../../render/verbatim.ts'
import { findPlace, type Origin } from './place.ts'
import { sentence } from './sentence.ts'
import { showPictures, withoutPictures } from './show-pictures.ts'
import { errorFacts } from './slack-log.ts'
import type { SlackParts } from './slack-parts.ts'
import type { Way } from './way.ts'

/** After this long without an answer the person is told that it takes longer, in milliseconds. */
const PATIENCE_MS = 2_500

/** What is asked, and where the answer goes. `line` is what a share button makes the reply from after a restart. */
export type Asked = {
  readonly origin: Origin
  readonly way: Way
  readonly line: string
  /** Called with the reply after it was sent. */
  readonly after?: (reply: Reply, place: Place) => Promise<void>
}

/** Answers a line as typed; empty words ask for help. What breaks is told to the person and logged under one id. */
export async function answerLine(parts: SlackParts, asked: Asked): Promise<void> {
  const line = asked.line === '' ? 'help' : asked.line
  await answer(parts, { ...asked, line }, (desk, place) => desk.hear(line, place))
}

async function answer(
  parts: SlackParts,
  asked: Asked,
  ask: (desk: Desk, place: Place) => Promise<Reply>,
): Promise<void> {
  const { way, line, origin } = asked
  try {
    const found = await findPlace(origin, parts.people, parts.config.managers ?? [])
    const place = way.show === undefined ? found : { ...found, pictures: true }
    const reply = await withNotice(way, ask(parts.desk, place))
    const canShare = way.private && !origin.direct
    await way.send(renderReply(parts, canShare ? withShare(reply) : reply, line, canShare))
    await showPictures(parts, way, reply)
    await asked.after?.(reply, place)
  } catch (error) {
    await tellFailure(parts, way, error)
  }
}

/**
 * Renders a reply; what would not be the article's words to the character is withheld and logged.
 *
 * @param line - makes the reply anew when its share button is pressed after a restart
 * @param canShare - false where everyone sees the reply
 */
export function renderReply(
  { recent, log }: Pick<SlackParts, 'recent' | 'log'>,
  whole: Reply,
  line: string,
  canShare: boolean,
): readonly SlackMessage[] {
  const reply = withoutPictures(whole)
  const shareValue = canShare ? recent.keep(reply, line) : undefined
  const options = { formatRequest, ...(shareValue === undefined ? {} : { shareValue }) }
  return renderVerbatim(reply, (checked) => renderSlack(checked, options), shownWords, logProblem(log))
}

/** Logs an excerpt that was withheld: where it stands, never its words. */
export function logProblem(log: SlackParts['log']): (problem: VerbatimProblem) => void {
  return (problem) => log.error({ ...problem, platform: 'slack' }, 'excerpt withheld')
}

function withShare(reply: Reply): Reply {
  const answers = reply.kind === 'answered' || reply.kind === 'not-in-corpus'
  if (!answers || reply.actions.some(({ kind }) => kind === 'share')) return reply
  return { ...reply, actions: [...reply.actions, { kind: 'share', label: plainText('Share to channel') }] }
}

async function withNotice(way: Way, work: Promise<Reply>): Promise<Reply> {
  let notice: Promise<void> | undefined
  const timer = setTimeout(() => {
    notice = way.notice(sentence('Still looking: this takes a moment longer.')).catch(() => {})
  }, PATIENCE_MS)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    await notice
  }
}

/** Tells the person that something broke, with the id under which the log has it. */
export async function tellFailure({ log }: Pick<SlackParts, 'log'>, way: Way, error: unknown): Promise<void> {
  const errorId = randomBytes(4).toString('hex')
  log.error({ errorId, ...errorFacts(error) }, 'slack request failed')
  const message = `Something broke on Readout’s side. Try again; if it stays, tell the people who run Readout this number: ${errorId}.`
  await way
    .send([sentence(message)])
    .catch((cause: unknown) => log.error({ errorId, ...errorFacts(cause) }, 'not told'))
}
