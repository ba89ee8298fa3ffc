/** The store as every other room sees it: asynchronous, one workspace, the same for SQLite and PostgreSQL. */

import type { Article, ArticleDraft, ArticleHead, IsoDate, IsoInstant } from '../model/article.ts'
import type { ArticleDigest, FactKind } from '../model/digest.ts'
import type { Delivery, EditionKey, Subscription } from '../model/edition.ts'
import type { QuestionChoice } from '../model/register.ts'
import type { Basis } from '../model/reply.ts'
import type { Place } from '../model/request.ts'
import type { Story } from '../model/story.ts'

/** A number that grows with every stored version of a story's articles; "since the last edition" is counted in it. */
export type Sequence = number

/** Which articles a listing covers; all conditions hold together. Dates compare with the publication date. */
export type ArticleFilter = {
  readonly story: string
  readonly since?: IsoDate
  readonly until?: IsoDate
  /** Only what was stored after this sequence number. */
  readonly after?: Sequence
  /** Only these articles. */
  readonly ids?: readonly string[]
  /** Only articles that were withdrawn; `after` then counts from the withdrawal. Without it only those that were not. */
  readonly withdrawn?: boolean
  /** Keep out articles that copy another's text. */
  readonly independent?: boolean
  readonly limit?: number
  readonly offset?: number
}

/** What became of an article that was handed in. */
export type Saved = {
  readonly outcome: 'new' | 'same' | 'version'
  readonly id: string
  readonly version: number
  readonly sequence: Sequence
}

/** Articles and their versions. Lists give the newest version of each, newest publication first, undated last. */
export interface ArticleStore {
  /**
   * Keeps an article with its digest in one transaction; the same content again changes nothing.
   *
   * A draft is taken for a new version of an article that is there when both have the same story and the same
   * address, or, without an address, the same file name.
   */
  saveArticle(draft: ArticleDraft, digest: ArticleDigest): Promise<Saved>
  /**
   * The same for many at once, with one sync to disk for the batch. No article is ever half there; when one fails, those
   * handed in shortly before it (the same small transaction) aren't kept either, and handing all in again is safe.
   */
  saveArticles(
    items: readonly { readonly draft: ArticleDraft; readonly digest: ArticleDigest }[],
  ): Promise<readonly Saved[]>
  /** Puts a new digest in place of the old one, of the newest version, when the rules or the definition have changed. */
  replaceDigest(articleId: string, digest: ArticleDigest): Promise<void>
  /** The newest version, or the one asked for. */
  findArticle(id: string, version?: number): Promise<Article | undefined>
  /** Several newest versions at once, in the order of `ids`; unknown ids are left out. */
  findArticles(ids: readonly string[]): Promise<readonly Article[]>
  /** The article of a story whose newest version has this content. */
  findByHash(story: string, contentHash: string): Promise<ArticleHead | undefined>
  /** The article of a story that has this address, or, without an address, this file name and no address itself. */
  findBySource(story: string, source: Pick<ArticleDraft, 'address' | 'file'>): Promise<ArticleHead | undefined>
  listArticles(filter: ArticleFilter): Promise<readonly ArticleHead[]>
  /** Takes an article out of all answers; its versions stay. A later import of it brings it back. */
  withdrawArticle(id: string): Promise<void>
  /** What the story's answers rest on; `articles` is 0 for an unknown story. */
  basis(story: string): Promise<Basis>
  /** The sequence number of the story's newest stored version; 0 when empty. */
  latestSequence(story: string): Promise<Sequence>
  /** Near-duplicate look-up: articles of the story that share any of these signature bands, with their signature. */
  findByBands(
    story: string,
    bands: readonly string[],
  ): Promise<readonly { readonly id: string; readonly copyOf?: string; readonly signature: string }[]>
  /** Records an article's near-duplicate signature and the story it copies (its own id when it stands alone). */
  saveSignature(
    articleId: string,
    signature: { readonly bands: readonly string[]; readonly signature: string; readonly copyOf?: string },
  ): Promise<void>
  /** The same for many in one transaction. */
  saveSignatures(
    items: readonly {
      readonly articleId: string
      readonly bands: readonly string[]
      readonly signature: string
      readonly copyOf?: string
    }[],
  ): Promise<void>
}

/** A fact of one article, with the article it stands in. `ordinal` is its place in the digest's list. */
export type Fact<Kind extends FactKind> = {
  readonly article: ArticleHead
  readonly ordinal: number
  readonly fact: ArticleDigest[Kind][number]
}

/** Which facts a listing covers; all conditions hold together. */
export type FactFilter = ArticleFilter & {
  /** Only facts whose speaker has one of these names; compared without case and diacritics. */
  readonly speakers?: readonly string[]
  /** Only facts of these passages. */
  readonly passages?: readonly { readonly article: string; readonly passage: number }[]
  /** Only facts dated within; for events their own dates, for speech when it was said or else published. */
  readonly datedFrom?: IsoDate
  readonly datedTo?: IsoDate
}

/** What the digest took out of the articles. Lists are newest article first, then in the order of the text. */
export interface DigestStore {
  listFacts<Kind extends FactKind>(kind: Kind, filter: FactFilter): Promise<readonly Fact<Kind>[]>
  countFacts(kind: FactKind, filter: FactFilter): Promise<number>
  findDigest(articleId: string, version?: number): Promise<ArticleDigest | undefined>
  /** Everyone who speaks in the story, most quoted first; `prefix` compares without case and diacritics. */
  listSpeakers(
    story: string,
    options?: { readonly prefix?: string; readonly limit?: number },
  ): Promise<readonly { readonly name: string; readonly quotations: number; readonly statements: number }[]>
}

/** A passage that the full-text index proposes. `score`: higher is better, comparable within one search only. */
export type PassageHit = {
  readonly article: string
  readonly passage: number
  readonly score: number
}

/**
 * What to look for. Terms are plain words; the store folds case, diacritics and endings (Porter) itself and treats no
 * character as an operator. A term of several words is a phrase.
 */
type PassageQuery = PassageTerms & DateRange

/** The words of a search. */
export type PassageTerms = {
  readonly story: string
  readonly terms: readonly string[]
  /** Every term of this list must stand in the passage. */
  readonly required?: readonly string[]
}

/** Dates of publication, both ends included; a search without any covers undated articles too. `limit`: hits from it. */
export type DateRange = {
  readonly since?: IsoDate
  readonly until?: IsoDate
  readonly limit: number
}

/** Full-text search over passages. */
export interface SearchStore {
  /** Candidates for the ranker, best first. The work is bounded by the rarest terms, not by the size of the story. */
  searchPassages(query: PassageQuery): Promise<readonly PassageHit[]>
  /**
   * Searches several ranges of dates for the same terms, for little more than the work of one: the index is read once.
   *
   * @returns for each range, in the order given, what `searchPassages` gives for it
   */
  searchDateRanges(terms: PassageTerms, ranges: readonly DateRange[]): Promise<readonly (readonly PassageHit[])[]>
  /**
   * In how many passages of the story each term stands, in the order given; 0 for unknown words. Cheap: from the index.
   * For a phrase, how often its rarest word.
   */
  termFrequencies(story: string, terms: readonly string[]): Promise<readonly number[]>
  /** Number of passages in the story. */
  countPassages(story: string): Promise<number>
  /**
   * Words of the index within two edits, nearest and then most frequent first, after them words that begin with `word`:
   * for typing errors.
   */
  similarTerms(story: string, word: string, limit: number): Promise<readonly string[]>
}

/** Story definitions, and what desks decided. */
export interface StoryStore {
  saveStory(story: Story): Promise<void>
  findStory(slug: string): Promise<Story | undefined>
  listStories(): Promise<readonly Story[]>
  saveQuestionChoice(story: string, choice: QuestionChoice): Promise<void>
  listQuestionChoices(story: string): Promise<readonly QuestionChoice[]>
}

/** What a conversation carries from one message to the next. `state` is the desk's own, JSON, at most 8 kB. */
export interface ConversationStore {
  findConversation(place: ConversationKey): Promise<{ readonly state: unknown; readonly at: IsoInstant } | undefined>
  saveConversation(place: ConversationKey, state: unknown, at: IsoInstant): Promise<void>
  forgetConversation(place: ConversationKey): Promise<void>
  /** The story a channel talks about when none is named. */
  findChannelStory(place: ChannelKey): Promise<string | undefined>
  saveChannelStory(place: ChannelKey, story: string): Promise<void>
  /** Records a platform's event id; `false` when it was there already: the event came twice. Forgets after an hour. */
  claimEvent(platform: string, eventId: string, at: IsoInstant): Promise<boolean>
}

/** A channel of a platform, whoever speaks there. */
export type ChannelKey = Pick<Place, 'platform' | 'team' | 'channel'>
/** A conversation: one person in a channel, or in a thread of it. */
export type ConversationKey = Pick<Place, 'platform' | 'team' | 'channel' | 'thread' | 'user'>

/** A person who wants a message when a question's status changes. */
export type Watch = ConversationKey & { readonly story: string; readonly question: string; readonly lastStatus: string }

/** Who follows what. */
export interface SubscriptionStore {
  /** Puts a subscription in place of the channel's earlier one for the same story. */
  saveSubscription(subscription: Subscription): Promise<void>
  /** `false` when there was none. */
  deleteSubscription(channel: ChannelKey, story: string): Promise<boolean>
  listSubscriptions(filter?: Partial<ChannelKey>): Promise<readonly Subscription[]>
  saveWatch(watch: Watch): Promise<void>
  deleteWatch(watch: Omit<Watch, 'lastStatus'>): Promise<boolean>
  listWatches(story?: string): Promise<readonly Watch[]>
}

/** Editions and their delivery: each edition goes out once, whatever crashes or races. */
export interface DeliveryStore {
  /**
   * Claims an edition for sending.
   *
   * @returns the claimed delivery with a fresh token; `undefined` when it is sent, settled, waiting for a later time, or
   *   claimed by somebody whose claim has not run out at `now`
   */
  claimDelivery(
    key: EditionKey,
    claim: { readonly dueAt: IsoInstant; readonly now: IsoInstant; readonly until: IsoInstant },
  ): Promise<Delivery | undefined>
  /** Settles a claim; `false`, and nothing changed, when the token is no longer the current one. */
  settleDelivery(
    key: EditionKey,
    token: string,
    result: Pick<Delivery, 'state'> &
      Partial<Pick<Delivery, 'messageId' | 'upTo' | 'sentAt' | 'late' | 'error' | 'retryAt'>>,
  ): Promise<boolean>
  findDelivery(key: EditionKey): Promise<Delivery | undefined>
  /** The newest delivery of a story to a channel in one of the states. */
  latestDelivery(
    channel: ChannelKey,
    story: string,
    states?: readonly Delivery['state'][],
  ): Promise<Delivery | undefined>
  listDeliveries(channel: ChannelKey, options?: { readonly limit?: number }): Promise<readonly Delivery[]>
}

/** Everything that lasts. Rows belong to the workspace that the store was opened for. */
export interface Store
  extends ArticleStore,
    DigestStore,
    SearchStore,
    StoryStore,
    ConversationStore,
    SubscriptionStore,
    DeliveryStore {
  /** Finishes what is under way and closes the file or the connections. */
  close(): Promise<void>
}
