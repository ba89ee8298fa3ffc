/** Parses one article of a JSON lines file. */

import { z } from 'zod'
import { InputError } from '../model/errors.ts'
import { takeDate } from './date-lines.ts'
import { localDay } from './local-day.ts'
import type { Source } from './source.ts'
import { splitLines } from './split-lines.ts'
import { tidyCharacters } from './tidy-characters.ts'

const word = z.union([z.string(), z.number()]).transform(String)
const article = z.object({
  text: z.union([z.string(), z.array(z.string()).transform((parts) => parts.join('\n'))], {
    error: 'write the article as "text": a string, or a list of paragraphs',
  }),
  id: word.nullish(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  published: z.string().nullish(),
  url: z.string().nullish(),
  address: z.string().nullish(),
  outlet: z.string().nullish(),
  byline: z.string().nullish(),
  author: z.string().nullish(),
})

/**
 * Parses a line `{"id", "title", "text", "date", "url", "outlet", "byline"}`; only `text` must be there, and other keys
 * are passed over.
 *
 * @returns the article, kept under its id, or under the file's name and the line
 * @throws {InputError} naming the line
 */
export function parseJsonArticle(
  json: string,
  place: { readonly file: string; readonly line: number; readonly timeZone: string },
): Source {
  const { file, line } = place
  const parsed = article.safeParse(parse(json, { file, line }))
  if (!parsed.success) throw new InputError(parsed.error.issues[0]?.message ?? 'no article', { file, line })
  const { text, told } = tidyCharacters(parsed.data.text)
  const given = parsed.data
  const date = given.published ?? given.date ?? undefined
  const day =
    date === undefined
      ? undefined
      : /T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(date)
        ? localDay(date, place.timeZone)
        : takeDate(date).found?.day
  const address = [given.address, given.url].find((value) => typeof value === 'string' && /^https?:\/\//u.test(value))
  const byline = given.byline ?? given.author ?? ''
  return {
    file: given.id ?? `${file}:${line}`,
    lines: splitLines(text),
    notices: [],
    told:
      date !== undefined && day === undefined ? [...told, `"${date.slice(0, 40)}" is no date that can be read`] : told,
    ...(given.title ? { title: tidyCharacters(given.title).text } : {}),
    ...(given.outlet ? { outlet: { value: given.outlet, how: 'given' as const } } : {}),
    ...(byline === '' ? {} : { byline: { value: byline, how: 'given' as const } }),
    ...(day === undefined ? {} : { published: { value: day, how: 'given' as const } }),
    ...(address ? { address: { value: address, how: 'given' as const } } : {}),
  }
}

function parse(json: string, where: { readonly file: string; readonly line: number }): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new InputError('the line is no JSON: write one article as one JSON object on one line', where, {
      cause: error,
    })
  }
}
