/** A mark that changes whenever the rules that digest articles do, so that a store knows when to digest again. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Story } from '../model/story.ts'

const ROOMS = ['../digest/', '../text/'].map((room) => fileURLToPath(new URL(room, import.meta.url)))
let rules: string | undefined

/**
 * Gives the mark of the rules as they stand and of the names that a defined story brings to them.
 *
 * @returns 16 hexadecimal digits
 */
export function markRules(story: Pick<Story, 'actors' | 'origin'>): string {
  rules ??= hash(ROOMS.flatMap(listSources).map((file) => readFileSync(file, 'utf8')))
  return hash(story.origin === 'defined' ? [rules, JSON.stringify(story.actors)] : [rules])
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name))
}

function hash(parts: readonly string[]): string {
  const all = createHash('sha256')
  for (const part of parts) all.update(part).update('\0')
  return all.digest('hex').slice(0, 16)
}
