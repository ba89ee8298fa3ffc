/** Settles doubtful outlets of an import: a name behind several authors, and nowhere a place, is where they write. */

import type { Built } from './build-article.ts'

/** So many bylines of different authors with one name behind them leave no doubt. */
const ENOUGH = 3

/** Gives articles the outlet that their byline may name when other articles of the batch name it too. */
export function supportOutlets(batch: readonly Built[]): Built[] {
  const authors = new Map<string, Set<string>>()
  for (const { maybeOutlet, draft } of batch) {
    if (maybeOutlet === undefined || draft.byline === undefined) continue
    authors.set(maybeOutlet, (authors.get(maybeOutlet) ?? new Set()).add(draft.byline.value))
  }
  const outlets = [...authors].filter(([name, { size }]) => size >= ENOUGH && !isPlace(name, batch))
  const known = new Set(outlets.map(([name]) => name))
  return batch.map((built) => (known.has(built.maybeOutlet ?? '') ? support(built) : built))
}

function isPlace(name: string, batch: readonly Built[]): boolean {
  const before = ['in', 'from', 'near', 'to', 'outside'].map((word) => ` ${word} ${name}`)
  return batch.some(({ draft }) => before.some((words) => draft.text.includes(words)))
}

function support({ maybeOutlet, ...built }: Built): Built {
  if (maybeOutlet === undefined) return built
  return {
    ...built,
    draft: { ...built.draft, outlet: { value: maybeOutlet, how: 'text' } },
    missing: built.missing.filter((line) => !line.startsWith('no outlet')),
  }
}
