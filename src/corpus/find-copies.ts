/** Recognises articles that carry one wire story, so that they count as one source. */

import type { Article } from '../model/article.ts'
import type { Store } from '../store/store.ts'
import { compareSignatures, listBandsOf, readSignature, signText } from './sign-text.ts'

/** One text is taken for a copy of another when this part of the shorter one's runs of words is shared. */
const COPY = 0.5
/** The part that is enough when both credit the same agency. */
const WIRE = 0.3

/** What is looked at of an article. */
export type Candidate = Pick<Article, 'id' | 'story' | 'text' | 'notices'>

/** An article with its signature: of this batch, or stored before and sharing a band with one of it. */
type Signed = {
  readonly id: string
  readonly signature: string
  readonly numbers: Uint32Array
  group: string
  changed: boolean
}

/**
 * Looks for articles that each of a batch copies, or that copy it, and records what was found.
 *
 * @param articles - of one story, stored, without a signature so far or with an older version's
 * @returns for each article that copies another, the id of the first article of their group
 */
export async function findCopies(store: Store, articles: readonly Candidate[]): Promise<ReadonlyMap<string, string>> {
  const signed = articles.map((article) => ({ article, ...signText(article.text) }))
  const known = await readCandidates(store, signed)
  for (const { article, bands, signature } of signed) {
    const own: Signed = {
      id: article.id,
      signature,
      numbers: readSignature(signature),
      group: article.id,
      changed: true,
    }
    if (bands.length > 0) own.group = (await findGroup(store, { article, own, known })) ?? article.id
    known.set(article.id, own)
  }
  const changed = [...known.values()].filter(({ changed }) => changed)
  await store.saveSignatures(
    changed.map(({ id, signature, group }) => ({
      articleId: id,
      signature,
      bands: listBandsOf(signature),
      ...(group === id ? {} : { copyOf: group }),
    })),
  )
  return new Map(changed.filter(({ id, group }) => group !== id).map(({ id, group }) => [id, group]))
}

type WithBands = { readonly article: Candidate; readonly bands: readonly string[] }

/** What the store holds under any band of the batch, without the batch's own older versions. */
async function readCandidates(store: Store, signed: readonly WithBands[]): Promise<Map<string, Signed>> {
  const [first] = signed
  const bands = [...new Set(signed.flatMap((item) => item.bands))]
  if (first === undefined || bands.length === 0) return new Map()
  const mine = new Set(signed.map(({ article }) => article.id))
  const found = (await store.findByBands(first.article.story, bands)).filter(({ id }) => !mine.has(id))
  return new Map(
    found.map(({ id, copyOf, signature }) => [
      id,
      { id, signature, numbers: readSignature(signature), group: copyOf ?? id, changed: false },
    ]),
  )
}

type Search = { readonly article: Candidate; readonly own: Signed; readonly known: ReadonlyMap<string, Signed> }

async function findGroup(store: Store, { article, own, known }: Search): Promise<string | undefined> {
  const others = [...known.values()]
    .map((other) => ({ other, containment: compareSignatures(own.numbers, other.numbers).containment }))
    .filter(({ containment, other }) => containment >= WIRE && other.group !== article.id)
    .sort((a, b) => b.containment - a.containment)
  const sure = others.filter(({ containment }) => containment >= COPY).map(({ other }) => other)
  if (sure.length > 0) return joinGroups(sure, known)
  const best = others[0]?.other
  return best !== undefined && (await creditSame(store, article, best.id)) ? best.group : undefined
}

/** Two cuts of one story may look unlike until the whole of it arrives: then their groups become one, the oldest. */
function joinGroups(copies: readonly Signed[], known: ReadonlyMap<string, Signed>): string | undefined {
  const groups = [...new Set(copies.map(({ group }) => group))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const [oldest] = groups
  if (oldest === undefined || groups.length === 1) return oldest
  for (const other of known.values()) {
    if (other.group === oldest || !groups.includes(other.group)) continue
    other.group = oldest
    other.changed = true
  }
  return oldest
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
