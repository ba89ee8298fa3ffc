/** The closed classes of English words, by which the grammar of attribution finds its way without a parser. */

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

/** Begin a noun phrase. */
export const determiners = list(
  `the a an this that these those some many most several all both each every no any another other one two three four five
  six seven eight nine ten dozens hundreds thousands my your his her its our their few numerous various more certain
  half neither either whose multiple top`,
)

/** Possessive determiners. */
export const possessives = list('my your his her its our their whose')

export const prepositions = list(
  `of in on at by for from with to into onto about after before during since until through against among amid amidst
  between behind beyond over under near within without across along around despite toward towards via upon as like
  outside inside following regarding concerning including than versus per throughout off atop besides alongside`,
)

/** Join a noun phrase to what stands before it: `the chairman of the party`, `a voter in Ohio`. */
export const joining = list('of in at for from with on to by behind near against about outside within among under')

export const conjunctions = list('and or but nor yet so plus')

/** Begin a clause. */
export const subordinators = list(
  `that because although though while when where whereas if unless whether since until before after as once who which
  whom whose what why how even`,
)

export const personal = list('i you he she it we they')
/** Pronouns that can stand alone as a subject. */
export const pronouns = list(
  `i you he she it we they who someone somebody everyone everybody nobody anyone others many some most few several both
  neither one another all those these this that none himself herself themselves`,
)

export const objects = list('me you him her it us them himself herself themselves myself yourself ourselves')

export const auxiliaries = list(
  `has have had is are was were be been being do does did will would can could may might must shall should ought 's 've 'd
  'll hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't
  cannot having gets got`,
)

export const beForms = list(`is are was were be been being isn't aren't wasn't weren't 's 're gets got`)

/** Adverbs that may stand between a subject and its verb, or behind the verb. */
const adverbs = list(
  `also now later then again once still even just simply only never not often always sometimes frequently repeatedly ever
  first soon recently already finally further too instead perhaps maybe here there today yesterday tomorrow tonight
  earlier previously famously flatly bluntly all both long once almost nearly well back yet since afterward afterwards
  meanwhile however indeed therefore thus largely quite rather very so far likewise nonetheless nevertheless
  ago aloud himself herself themselves itself`,
)

/** Says whether a lower-case word is an adverb that can stand beside a verb. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower))
}

const notAdverbs = list(
  'family assembly supply reply ally rally july italy weekly daily monthly early only elderly friendly anomaly melody bully',
)

/** Words of time that stand behind a verb of saying without a preposition. */
export const timeWords = list(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later recently last
  this next morning afternoon evening night week month year weekend day days weeks months years hours minutes moments
  early late jan feb mar apr jun jul aug sept oct nov dec january february march april june july august september
  october november december mid-day noon midnight shortly soon afterward afterwards ago a.m p.m a.m. p.m. before after
  spring summer autumn winter season decade century quarter`,
)

export const weekdays = list('monday tuesday wednesday thursday friday saturday sunday')

export const months = list(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec`,
)

/** Titles that stand before a name. */
export const titles = list(
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness sen sen. sens. senator senators rep
  rep. reps. representative congressman congresswoman gov gov. govs. governor president vice premier prime minister
  chancellor secretary sec. det. supt. cmdr. mayor ambassador general gen. colonel col. captain capt. major lieutenant lt. sergeant sgt. admiral
  adm. judge justice chief sheriff rev. reverend father sister bishop archbishop cardinal pope rabbi imam king queen prince
  princess chairman chairwoman speaker leader former first commissioner director attorney minister pm mp mps ceo
  cfo coo cto cio cmo vp evp svp`,
)

/** Nouns of people and of what speaks for them: roles, offices, and documents that state something. */
export const roleNouns = list(
  `spokesman spokeswoman spokesperson spokesmen spokespeople representative aide aides adviser advisers advisor advisors
  official officials manager strategist strategists director chief chairman chairwoman chair president minister ministers
  premier chancellor secretary senator senators congressman congresswoman lawmaker lawmakers governor governors mayor
  ambassador diplomat diplomats judge judges justice prosecutor prosecutors lawyer lawyers attorney attorneys sheriff
  officer officers police commander general colonel soldier soldiers analyst analysts expert experts professor scholar
  scientist scientists researcher researchers economist economists historian pollster pollsters author writer columnist
  editor reporter reporters journalist journalists correspondent host anchor moderator source sources insider critics
  critic supporter supporters opponent opponents rival rivals ally allies candidate candidates nominee front-runner
  frontrunner voter voters resident residents witness witnesses activist activists organizer organizers organiser
  organisers volunteer volunteers donor donors businessman businesswoman billionaire executive ceo founder co-founder
  owner employee employees worker workers farmer farmers teacher teachers student students doctor doctors nurse nurses
  physician veteran veterans neighbor neighbour neighbors neighbours friend friends wife husband mother father son
  daughter brother sister parents family man woman men women people person boy girl kid teenager leader leaders member
  members delegate delegates democrat democrats republican republicans conservative conservatives liberal liberals
  campaign group groups committee commission council company court party union agency department ministry government
  administration office team newspaper paper magazine network report study poll survey statement letter memo email
  release article editorial document documents filing lawsuit complaint ad tweet post message book website rabbi pastor
  priest bishop pope king queen prince princess actor actress singer comedian athlete coach player survivor victim
  victims prisoner refugee refugees immigrant immigrants protester protesters demonstrators crowd partner colleague
  colleagues counterpart deputy envoy negotiator negotiators inspector detective investigator investigators
  negotiator figure lobbyist lobbyists consultant consultants operative operatives staffer staffers veteran boss head
  retiree engineer photographer filmmaker producer designer artist musician chef banker bankers investor investors trader
  traders broker brokers entrepreneur developer contractor driver pilot mechanic electrician plumber carpenter nurse
  accountant psychologist psychiatrist therapist counselor counsellor principal superintendent librarian translator
  interpreter councilman councilwoman councillor councilor alderman treasurer comptroller clerk auditor trustee congressmember mp midwife caretaker secretary-general general-secretary assistant fellow scholar lecturer dean chancellor undersecretary teammate
  teammates captain goalkeeper striker defender midfielder referee trainer cousin uncle aunt nephew niece boyfriend girlfriend
  classmate passenger passengers customer customers saver savers shareholder shareholders tenant tenants landlord fan fans
  barrister solicitor solicitors`,
)

/** Past tenses that don't end in -ed, and other verbs that end a noun phrase. */
export const plainVerbs = list(
  `went took made came got gave met won lost ran held kept stood sat spoke saw became sent brought built fell knew led paid
  rose sold spent drew drove flew grew wore threw tried broke chose ate forgot fought sought struck taught caught thought
  meant heard hid rode shook shot sang swore woke stole hurt quit let goes comes makes takes gives gets keeps wants needs
  seems appears remains became become looks leads faces plans runs`,
)
