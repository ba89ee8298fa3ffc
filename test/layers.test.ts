/** Checks who may import whom, who may touch the world, and how files begin and are named. */

import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/**
 * The rooms from the top of the house to the bottom; a room imports only rooms below its own line.
 *
 * `corpus` stands above `digest`: an import cleans an article, digests it and stores it. `reply` holds what the
 * desk and the editions write their replies with; `commands` is the command line behind `main` and `cli`.
 */
const floors: readonly (readonly string[])[] = [
  ['main', 'cli'],
  ['commands'],
  ['app'],
  ['chat'],
  ['desk'],
  ['editions'],
  ['reply'],
  ['answer'],
  ['render', 'picture', 'corpus'],
  ['digest'],
  ['story'],
  ['store'],
  ['text'],
  ['model'],
]

/** Rooms that may import fewer rooms than stand below them. */
const narrow: Readonly<Record<string, readonly string[]>> = {
  render: ['text', 'model'],
  picture: ['text', 'model'],
  digest: ['text', 'model'],
  story: ['text', 'model'],
}

/** The corners of the answer room, from top to bottom: a file imports only its own corner and those below its line. */
const answerFloors: readonly (readonly string[])[] = [
  ['answer-question'],
  ['conversation'],
  ['compose'],
  ['settle', 'verdict'],
  ['choose'],
  ['find'],
  ['question'],
  ['sentences'],
  ['words'],
]

/** Rooms without files, network, clock or chance. */
const pure = ['digest', 'render', 'text', 'model']
const harmlessModules = ['node:url', 'node:util', 'node:path', 'node:crypto', 'node:buffer']
const clocks = [/\bDate\.now\b/u, /\bnew Date\(\s*\)/u, /\bperformance\b/u, /\bMath\.random\b/u, /\bfetch\(/u]

/** Packages that one room alone uses. */
const owners: readonly (readonly [RegExp, string])[] = [
  [/^(?:@slack\/.*|discord\.js|@discordjs\/.*)$/u, 'chat'],
  [/^(?:node:sqlite|pg)$/u, 'store'],
]

/** What others may see of the store. */
const storeDoors = ['src/store/store.ts', 'src/store/open-store.ts']

/** Only the command line reads the environment. */
const environmentReaders = ['main', 'cli', 'commands']

const root = fileURLToPath(new URL('..', import.meta.url))
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readSource(join('src', path)))

type Source = {
  readonly path: string
  readonly room: string
  readonly text: string
  readonly imports: readonly string[]
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const code = withoutComments(text)
  const found = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu)
  const imports = [...found].map(([, address = '']) =>
    address.startsWith('.') ? relative(root, join(root, dirname(path), address)) : address,
  )
  return { path, room: roomOf(path), text: code, imports }
}

/** `src/store/sqlite/open.ts` → `store`, `src/main.ts` → `main`. */
function roomOf(path: string): string {
  return basename(path.split(sep)[1] ?? '', '.ts')
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(^|\s)\/\/[^\n]*/gu, '$1')
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room))
}

/** Every import of a file of ours, as `importer → imported`. */
const innerImports = files.flatMap((file) =>
  file.imports
    .filter((path) => path.startsWith(`src${sep}`))
    .map((path) => ({ from: file, to: path, words: `${file.path} → ${path}` })),
)

/** The shortest chain of imports from a file to itself, in words; `undefined` where there is none. */
function findWayBack(start: string, next: ReadonlyMap<string, readonly string[]>): string | undefined {
  const ways = new Map([[start, start]])
  for (const [path, way] of ways) {
    for (const to of next.get(path) ?? []) {
      if (to === start) return `${way} → ${to}`
      if (!ways.has(to)) ways.set(to, `${way} → ${to}`)
    }
  }
  return undefined
}

describe('the rooms of src', () => {
  test('every room stands on a floor', () => {
    expect(files.filter(({ room }) => floorOf(room) < 0).map(({ path }) => path)).toEqual([])
    expect(innerImports.length).toBeGreaterThan(100)
  })

  test('a room imports only itself and rooms below it', () => {
    const upward = innerImports.filter(({ from, to }) => {
      const room = roomOf(to)
      return room !== from.room && floorOf(room) <= floorOf(from.room)
    })
    expect(upward.map(({ words }) => words)).toEqual([])
  })

  test('a corner of the answer room imports only itself and corners below it', () => {
    const floorIn = (path: string) => {
      const corner = basename(path.split(sep)[2] ?? '', '.ts')
      return { corner, floor: answerFloors.findIndex((corners) => corners.includes(corner)) }
    }
    const inside = innerImports.filter(({ from, to }) => from.room === 'answer' && roomOf(to) === 'answer')
    const astray = inside.filter(({ from, to }) => {
      const [upper, lower] = [floorIn(from.path), floorIn(to)]
      return lower.floor < 0 || (upper.corner !== lower.corner && lower.floor <= upper.floor)
    })
    expect(inside.length).toBeGreaterThan(100)
    expect(astray.map(({ words }) => words)).toEqual([])
  })

  test('no file imports itself, by whatever way round', () => {
    const next = new Map(files.map(({ path, imports }) => [path, imports.filter((to) => to.startsWith(`src${sep}`))]))
    expect([...next.keys()].flatMap((path) => findWayBack(path, next) ?? [])).toEqual([])
  })

  test('rooms with a short list of others keep to it', () => {
    const strays = innerImports.filter(({ from, to }) => {
      const allowed = narrow[from.room]
      return allowed !== undefined && ![from.room, ...allowed].includes(roomOf(to))
    })
    expect(strays.map(({ words }) => words)).toEqual([])
  })

  test('others see the store through its interface alone', () => {
    const inside = innerImports.filter(
      ({ from, to }) =>
        from.room !== 'store' && roomOf(to) === 'store' && !storeDoors.includes(to.replaceAll(sep, '/')),
    )
    expect(inside.map(({ words }) => words)).toEqual([])
  })

  test('platform SDKs stay in chat, databases in store', () => {
    const strays = files.flatMap((file) =>
      file.imports
        .filter((name) => owners.some(([names, owner]) => names.test(name) && owner !== file.room))
        .map((name) => `${file.path} → ${name}`),
    )
    expect(strays).toEqual([])
  })

  test('only the command line reads the environment', () => {
    const readers = files.filter(({ text, room }) => /process\.env\b/u.test(text) && !environmentReaders.includes(room))
    expect(readers.map(({ path }) => path)).toEqual([])
  })

  test('pure rooms do no input or output and read no clock', () => {
    const touching = files
      .filter(({ room }) => pure.includes(room))
      .filter(
        ({ text, imports }) =>
          clocks.some((clock) => clock.test(text)) ||
          /\bprocess\./u.test(text) ||
          imports.some((name) => name.startsWith('node:') && !harmlessModules.includes(name)),
      )
    expect(touching.map(({ path }) => path)).toEqual([])
  })
})

describe('the files of src', () => {
  test('each begins with one sentence that says what it is', () => {
    const silent = files.filter(({ path }) => {
      const [first = ''] = readFileSync(join(root, path), 'utf8').split('\n')
      return !/^\/\*\* [A-Z“‘`'"0-9].*[.!?][)`”]?( \*\/)?$/u.test(first)
    })
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  test('none has a name that says nothing', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|types?|index|common|misc|shared)(?:\.ts$|\/)/u
    expect(files.map(({ path }) => path.replaceAll(sep, '/')).filter((path) => vague.test(path))).toEqual([])
  })

  test('names are lower case with hyphens', () => {
    const odd = files.filter(({ path }) => !/^src(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+\.ts$/u.test(path.replaceAll(sep, '/')))
    expect(odd.map(({ path }) => path)).toEqual([])
  })
})
