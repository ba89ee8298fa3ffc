/** `questions accept …`: what a desk decides about a question, kept over restarts and imports. */

import type { QuestionChoice } from '../model/register.ts'
import type { Reply } from '../model/reply.ts'
import { plainText } from '../model/reply.ts'
import { note } from '../reply/lines.ts'
import { viewStory } from '../reply/view-story.ts'
import { findQuestion, unknownQuestion } from './find-question.ts'
import { refuseDecision } from './permission.ts'
import { type RequestOf, type Turn, viewOf } from './turn.ts'

const DONE: Readonly<Record<QuestionChoice['action'], string>> = {
  accept: 'is accepted: it is now a question of the desk',
  reword: 'is reworded',
  merge: 'is merged',
  close: 'is closed',
  mute: 'is muted: it is no longer listed',
  reopen: 'is open again',
}

/** Decides, with permission; an unknown question gives the nearest and the list. */
export async function composeDecision(turn: Turn, request: RequestOf<'decide'>): Promise<Reply> {
  const { store, place, story, clock } = turn
  const refusal = refuseDecision(place)
  if (refusal !== undefined) return refusal
  const view = await viewOf(turn)
  const known = findQuestion(view, request.which)?.id ?? findHidden(turn, view, request)
  if (known === undefined) return unknownQuestion(view, request.which, (which) => ({ ...request, which }))
  const value = request.action === 'merge' ? findQuestion(view, request.value ?? '')?.id : request.value
  if (request.action === 'merge' && (value === undefined || value === known)) {
    return unknownQuestion(view, request.value ?? '', (into) => ({ ...request, value: into }))
  }
  await store.saveQuestionChoice(story.slug, {
    question: known,
    action: request.action,
    by: place.user,
    at: clock.now().toISOString(),
    ...(value === undefined ? {} : { value: plainText(value, 300) }),
  })
  const text = `Question ${known} ${DONE[request.action]}${request.action === 'merge' ? ` into ${value}` : ''}.`
  return {
    kind: 'done',
    blocks: [note(text)],
    citations: [],
    actions: [
      { kind: 'request', label: plainText('Questions'), request: { name: 'questions' } },
      ...(request.action === 'mute' || request.action === 'close'
        ? [
            {
              kind: 'request' as const,
              label: plainText('Undo'),
              request: { name: 'decide' as const, action: 'reopen' as const, which: known },
            },
          ]
        : []),
    ],
    data: { kind: 'done', text, question: known, action: request.action, value: value ?? null },
  }
}

/** Muted and merged questions are not in the register; their names are known without the choices. */
function findHidden(
  turn: Turn,
  view: Awaited<ReturnType<typeof viewOf>>,
  request: RequestOf<'decide'>,
): string | undefined {
  if (!view.choices.some(({ question }) => question === request.which)) return undefined
  const plain = viewStory(turn.story, [...view.reports], [], turn.today)
  return plain.register().find(({ id }) => id === request.which)?.id
}
