/** Writes an article's digest as rows, with the columns by which facts are found. */

import type { ArticleDigest, Dated, FactKind, Quotation, Speaker, Statement, StoryEvent } from '../../model/digest.ts'
import { foldWord } from '../../text/words.ts'
import type { Database } from './database.ts'

/** Which version of which article a digest belongs to. */
type DigestPlace = { readonly article: number; readonly version: number; readonly story: string }

/** The statements that keep facts in step with their article; they run inside its transaction. */
export type DigestRows = {
  insert(place: DigestPlace, digest: ArticleDigest): void
  remove(place: DigestPlace): void
  /** Takes an article's facts out of all lists; its old versions keep theirs. */
  retire(article: number): void
}

const factKinds: readonly FactKind[] = ['quotations', 'statements', 'events', 'raised']

/** Creates the statements; they open no transaction of their own. */
export function createDigestRows(database: Database): DigestRows {
  const { workspace } = database
  return {
    insert: ({ article, version, story }, digest) => {
      for (const kind of factKinds) {
        for (const [ordinal, fact] of digest[kind].entries()) {
          const speaker = speakerOf(fact)
          const dated = datedOf(fact)
          database.run(
            `INSERT INTO fact (workspace, article, version, kind, ordinal, story, current, passage, speaker, speaker_name,
               dated_from, dated_to, fact) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`,
            ...[workspace, article, version, kind, ordinal, story, fact.passage],
            ...[speaker && foldName(speaker.name ?? speaker.printed), speaker?.name, dated?.from, dated?.to],
            JSON.stringify(fact),
          )
        }
      }
    },
    remove: ({ article, version }) => {
      database.run('DELETE FROM fact WHERE workspace = ? AND article = ? AND version = ?', workspace, article, version)
    },
    retire: (article) => {
      database.run(
        'UPDATE fact SET current = 0 WHERE workspace = ? AND article = ? AND current = 1',
        workspace,
        article,
      )
    },
  }
}

/** A name without case, diacritics and doubled spaces. */
export function foldName(name: string): string {
  return name.trim().split(/\s+/u).map(foldWord).join(' ')
}

function speakerOf(fact: ArticleDigest[FactKind][number]): Speaker | undefined {
  return (fact as Partial<Quotation | Statement>).speaker
}

function datedOf(fact: ArticleDigest[FactKind][number]): Dated | undefined {
  return (fact as Partial<StoryEvent>).date ?? (fact as Partial<Quotation>).said
}
