/** Tells names typed in small letters by how the articles of a story print them. */

import type { Store } from '../../store/store.ts'
import { capitalise } from '../../text/names.ts'
import { foldWord, isStopWord, listWords } from '../../text/words.ts'

const passagesRead = 12
const articlesRead = 6
const capitalShare = 0.9

/**
 * Gives a short text the capitals of its names: `and vale` becomes `and Vale` where articles print it so.
 *
 * @param text - a few words; each that is no small word of the language costs a search
 */
export async function printNames(store: Store, story: string, text: string): Promise<string> {
  let printed = text
  for (const { word, start } of [...listWords(text)].reverse()) {
    if (!/^\p{Ll}{3,}$/u.test(word) || isStopWord(word) || !(await isName(store, story, word))) continue
    printed = printed.slice(0, start) + capitalise(word) + printed.slice(start + word.length)
  }
  return printed
}

/** Within their sentences the articles print it with a capital. */
async function isName(store: Store, story: string, word: string): Promise<boolean> {
  const hits = await store.searchPassages({ story, terms: [word], limit: passagesRead })
  const articles = await store.findArticles([...new Set(hits.map(({ article }) => article))].slice(0, articlesRead))
  let capital = 0
  let all = 0
  for (const { article: id, passage: n } of hits) {
    const article = articles.find((one) => one.id === id)
    const passage = article?.passages.find((one) => one.n === n)
    if (article === undefined || passage?.kind !== 'body') continue
    for (const found of listWords(article.text, passage)) {
      if (
        foldWord(found.word) !== foldWord(word) ||
        !/[\p{L},] $/u.test(article.text.slice(found.start - 2, found.start))
      )
        continue
      all += 1
      if (/^\p{Lu}/u.test(found.word)) capital += 1
    }
  }
  return all > 0 && capital >= all * capitalShare
}
