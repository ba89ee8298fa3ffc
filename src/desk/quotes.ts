/** `quotes`: who said exactly what, three to a page. */

import { foldName } from '../digest/actors.ts'
import type { Speaker } from '../model/digest.ts'
import type { Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { note } from '../reply/lines.ts'
import type { StoryView } from '../reply/view-story.ts'
import { listNames } from '../text/names.ts'
import { findSpeakers } from './find-speakers.ts'
import { narrowSpeakers } from './narrow-speakers.ts'
import { noQuotation } from './no-quotation.ts'
import { showPage } from './quotes-page.ts'
import { selectQuotations } from './select-quotations.ts'
import { findTopic } from './topic.ts'
import type { RequestOf, Turn } from './turn.ts'
import { viewForQuotes } from './view-for-quotes.ts'
import type { Wanted } from './wanted-quotations.ts'

/** Lists quotations, or says that there is none and what comes nearest. */
export async function composeQuotes(turn: Turn, request: RequestOf<'quotes'>): Promise<Reply> {
  const view = await viewForQuotes(turn, request)
  const wanted = narrow(view, understand(view, request))
  const { meant, topic } = wanted
  if (meant?.kind === 'several') return askWho(meant.names, request)
  if (meant?.kind === 'none') return noQuotation(turn, view, request, wanted)
  const found = selectQuotations(view, { ...request, ...(meant && { meant }), ...(topic && { topic }) })
  return found.length === 0 ? noQuotation(turn, view, request, wanted) : showPage(turn, view, request, wanted, found)
}

function narrow(view: StoryView, wanted: Wanted): Wanted {
  if (wanted.meant === undefined) return wanted
  const { meant, others } = narrowSpeakers(view, wanted.meant)
  return { ...wanted, meant, ...(others.length > 0 && { others }) }
}

/** `quotes calder bridge` names a speaker and a topic; `quotes strike` only a topic. */
function understand(view: StoryView, request: RequestOf<'quotes'>): Wanted {
  const { who, about } = request
  const topicOf = (words: string | undefined) =>
    words === undefined ? {} : { about: words, topic: findTopic(view.story, words) }
  if (who === undefined) return topicOf(about)
  const speakers = listSpeakers(view)
  const whole = findSpeakers(view.story, speakers, who)
  if (whole.kind !== 'none' || about !== undefined) return { who, meant: whole, ...topicOf(about) }
  const words = who.split(/\s+/u).slice(0, 12)
  for (let size = words.length - 1; size > 0; size -= 1) {
    const name = words.slice(0, size).join(' ')
    const meant = findSpeakers(view.story, speakers, name)
    if (meant.kind === 'found') return { who: name, meant, ...topicOf(words.slice(size).join(' ')) }
  }
  const topic = findTopic(view.story, who)
  const isTopic = !isNamed(view, who) && selectQuotations(view, { topic }).length > 0
  return isTopic ? { about: who, topic } : { who, meant: whole }
}

/** Says whether the articles print the words as somebody's name: then they ask for a speaker, not for a topic. */
function isNamed(view: StoryView, who: string): boolean {
  const wanted = foldName(who)
  return view.quotations().some(({ sources: [source] }) => {
    const text = source && view.articles.get(source.article.id)?.text
    if (source === undefined || text === undefined) return false
    const { start, end } = source.quotation.frame
    return ` ${foldName(text.slice(start, end))} `.includes(` ${wanted} `)
      ? listNames(text.slice(start, end)).some((name) => isWhole(foldName(name.name), wanted))
      : false
  })
}

/** `Ada Brook` and `Brook` name her whole; `Brook` is not named by `Brook Street`. */
function isWhole(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(` ${wanted}`)
}

function listSpeakers(view: StoryView): readonly Speaker[] {
  return view.reports.flatMap(({ digest }) =>
    [...digest.quotations, ...digest.statements].flatMap(({ speaker }) => speaker ?? []),
  )
}

/** More than one speaker fits: the person chooses. */
function askWho(names: readonly string[], request: RequestOf<'quotes'>): Reply {
  const text = `Whose words? ${names.join(', ')}.`
  return {
    kind: 'clarify',
    blocks: [note(text)],
    citations: [],
    actions: names.map((name) => ({ kind: 'request', label: plainText(name, 75), request: { ...request, who: name } })),
    data: { kind: 'clarify', text, speakers: names, quotations: [] },
  }
}
