/** Schema changes: an older database opens with everything in it, a newer one is refused. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { openDatabase } from '../../src/store/sqlite/database.ts'
import { migrate } from '../../src/store/sqlite/migrate.ts'
import { migrations } from '../../src/store/sqlite/migrations.ts'
import { emptyDigest, makeDraft } from './samples.ts'

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-migrate-'))
  file = join(folder, 'readout.db')
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const next = [...migrations, 'ALTER TABLE story ADD COLUMN colour TEXT; UPDATE story SET colour = slug']

async function migrateWith(steps: readonly string[], readOnly = false): Promise<void> {
  const database = openDatabase(file, { workspace: 'local', readOnly })
  try {
    await migrate(database, file, { readOnly }, steps)
  } finally {
    await database.close()
  }
}

async function fill(): Promise<void> {
  const store = await openStore(file)
  await store.saveArticle(makeDraft(['Harbour opens', 'The harbour of Vell opened.']), emptyDigest)
  await store.saveStory({ slug: 'harbour', title: 'Harbour' } as never)
  await store.close()
}

function schemaVersion(): unknown {
  const database = new DatabaseSync(file)
  const version = database.prepare('PRAGMA user_version').get()?.user_version
  database.close()
  return version
}

test('a database of an older schema keeps its articles, its search and its stories', async () => {
  for (let seen = 1; seen < migrations.length; seen++) await migrateWith(migrations.slice(0, seen))
  await fill()
  await migrateWith(next)
  expect(schemaVersion()).toBe(next.length)
  const database = new DatabaseSync(file)
  expect(database.prepare('SELECT colour FROM story').get()?.colour).toBe('harbour')
  database.exec(`PRAGMA user_version = ${migrations.length}`)
  database.close()
  const store = await openStore(file)
  expect(await store.findArticle('a1')).toMatchObject({ text: 'Harbour opens\n\nThe harbour of Vell opened.' })
  expect(await store.searchPassages({ story: 'harbour', terms: ['vell'], limit: 5 })).toHaveLength(1)
  await store.close()
})

test('a migration that fails leaves the database at the schema it had', async () => {
  await fill()
  const broken = [...next, 'CREATE TABLE half (x); INSERT INTO nowhere VALUES (1)']
  await expect(migrateWith(broken)).rejects.toThrow('nowhere')
  expect(schemaVersion()).toBe(migrations.length)
  const store = await openStore(file)
  expect(await store.listArticles({ story: 'harbour' })).toHaveLength(1)
  await store.close()
})

test('a database of a newer schema is refused and left as it is', async () => {
  await fill()
  await migrateWith(next)
  await expect(openStore(file)).rejects.toThrow(
    `The database ${file} was written by a newer Readout (schema ${next.length}, this one knows ${migrations.length})`,
  )
  expect(schemaVersion()).toBe(next.length)
})

test('a database of an older schema opened only for reading is refused', async () => {
  await fill()
  await expect(migrateWith(next, true)).rejects.toThrow('open it once for writing')
})

test('two processes that open a new database at once both succeed', async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(file)))
  await Promise.all(stores.map((store) => store.saveStory({ slug: 'harbour' } as never)))
  for (const store of stores) await store.close()
  expect(schemaVersion()).toBe(migrations.length)
})
