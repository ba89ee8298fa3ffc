/** The verbs by which English reports speech, with what each can take. */

/**
 * What a verb of saying takes.
 *
 * `say`: words or a clause (`said that …`). `tell`: a listener, then words or a clause. `object`: a clause, or a thing
 * (`criticized the plan`). `quote`: only words in quotation marks (`joked, "…"`). `ask`: words or a question.
 */
export type CueKind = 'say' | 'tell' | 'object' | 'quote' | 'ask'

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
    observe remark recall reveal allege charge complain testify caution counter reiterate repeat vow believe
    clarify joke quip estimate boast lament agree protest proclaim hint imply recount signal speculate advise
    conclude pledge promise assume disclose affirm concur post hope fear feel figure write email text blog opine muse
    decide mean realize realise doubt deny`,
  tell: 'tell remind inform assure convince persuade notify reassure',
  object: `criticize criticise describe denounce mention highlight decry dispute demonstrate find reject dismiss praise
    question discuss condemn slam blast call label brand hail welcome`,
  quote: `continue ask laugh shout yell scream cry exclaim demand interject interrupt answer retort volunteer offer
    venture snap whisper murmur mutter begin start finish open close end sigh gush gloat crow fume rant chant sing
    intone declaim implore plead beg urge order instruct reflect marvel wonder tease chuckle grumble deadpan scoff
    snort thunder bellow howl sneer elaborate read reflect reason rejoin correct surmise theorize boom bark growl
    holler moan groan grouse rage vent bristle object apologize apologise caption write`,
  ask: 'ask inquire enquire wonder',
}

const irregular: Readonly<Record<string, readonly [s: string, past: string, ing: string, participle: string]>> = {
  say: ['says', 'said', 'saying', 'said'],
  tell: ['tells', 'told', 'telling', 'told'],
  write: ['writes', 'wrote', 'writing', 'written'],
  think: ['thinks', 'thought', 'thinking', 'thought'],
  feel: ['feels', 'felt', 'feeling', 'felt'],
  mean: ['means', 'meant', 'meaning', 'meant'],
  find: ['finds', 'found', 'finding', 'found'],
  begin: ['begins', 'began', 'beginning', 'begun'],
  read: ['reads', 'read', 'reading', 'read'],
  sing: ['sings', 'sang', 'singing', 'sung'],
  admit: ['admits', 'admitted', 'admitting', 'admitted'],
  quip: ['quips', 'quipped', 'quipping', 'quipped'],
  plan: ['plans', 'planned', 'planning', 'planned'],
  slam: ['slams', 'slammed', 'slamming', 'slammed'],
  label: ['labels', 'labelled', 'labelling', 'labelled'],
  beg: ['begs', 'begged', 'begging', 'begged'],
  snap: ['snaps', 'snapped', 'snapping', 'snapped'],
  signal: ['signals', 'signaled', 'signaling', 'signaled'],
  blog: ['blogs', 'blogged', 'blogging', 'blogged'],
  plead: ['pleads', 'pleaded', 'pleading', 'pled'],
}

const nounForms = new Set(
  `report reports claim claims note notes state states comment comments tweet tweets remark remarks charge charges text
  texts email emails post posts hope hopes fear fears doubt doubts promise promises vow vows pledge pledges joke jokes
  reply replies protest protests signal signals hint hints estimate estimates figure figures question questions label
  labels brand brands call calls blast highlight highlights dispute disputes demand demands answer answers laugh shout cry
  offer offers order orders start end close finish demands caution stress repeat repeats counter read reads writing
  meaning finding findings feeling beginning warning opening reading ending object objects slam praise muse advise
  present presents blog blogs post posts mean means reason sing sigh marvel boom bark snap open`.split(/\s+/u),
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

for (const kind of ['say', 'tell', 'object', 'ask', 'quote'] as const) {
  for (const lemma of verbs[kind].trim().split(/\s+/u)) addVerb(lemma, kind)
}
for (const [word, form] of [
  ['labeled', 'past'],
  ['signalled', 'past'],
] as const) {
  addForm(word, { lemma: word, kind: 'object', form, written: false })
}

/** Finds the verb of saying that a lower-case word is a form of; `undefined` for any other word. */
export function findCue(lower: string): Cue | undefined {
  return forms.get(lower)
}

/** Particles that belong to the verb: `pointed out`, `went on`, `shot back`. */
export const particleVerbs: ReadonlyMap<string, { readonly particle: string; readonly kind: CueKind }> = new Map([
  ['pointed', { particle: 'out', kind: 'say' }],
  ['points', { particle: 'out', kind: 'say' }],
  ['pointing', { particle: 'out', kind: 'say' }],
  ['point', { particle: 'out', kind: 'say' }],
  ['went', { particle: 'on', kind: 'quote' }],
  ['goes', { particle: 'on', kind: 'quote' }],
  ['shot', { particle: 'back', kind: 'quote' }],
  ['shoots', { particle: 'back', kind: 'quote' }],
  ['fired', { particle: 'back', kind: 'quote' }],
  ['hit', { particle: 'back', kind: 'quote' }],
  ['chimed', { particle: 'in', kind: 'quote' }],
  ['called', { particle: 'out', kind: 'quote' }],
  ['cried', { particle: 'out', kind: 'quote' }],
  ['summed', { particle: 'up', kind: 'quote' }],
  ['spelled', { particle: 'out', kind: 'say' }],
])
