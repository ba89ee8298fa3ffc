/** What a process says when it can't go on. */

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { reportFailure } from '../../src/app/report-failure.ts'
import { ConfigError, InputError, StoreError } from '../../src/model/errors.ts'

function report(error: unknown, debug = false) {
  const to = new PassThrough()
  return { code: reportFailure(error, to, { debug }), said: String(to.read()) }
}

test('what a person can mend ends with code 2, everything else with 1', () => {
  const config = new ConfigError([{ setting: 'SLACK_PORT', message: 'write a number' }])
  expect([config, new InputError('no such folder')].map((error) => report(error).code)).toEqual([2, 2])
  expect([new StoreError('open', 'The disk is full.'), new Error('oh')].map((error) => report(error).code)).toEqual([
    1, 1,
  ])
  expect(report(config).said).toContain('SLACK_PORT: write a number')
})

test('a bug is told without paths of the machine, unless they are asked for', () => {
  expect(report(new TypeError('x is not a function')).said).not.toContain('report-failure.test')
  expect(report(new TypeError('x is not a function')).said).toContain('x is not a function')
  expect(report(new TypeError('x is not a function'), true).said).toContain('report-failure.test')
})
