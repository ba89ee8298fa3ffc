/** Lists the files that an import covers: those named, and those in the folders named. */

import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'

/** A file to import: where it is, and the name it is kept under. */
export type FileEntry = { readonly path: string; readonly name: string }

/** A file that was seen and not taken, and why. */
export type SkippedFile = { readonly file: string; readonly why: string }

type FileList = { readonly files: readonly FileEntry[]; readonly skipped: readonly SkippedFile[] }

const READABLE = /\.(?:txt|text|md|markdown|html?|xhtml|jsonl|jsonl\.gz|ndjson)$/iu
const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e|changelog|contributing|notice)(?:\.[a-z]+)?$/iu

/**
 * Lists files in the order given, folders walked in the order of their names.
 *
 * A file that is named is always taken; in a folder only text, Markdown, pages and JSONL are, and no README.
 */
export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const files: FileEntry[] = []
  const skipped: SkippedFile[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found === undefined) skipped.push({ file: path, why: 'there is no such file or folder: check the path' })
    else if (found.isDirectory()) await walk(path, path, { files, skipped })
    else files.push({ path, name: basename(path) })
  }
  return { files: tellApart(files), skipped }
}

async function walk(root: string, folder: string, into: { files: FileEntry[]; skipped: SkippedFile[] }): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    const name = relative(root, path).split(sep).join('/')
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) await walk(root, path, into)
    else if (ABOUT_THE_FOLDER.test(entry.name))
      into.skipped.push({ file: name, why: 'it describes the folder: name it to import it' })
    else if (READABLE.test(entry.name)) into.files.push({ path, name })
    else
      into.skipped.push({
        file: name,
        why: 'only .txt, .md, .html and .jsonl are read: save the article as one of them',
      })
  }
}

/** Files of the same name from different folders are kept under their paths: they are different articles. */
function tellApart(files: readonly FileEntry[]): FileEntry[] {
  const times = new Map<string, number>()
  for (const { name } of files) times.set(name, (times.get(name) ?? 0) + 1)
  return files.map(({ path, name }) => ({ path, name: (times.get(name) ?? 0) > 1 ? path.split(sep).join('/') : name }))
}
