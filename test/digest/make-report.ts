/** Makes reports of invented text for the tests of the digest; paragraphs are parted by blank lines. */

import { createHash } from 'node:crypto'
import { extractDigest } from '../../src/digest/extract.ts'
import type { Report } from '../../src/digest/report.ts'
import type { Article, Passage } from '../../src/model/article.ts'
import type { Evidence } from '../../src/model/register.ts'
import type { DeskQuestion, Story } from '../../src/model/story.ts'

/** A story of invented people about a bridge, with the questions given. */
export function makeStory(questions: readonly DeskQuestion[] = []): Story {
  const person = (name: string, ...spellings: string[]) => ({ name, kind: 'person' as const, roles: [], spellings })
  return {
    slug: 'bridge',
    title: 'The bridge at Norvik',
    example: true,
    languages: ['en-GB'],
    timeZone: 'Europe/London',
    outlets: [{ name: 'The Norvik Post', spellings: [], hosts: [] }],
    actors: [person('Orla Vale', 'Vale', 'Ms Vale'), person('Tomas Brandt', 'Brandt', 'Mr Brandt')],
    questions,
    citeAs: '{quote}',
    origin: 'defined',
  }
}

/** A question of the desk on the bridge. */
export function makeQuestion(part: Partial<DeskQuestion> = {}): DeskQuestion {
  return { id: 'bridge', ask: 'Will the bridge be built?', about: [['bridge']], slots: ['whether'], ...part }
}

/** An article; a paragraph that ends in a question mark and has no full stop is a heading. */
export function makeArticle(
  id: string,
  published: string | undefined,
  text: string,
  part: Partial<Article> = {},
): Article {
  const clean = text.trim().replaceAll(/\n\s*\n/gu, '\n\n')
  const passages: Passage[] = []
  let start = 0
  for (const [i, paragraph] of clean.split('\n\n').entries()) {
    const heading = paragraph.endsWith('?') && !paragraph.includes('.') && paragraph.length < 100
    passages.push({ n: i + 1, kind: heading ? 'heading' : 'body', start, end: start + paragraph.length })
    start += paragraph.length + 2
  }
  return {
    id,
    story: 'bridge',
    version: 1,
    file: `${id}.txt`,
    notices: [],
    text: clean,
    passages,
    contentHash: createHash('sha256').update(clean).digest('hex'),
    importedAt: '2025-01-01T00:00:00.000Z',
    ...(published === undefined ? {} : { published: { value: published, how: 'given' as const } }),
    ...part,
  }
}

/** A report with the digest that Readout takes out of it. */
export function makeReport(
  id: string,
  published: string | undefined,
  text: string,
  part: Partial<Article> = {},
): Report {
  const article = makeArticle(id, published, text, part)
  return { article, digest: extractDigest(article, { actors: makeStory().actors }) }
}

/** The words at a place of one of the reports. */
export function wordsAt(reports: readonly Report[], { article, start, end }: Evidence): string {
  return reports.find((report) => report.article.id === article.id)?.article.text.slice(start, end) ?? ''
}
