/** Gives the view of a story, built in a thread where the story is large and the process has others to serve. */

import type { Store } from '../store/store.ts'
import { fillChanges, fillParts, hasChanges, hasParts, hasSummary, type StoryView, viewStory } from './view-story.ts'
import type { ViewOf } from './view-task.ts'
import { createViewThread, type ViewThread } from './view-thread.ts'

/** Looks at stories. */
export interface Viewer {
  /** The view, with its parts ready; with `before` the changes since that state, with `summary` that one, too. */
  view(of: ViewOf): Promise<StoryView>
  /** From now on large stories are looked at in a thread. Call what it gives back to end it. */
  useThread(): () => Promise<void>
}

/** Fewer reports are looked at in less time than it takes to send them. */
const MANY = 40

const viewers = new WeakMap<Pick<Store, 'basis'>, Viewer>()

/** The viewer beside a store, one for all who ask. */
export function viewerOf(store: Pick<Store, 'basis'>): Viewer {
  const known = viewers.get(store) ?? createViewer()
  viewers.set(store, known)
  return known
}

function createViewer(): Viewer {
  let thread: ViewThread | undefined
  const building = new WeakMap<StoryView, Promise<void>>()

  const prepare = async (view: StoryView, { before, summary, ...of }: ViewOf): Promise<void> => {
    if (thread === undefined || of.reports.length < MANY) return
    try {
      if (!hasParts(view, of.only)) fillBuilt(view, of, await thread.build(of))
      if (summary !== undefined && !hasSummary(view, summary))
        fillBuilt(view, of, await thread.build({ ...of, summary }))
      if (before === undefined || hasChanges(view, before)) return
      fillBuilt(view, { ...of, before }, await thread.build({ ...of, before }))
    } catch {
      // What is missing is built by whoever asks for it.
    }
  }

  return {
    view: async (of) => {
      const view = viewStory(of.story, of.reports, of.choices, of.today)
      // Those who ask for the same view wait for the one that is being built.
      const turn = (building.get(view) ?? Promise.resolve()).then(() => prepare(view, of))
      building.set(view, turn)
      await turn
      return view
    },
    useThread: () => {
      const own = createViewThread()
      thread = own
      return async () => {
        thread = undefined
        await own.close()
      }
    },
  }
}

function fillBuilt(view: StoryView, { before }: ViewOf, built: Awaited<ReturnType<ViewThread['build']>>): void {
  if ('parts' in built) fillParts(view, built.parts)
  else if (before !== undefined) fillChanges(view, before, built.changes)
}
