/** Parses a story's definition and names everything wrong with it at once, each with its line and what to write. */

import { closest, distance } from 'fastest-levenshtein'
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { InputError } from '../model/errors.ts'
import type { Actor, Story } from '../model/story.ts'
import { checkNames } from './check-names.ts'
import { type Definition, definition, type Problem } from './definition.ts'

type Placed = { readonly line: number; readonly message: string }

/**
 * Parses the text of a `story.yaml`.
 *
 * @param text - YAML
 * @param file - its path, for messages; the slug is the name of the folder that it stands in
 * @returns the story, with `origin: 'defined'`
 * @throws {InputError} with a line `file:line: what to write` for every problem; `where` is the first one's
 */
export function parseStory(text: string, file: string): Story {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line || 1,
    message: `not readable as YAML: ${error.message}`,
  }))
  if (broken.length > 0) throw listProblems(broken, file)

  const parsed = definition.safeParse(readValues(document, file))
  const problems = parsed.success ? checkNames(parsed.data) : parsed.error.issues.flatMap(explain)
  const slug = findSlug(file)
  if (slug === undefined) {
    problems.unshift({
      path: [],
      message: 'name the folder with lower-case letters, digits and hyphens, such as my-story',
    })
  }
  if (!parsed.success || problems.length > 0) {
    throw listProblems(problems.map((problem) => place(problem, document, lines)).sort(byLine), file)
  }
  return toStory(parsed.data, slug ?? '')
}

function readValues(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (error) {
    throw new InputError('too many YAML aliases: write the values out', { file, line: 1 }, { cause: error })
  }
}

function findSlug(file: string): string | undefined {
  const folder = file.split(/[\\/]/u).at(-2)
  return folder !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(folder) ? folder : undefined
}

function toStory(given: Definition, slug: string): Story {
  return {
    slug,
    title: given.title.trim(),
    example: given.example,
    languages: given.languages,
    timeZone: given['time-zone'],
    outlets: given.outlets,
    actors: [
      ...given.people.map((actor): Actor => ({ ...actor, kind: 'person' })),
      ...given.bodies.map((actor): Actor => ({ ...actor, kind: 'body' })),
    ],
    questions: given.questions,
    citeAs: given['cite-as'],
    origin: 'defined',
  }
}

function explain(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path)
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: suggestKey(key, known) }))
  }
  const key = issue.path.at(-1)
  const missing = issue.code === 'invalid_type' && issue.input === undefined && typeof key === 'string'
  return [
    {
      path: issue.path,
      message: missing ? `"${key}" is missing: ${issue.message}` : `${nameKey(key)}${issue.message}`,
    },
  ]
}

function nameKey(key: PropertyKey | undefined): string {
  return typeof key === 'string' ? `"${key}": ` : ''
}

function suggestKey(key: string, known: readonly string[]): string {
  const nearest = closest(key.toLowerCase(), [...known])
  const near = distance(key.toLowerCase(), nearest) <= Math.max(2, key.length / 3)
  return `"${key}" is not a key here: ${near ? `write "${nearest}"` : `the keys are ${known.join(', ')}`}`
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  const lists: Record<string, string[]> = {
    outlets: ['name', 'spellings', 'hosts'],
    people: ['name', 'roles', 'spellings'],
    bodies: ['name', 'roles', 'spellings'],
    questions: ['id', 'ask', 'about', 'slots'],
  }
  return lists[String(path[0])] ?? Object.keys(definition.shape)
}

/** Finds the line of the deepest part of the path that stands in the document. */
function place(problem: Problem, document: Document, lines: LineCounter): Placed {
  for (let depth = problem.path.length; depth > 0; depth -= 1) {
    const offset = findOffset(document, problem.path.slice(0, depth))
    if (offset !== undefined) return { line: lines.linePos(offset).line, message: problem.message }
  }
  return { line: 1, message: problem.message }
}

function findOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const key = path.at(-1)
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
    if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0]
  }
  const node = document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}

function byLine(a: Placed, b: Placed): number {
  return a.line - b.line
}

function listProblems(problems: readonly Placed[], file: string): InputError {
  const [first, ...rest] = problems
  const more = rest.map(({ line, message }) => `\n${file}:${line}: ${message}`).join('')
  return new InputError(`${first?.message ?? ''}${more}`, { file, line: first?.line ?? 1 })
}
