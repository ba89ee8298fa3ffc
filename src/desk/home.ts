/** What a greeting or an App Home shows: the story, what it rests on, what is followed here, and what to try. */

import type { Action, Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import type { Place, Request } from '../model/request.ts'
import { basisLine } from '../reply/basis-line.ts'
import { code, heading, note, notes, smallPrint, toLine } from '../reply/lines.ts'
import { chooseStory } from './choose-story.ts'
import { formatWeekdays } from './parse-schedule.ts'
import type { DeskParts } from './turn.ts'

const TRIES: readonly (readonly [string, Request])[] = [
  ['Briefing', { name: 'brief' }],
  ['Open questions', { name: 'questions' }],
  ['Quotes', { name: 'quotes' }],
  ['Timeline', { name: 'timeline' }],
  ['Sources', { name: 'sources' }],
  ['Help', { name: 'help' }],
]

/** Greets. */
export async function composeHome({ store, defaultStory }: DeskParts, place: Place): Promise<Reply> {
  const chosen = await chooseStory(store, { name: 'brief' }, place, defaultStory)
  if ('reply' in chosen) return chosen.reply
  const { story } = chosen
  const basis = await store.basis(story.slug)
  const { platform, team, channel } = place
  const followed = await store.listSubscriptions({ platform, team, channel })
  return {
    kind: 'answered',
    blocks: [
      heading(story.title),
      smallPrint(basisLine(basis), story.example && ' · an invented example'),
      note(
        'Ask in your own words, or try ',
        code('brief'),
        ', ',
        code('questions'),
        ', ',
        code('quotes'),
        ' or ',
        code('help'),
        '.',
      ),
      ...(followed.length === 0
        ? []
        : [
            notes(
              followed.map(({ story, time, timeZone, weekdays }) =>
                toLine(`Briefing of ${story} at ${time} ${timeZone}, ${formatWeekdays(weekdays)}`),
              ),
            ),
          ]),
    ],
    citations: [],
    basis,
    actions: TRIES.map(([label, request]): Action => ({ kind: 'request', label: plainText(label), request })),
    data: { kind: 'answered', story: story.slug, title: story.title, subscriptions: followed.length },
  }
}
