/** Prints the closing line of a test run: how many tests passed, failed and were skipped. */

import { readFile } from 'node:fs/promises'

type Report = { readonly numPassedTests: number; readonly numFailedTests: number; readonly numPendingTests: number }

const report = JSON.parse(await readFile('coverage/tests.json', 'utf8')) as Report
const { numPassedTests, numFailedTests, numPendingTests } = report
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
if (numFailedTests > 0 || numPassedTests === 0) process.exitCode = 1
