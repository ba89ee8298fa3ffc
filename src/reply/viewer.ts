/** Gives the view of a story, built in another process where the story is large and this one has others to serve. */

import type { Store } from '../store/store.ts'
import { createViewProcess, type StoreAddress, type ViewProcess } from './view-process.ts'
import { fillChanges, fillParts, hasChanges, hasParts, hasSummary, type StoryView, viewStory } from './view-story.ts'
import type { Built, ViewOf } from './view-task.ts'

/** Looks at stories. */
interface Viewer {
  /** The view, with its parts ready; with `before` the changes since that state, with `summary` that one, too. */
  view(of: ViewOf): Promise<StoryView>
  /** From now on large stories are looked at in a process of their own. Call what it gives back to end it. */
  useProcess(address: StoreAddress): () => Promise<void>
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
  let elsewhere: ViewProcess | undefined
  const building = new WeakMap<StoryView, Promise<void>>()

  const prepare = async (view: StoryView, { before, summary, ...of }: ViewOf): Promise<void> => {
    if (elsewhere === undefined || of.reports.length < MANY) return
    try {
      if (!hasParts(view)) fillBuilt(view, of, await elsewhere.build(of))
      if (summary !== undefined && !hasSummary(view, summary))
        fillBuilt(view, of, await elsewhere.build({ ...of, summary }))
      if (before === undefined || hasChanges(view, before)) return
      fillBuilt(view, { ...of, before }, await elsewhere.build({ ...of, before }))
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
    useProcess: (address) => {
      const own = createViewProcess(address)
      elsewhere = own
      return async () => {
        elsewhere = undefined
        await own.close()
      }
    },
  }
}

function fillBuilt(view: StoryView, { before }: ViewOf, built: Built): void {
  if ('parts' in built) fillParts(view, built.parts)
  else if (before !== undefined) fillChanges(view, before, built.changes)
}
