/** The verbs by which English reports speech, with what each can take. */

/**
 * What a verb of saying takes.
 *
 * `say`: words or a clause (`said he would`). `tell`: a listener, then words or a clause. `hold`: as `say`, but the
 * clause must show itself by `that`, `to` or `whether` (`hoped that`). `object`: a clause, or a thing (`criticized the
 * plan`). `name`: a thing and the words for it, taken up only with words in marks (`called it "a mess"`). `quote`: only
 * words in marks (`joked, "…"`).
 */
type CueKind = 'say' | 'tell' | 'hold' | 'object' | 'name' | 'quote'

/** A form of a verb of saying. */
export type Cue = {
  readonly lemma: string
  readonly kind: CueKind
  readonly form: 'base' | 's' | 'past' | 'ing' | 'participle'
  /** The form may also be a noun (`claims`, `reports`). */
  readonly noun: boolean
  /** Written rather than spoken. */
  readonly written: boolean
}

const verbs: Readonly<Record<CueKind, string>> = {
  say: `say add note state report announce declare explain claim argue insist suggest warn acknowledge admit concede
    conclude tweet reply respond predict confirm assert contend indicate think write stress emphasize emphasise maintain
    observe remark reveal allege caution counter reiterate clarify quip proclaim imply affirm estimate testify`,
  tell: 'tell remind inform assure convince persuade notify reassure',
  hold: `brag believe hope fear feel agree vow pledge promise boast complain lament recall recount protest speculate advise
    hint signal doubt deny charge repeat joke disclose assume realize realise opine blog email text post propose
    recommend urge demand request ask wonder threaten offer volunteer concur worry expect swear insist
    inquire enquire muse understand question`,
  object: `criticize criticise describe denounce mention highlight decry dispute demonstrate reject dismiss praise
    condemn slam blast hail welcome oppose accuse mock`,
  name: 'call label brand dub term deem characterize characterise title name',
  quote: `continue laugh shout yell scream cry exclaim interject interrupt answer retort
    venture snap whisper murmur mutter begin start finish open close end sigh gush gloat crow fume rant chant sing
    intone declaim implore plead beg order instruct reflect marvel tease chuckle grumble deadpan scoff
    snort thunder bellow howl sneer elaborate read reason rejoin correct surmise theorize boom bark growl
    holler jeer chime remember moan groan grouse rage vent bristle object apologize apologise caption figure rejoice echo`,
}

const irregular: Readonly<Record<string, readonly [s: string, past: string, ing: string, participle: string]>> = {
  say: ['says', 'said', 'saying', 'said'],
  tell: ['tells', 'told', 'telling', 'told'],
  write: ['writes', 'wrote', 'writing', 'written'],
  think: ['thinks', 'thought', 'thinking', 'thought'],
  feel: ['feels', 'felt', 'feeling', 'felt'],
  begin: ['begins', 'began', 'beginning', 'begun'],
  read: ['reads', 'read', 'reading', 'read'],
  sing: ['sings', 'sang', 'singing', 'sung'],
  admit: ['admits', 'admitted', 'admitting', 'admitted'],
  brag: ['brags', 'bragged', 'bragging', 'bragged'],
  quip: ['quips', 'quipped', 'quipping', 'quipped'],
  slam: ['slams', 'slammed', 'slamming', 'slammed'],
  label: ['labels', 'labelled', 'labelling', 'labelled'],
  swear: ['swears', 'swore', 'swearing', 'sworn'],
  understand: ['understands', 'understood', 'understanding', 'understood'],
  beg: ['begs', 'begged', 'begging', 'begged'],
  snap: ['snaps', 'snapped', 'snapping', 'snapped'],
  signal: ['signals', 'signaled', 'signaling', 'signaled'],
  blog: ['blogs', 'blogged', 'blogging', 'blogged'],
  plead: ['pleads', 'pleaded', 'pleading', 'pled'],
}

const nounForms = new Set(
  `advise answer answers bark beginning blast blog blogs boom brand brands call calls caution charge charges claim
  claims close comment comments counter cry demand demands dispute disputes doubt doubts email emails end ending
  estimate estimates fear fears feeling figure figures finding findings finish highlight highlights hint hints
  hope hopes joke jokes label labels laugh marvel mean meaning means muse name names note notes object objects
  offer offers open opening order orders pledge pledges post posts praise present presents promise promises
  protest protests question questions read reading reads reason remark remarks repeat repeats replies reply report
  reports shout sigh signal signals sing slam snap start state states stress term terms text texts title titles
  tweet tweets vow vows warning writing`.split(/\s+/u),
)

const writtenLemmas = new Set(['write', 'tweet', 'post', 'email', 'text', 'blog', 'caption'])

const forms = new Map<string, Cue>()

function addForm(word: string, cue: Omit<Cue, 'noun'>): void {
  if (!forms.has(word)) forms.set(word, { ...cue, noun: nounForms.has(word) })
}

function addVerb(lemma: string, kind: CueKind): void {
  const [s, past, ing, participle] = irregular[lemma] ?? inflect(lemma)
  const base = { lemma, kind, written: writtenLemmas.has(lemma) }
  addForm(past, { ...base, form: 'past' })
  addForm(s, { ...base, form: 's' })
  addForm(ing, { ...base, form: 'ing' })
  addForm(participle, { ...base, form: 'participle' })
  addForm(lemma, { ...base, form: 'base' })
}

function inflect(lemma: string): readonly [string, string, string, string] {
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1)
    return [`${stem}ies`, `${stem}ied`, `${lemma}ing`, `${stem}ied`]
  }
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`, `${lemma}d`]
  if (/(?:s|x|z|ch|sh)$/.test(lemma)) return [`${lemma}es`, `${lemma}ed`, `${lemma}ing`, `${lemma}ed`]
  return [`${lemma}s`, `${lemma}ed`, `${lemma}ing`, `${lemma}ed`]
}

for (const kind of ['say', 'tell', 'hold', 'object', 'name', 'quote'] as const) {
  for (const lemma of verbs[kind].trim().split(/\s+/u)) addVerb(lemma, kind)
}
for (const [word, form] of [
  ['labeled', 'past'],
  ['signalled', 'past'],
] as const) {
  addForm(word, { lemma: word, kind: 'object', form, written: false })
}

/** Says whether a lower-case word can begin a verb of saying, with or without a particle. */
export function startsCue(lower: string): boolean {
  return starts.has(lower)
}

/** Finds the verb of saying that a lower-case word is a form of; `undefined` for any other word. */
export function findCue(lower: string): Cue | undefined {
  return forms.get(lower)
}

/** Words behind which the form is no verb of saying: `close to the talks`, `a think tank`. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ['close', 'to'],
  ['think', 'tank'],
])

/** Says whether the word behind a form shows that it is no verb of saying. */
export function isNoVerb({ lemma }: Cue, next: string): boolean {
  return otherwise.get(lemma) === next
}

/** Particles that belong to the verb: `pointed out`, `went on`, `shot back`. */
export const particleVerbs: ReadonlyMap<string, { readonly particle: string; readonly kind: CueKind }> = new Map([
  ['pointed', { particle: 'out', kind: 'say' }],
  ['points', { particle: 'out', kind: 'say' }],
  ['pointing', { particle: 'out', kind: 'say' }],
  ['point', { particle: 'out', kind: 'say' }],
  ['put', { particle: 'it', kind: 'quote' }],
  ['puts', { particle: 'it', kind: 'quote' }],
  ['went', { particle: 'on', kind: 'quote' }],
  ['goes', { particle: 'on', kind: 'quote' }],
  ['shot', { particle: 'back', kind: 'quote' }],
  ['shoots', { particle: 'back', kind: 'quote' }],
  ['fired', { particle: 'back', kind: 'quote' }],
  ['hit', { particle: 'back', kind: 'quote' }],
  ['chimed', { particle: 'in', kind: 'quote' }],
  ['called', { particle: 'for', kind: 'object' }],
  ['calls', { particle: 'for', kind: 'object' }],
  ['calling', { particle: 'for', kind: 'object' }],
  ['call', { particle: 'for', kind: 'object' }],
  ['cried', { particle: 'out', kind: 'quote' }],
  ['summed', { particle: 'up', kind: 'quote' }],
  ['spelled', { particle: 'out', kind: 'say' }],
])

const starts = new Set([...forms.keys(), ...particleVerbs.keys()])
