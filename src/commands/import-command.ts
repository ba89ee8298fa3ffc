/** `import`: files and folders of articles into a story, with a report of what became of each. */

import type { Command } from 'commander'
import type { App } from '../app/create-app.ts'
import { defineFromArticles } from '../corpus/define-from-articles.ts'
import type { FileReport } from '../corpus/file-report.ts'
import { type ImportReport, importFiles } from '../corpus/import-files.ts'
import { InputError } from '../model/errors.ts'
import type { Story } from '../model/story.ts'
import type { ProcessLike } from './process-like.ts'
import { type SharedOptions, withApp, withSharedOptions } from './with-app.ts'

type ImportCommandOptions = SharedOptions & {
  readonly published?: string
  readonly outlet?: string
  readonly byline?: string
  readonly address?: string
  readonly explain?: boolean
}

/** A folder's name, since a story may become a folder. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

/** Adds `import`. */
export function addImportCommand(program: Command, process: ProcessLike): void {
  withSharedOptions(
    program.command('import <paths...>').description('take in articles: .txt, .md, .html, .jsonl, folders'),
  )
    .option('--published <date>', 'the day on which all of them were published (YYYY-MM-DD)')
    .option('--outlet <name>', 'the publication that all of them come from')
    .option('--byline <name>', 'who wrote all of them')
    .option('--address <address>', 'the address of the one article that is imported')
    .option('--explain', 'show each line that was removed, with the reason')
    .action((paths: string[], options: ImportCommandOptions) => runImport(paths, options, process))
}

async function runImport(paths: readonly string[], options: ImportCommandOptions, process: ProcessLike): Promise<void> {
  await withApp(process, options, async (app, config) => {
    const slug = options.story ?? config.story ?? (await onlyStory(app))
    const known = await app.store.findStory(slug)
    const story = known ?? newStory(slug)
    const progress = showProgress(process)
    const report = await importFiles(app.store, paths, {
      story,
      given: givenFacts(options),
      now: new Date().toISOString(),
      onProgress: progress.show,
    })
    progress.clear()
    const made = known === undefined
    if (options.json) process.stdout.write(`${JSON.stringify({ ...report, newStory: made })}\n`)
    else process.stdout.write(describeReport(report, { made, explain: options.explain ?? false }))
    if (report.counts.failed > 0) process.exitCode = 1
  })
}

function newStory(slug: string): Story {
  if (!SLUG.test(slug) || slug.length > 60) {
    throw new InputError(
      `--story ${slug}: write lower-case letters and digits with hyphens between, such as bridge-closure`,
    )
  }
  return defineFromArticles(slug, [])
}

async function onlyStory({ store }: App): Promise<string> {
  const stories = (await store.listStories()).filter(({ example }) => !example)
  const [first] = stories
  if (first !== undefined && stories.length === 1) return first.slug
  const slugs = stories.map(({ slug }) => slug).join(', ')
  throw new InputError(`say which story with --story <slug>: ${slugs || 'a new name makes a new story'}`)
}

function givenFacts({ published, outlet, byline, address }: ImportCommandOptions) {
  return {
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(byline === undefined ? {} : { byline }),
    ...(address === undefined ? {} : { address }),
  }
}

/** A counter on standard error, where a person sits at it; nothing in pipes. */
function showProgress({ stderr }: ProcessLike) {
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} }
  return {
    show: (done: number, total: number) => void stderr.write(`\r${done} of ${total} articles`),
    clear: () => void stderr.write('\r\u001b[K'),
  }
}

/** More files than this are counted, not listed; what failed or lacks something is always listed. */
const MOST_LISTED = 50

function describeReport(report: ImportReport, { made, explain }: { made: boolean; explain: boolean }): string {
  const quiet = report.files.length > MOST_LISTED && !explain
  const files = quiet ? report.files.filter(({ outcome }) => outcome === 'failed') : report.files
  const lines = files.flatMap((file) => describeFile(file, explain))
  const { counts } = report
  const total = `${report.story}: ${counts.new} new, ${counts.version} changed, ${counts.same} already here, ${counts.failed} failed`
  const undated = report.files.filter(({ missing }) => missing.length > 0).length
  return [
    ...(made ? [`New story ${report.story}: defined by what its articles show, without questions of a desk.`] : []),
    ...lines,
    ...report.skipped.map(({ file, why }) => `${file}: skipped, ${why}`),
    ...(quiet && undated > 0 ? [`${undated} articles lack something; --explain lists what.`] : []),
    total,
    '',
  ].join('\n')
}

function describeFile(file: FileReport, explain: boolean): string[] {
  if (file.outcome === 'failed') return [file.problem ?? `${file.file}: failed`]
  const outcome = { new: 'new', same: 'already here', version: `new version ${file.version}` }[file.outcome]
  const head = `${file.file}: ${outcome}, ${file.id}, ${file.paragraphs} paragraphs, ${file.removed.length} lines removed`
  return [
    head,
    ...[...file.missing, ...file.told].map((line) => `  ${line}`),
    ...(explain ? file.removed.map(({ at, reason, words }) => `  - line ${at}: ${reason}: ${words}`) : []),
  ]
}
