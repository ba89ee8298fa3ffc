/** The line that explains a long first start. */

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { tellDigesting } from '../../src/commands/tell-digesting.ts'

test('a large story is told once, a small one not at all', () => {
  const stderr = new PassThrough()
  const tell = tellDigesting({ stderr })
  for (const [done, total] of [
    [50, 60],
    [50, 9_000],
    [100, 9_000],
  ] as const) {
    tell(done, total)
  }
  const said = String(stderr.read())
  expect(said).toContain('9000 articles')
  expect(said.trim().split('\n')).toHaveLength(1)
})
