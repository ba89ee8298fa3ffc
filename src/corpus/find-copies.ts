/** Recognises articles that carry one wire story, so that they count as one source. */

import type { Article } from '../model/article.ts'
import type { Store } from '../store/store.ts'
import { compareSignatures, type Signature, signText } from './sign-text.ts'

/** One text is taken for a copy of another when this part of the shorter one's runs of words is shared. */
const COPY = 0.5
/** The part that is enough when both credit the same agency. */
const WIRE = 0.3

/** What is looked at of an article. */
export type Candidate = Pick<Article, 'id' | 'story' | 'text' | 'notices'>

/**
 * Looks for an article that this one copies, or that copies it, and records what was found.
 *
 * @param article - stored, without a signature so far or with an older version's
 * @returns the id of the first article of the group; `undefined` when the article stands alone
 */
export async function findCopy(store: Store, article: Candidate): Promise<string | undefined> {
  const signed = signText(article.text)
  const copyOf = await findOriginal(store, article, signed)
  await store.saveSignature(article.id, { ...signed, ...(copyOf === undefined ? {} : { copyOf }) })
  return copyOf
}

async function findOriginal(store: Store, article: Candidate, signed: Signature): Promise<string | undefined> {
  if (signed.bands.length === 0) return undefined
  const found = await store.findByBands(article.story, signed.bands)
  const others = found
    .filter(({ id }) => id !== article.id)
    .map(({ id, copyOf, signature }) => ({
      id,
      group: copyOf ?? id,
      ...compareSignatures(signed.signature, signature),
    }))
    .filter(({ containment }) => containment >= WIRE)
    .sort((a, b) => b.containment - a.containment)
  const [best] = others
  if (best === undefined || best.group === article.id) return undefined
  if (best.containment >= COPY) return best.group
  return (await creditSame(store, article, best.id)) ? best.group : undefined
}

async function creditSame(store: Store, article: Candidate, otherId: string): Promise<boolean> {
  const credits = listAgencies(article)
  if (credits.length === 0) return false
  const other = await store.findArticle(otherId)
  return other !== undefined && listAgencies(other).some((agency) => credits.includes(agency))
}

const AGENCY =
  /\b(?:Reuters|AFP|Agence France-Presse|Associated Press|AP|PA|Press Association|dpa|UPI|ANI|PTI|AAP|Bloomberg)\b/gu
const SHORT: Readonly<Record<string, string>> = {
  'Agence France-Presse': 'AFP',
  'Associated Press': 'AP',
  'Press Association': 'PA',
}

function listAgencies({ notices }: Pick<Article, 'notices'>): string[] {
  return notices
    .filter(({ kind }) => kind === 'agency' || kind === 'sources')
    .flatMap(({ words }) => words.match(AGENCY) ?? [])
    .map((name) => SHORT[name] ?? name)
}
