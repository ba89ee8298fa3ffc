/** Finds the disagreements that an earlier state of a story did not have. */

import type { Change, Disagreement } from '../../model/register.ts'

/** Lists the new disagreements, `from` one side `to` the other. */
export function compareDisputes(earlier: readonly Disagreement[], later: readonly Disagreement[]): Change[] {
  const key = ({ kind, on, a, b }: Disagreement) => `${kind}/${on}/${[a.value, b.value].sort().join('/')}`
  const known = new Set(earlier.map(key))
  return later.flatMap((dispute): Change[] => {
    if (known.has(key(dispute))) return []
    const { kind, question, a, b, on } = dispute
    return [
      {
        kind: 'new disagreement',
        dispute: kind,
        from: `${on}: ${a.value}`,
        to: `${on}: ${b.value}`,
        at: b.at,
        before: a.at,
        ...(question === undefined ? {} : { question }),
      },
    ]
  })
}
