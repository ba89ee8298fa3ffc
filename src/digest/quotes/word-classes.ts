/** The closed classes of English words, by which the grammar of attribution finds its way without a parser. */

/** The words of a list that blanks part. */
export function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

/** Possessive determiners. */
export const possessives = list('my your his her its our their whose')

/** Begin a noun phrase. */
export const determiners: ReadonlySet<string> = new Set([
  ...possessives,
  ...list(`a all an another any both certain dozens each eight either every few five four half hundreds many more most
  multiple neither nine no numerous one other seven several six some ten that the these this those thousands three
  top two various`),
])

/** Join a noun phrase to anything. */
export const prepositions = list(
  `about across after against along alongside amid amidst among around as at atop before behind besides between
  beyond by concerning despite during following for from in including inside into like near of off on onto outside
  over per regarding since than through throughout to toward towards under until upon versus via with within
  without`,
)

/** Join a noun phrase to what stands before it: `the chairman of the party`, `a voter in Norland`. */
export const joining = list('of in at for from with on to by behind near against about outside within among under')

/** Join words, phrases and clauses of one rank. */
export const conjunctions = list('and or but nor yet so plus')

/** Begin a clause. */
export const subordinators = list(
  `after although as because before even how if once since that though unless until what when where whereas whether
  which while who whom whose why`,
)

/** Personal pronouns as subjects. */
export const personal = list('i you he she it we they')

/** Pronouns that can stand alone as a subject. */
export const pronouns: ReadonlySet<string> = new Set([
  ...personal,
  ...list(`all another anyone both everybody everyone few herself himself many most neither nobody none one others several
  some somebody someone that themselves these this those who`),
])

/** Personal and reflexive pronouns as objects. */
export const objects = list('me you him her it us them himself herself themselves myself yourself ourselves')

/** Verbs that stand before another verb, with their short and negated forms. */
export const auxiliaries = list(
  `'d 'll 's 've are aren't be been being can can't cannot could couldn't did didn't do does doesn't don't gets got
  had hadn't has hasn't have haven't having is isn't may might must ought shall should shouldn't was wasn't were
  weren't will won't would wouldn't`,
)

/** Verbs that make a passive. */
export const beForms = list(`is are was were be been being isn't aren't wasn't weren't 's 're gets got`)

/** Adverbs that may stand between a subject and its verb, or behind the verb. */
const adverbs = list(
  `afterward afterwards again ago all almost aloud already also always back bluntly both earlier even ever famously
  far finally first flatly frequently further here herself himself however indeed instead itself just largely
  later likewise long maybe meanwhile nearly never nevertheless nonetheless not now often once only perhaps
  previously quite rather recently repeatedly simply since so sometimes soon still themselves then there therefore
  thus today tomorrow tonight too very well yesterday yet`,
)

/** Says whether a lower-case word is an adverb that can stand beside a verb. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower))
}

/** Words in -ly that are none. */
const notAdverbs = list(
  'family assembly supply reply ally rally july italy weekly daily monthly early only elderly friendly anomaly melody bully',
)

/** Days of the week in full. */
export const weekdays = list('monday tuesday wednesday thursday friday saturday sunday')

/** Months in full and shortened. */
export const months = list(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec`,
)

/** Words of time that stand behind a verb of saying without a preposition. */
export const timeWords: ReadonlySet<string> = new Set([
  ...weekdays,
  // `may` is a verb more often than a month.
  ...[...months].filter((month) => month !== 'may'),
  ...list(`a.m a.m. after afternoon afterward afterwards ago autumn before century day days decade earlier early evening
  hours last late later mid-day midnight minutes moments month months morning next night noon p.m p.m. quarter
  recently season shortly soon spring summer this today tomorrow tonight week weekend weeks winter year years
  yesterday`),
])

/** Past tenses that don't end in -ed, and other verbs that end a noun phrase. */
export const plainVerbs = list(
  `appears ate became become broke brought built came caught chose comes drew drove faces fell flew forgot fought
  gave gets gives goes got grew heard held hid hurt keeps kept knew leads led let looks lost made makes meant met
  needs paid plans quit ran remains rode rose runs sang sat saw seems sent shook shot sold sought spent spoke
  stole stood struck swore takes taught thought threw took tried wants went woke won wore`,
)
