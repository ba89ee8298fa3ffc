/** The common verbs of English, and the forms of one verb that don't share a stem: `pay` and `paid`, `suspend` and `suspension`. */

import { stem } from '../../text/words.ts'

/** A line a verb: its base form, then the forms and nouns whose stems differ. */
const changing = `
accuse accusation
acquire acquisition
admit admission
allege allegation
announce announcement
apply application
appoint appointment
approve approval
arise arose arisen
arrive arrival
assume assumption
attend attendance
beat beaten
become became
begin began begun beginning
bend bent
bind bound
blow blew blown
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen choice
collide collision
come came
compete competition
complain complaint
conclude conclusion
criticise criticised criticism criticize criticized criticising criticizing
deal dealt
decide decision
declare declaration
deny denial denied
depart departure
describe description
detain detention
die died death
divide division
draw drew drawn
drive drove driven
eat ate eaten
enter entry
evict eviction
expand expansion
explode explosion
extend extension
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown flight
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
give gave given
go went gone
grow grew grown growth
hear heard
hide hid hidden
hold held
impose imposition
intend intent intention
intervene intervention
introduce introduction
invade invasion
keep kept
know knew known
lay laid
lead led
leave left departure
lend lent
lose lost loss
make made
marry marriage married
mean meant
meet met meeting
oppose opposition
pay paid payment
permit permission
persuade persuasion
produce production
propose proposal
prove proof
publish publication
receive receipt
reduce reduction
refuse refusal
resolve resolution
reveal revelation
ride rode ridden
rise rose risen
run ran
see saw seen
seek sought
sell sold sale
send sent
shake shook shaken
shoot shot shooting
show shown
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken speech
spend spent
spread spreading
stand stood
steal stole stolen
strike struck
submit submission
succeed succeeded success
survive survival survivor
suspend suspension
swear swore sworn
sweep swept
swim swam swum
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
treat treatment
try tried trial
understand understood
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn withdrawal
write wrote written
`

const regular = `abandon accept accompany add adopt advance advise affect agree aim allow answer appeal appear argue arrest ask
assist attack avoid award back ban bar bid blame block board bomb book boost borrow bury call cancel capture carry cause
celebrate challenge chair change charge check claim clear climb close collapse collect commit compare confirm consider contact
contain continue contribute control convict cost count cover crash create cross cut damage defeat defend delay deliver demand
deploy destroy detect develop direct disappear discover discuss dismiss donate drop earn elect employ end endorse enforce
escape establish evacuate examine exchange execute expect expel export face fail favour fear file finance fine finish fire fix
follow force form found fund gain greet guard halt handle happen help hire hit host house hurt identify import improve include
increase influence inform injure inspect insult insure invest investigate invite issue join judge jump kick kill land
launch lift like limit link list live look love lower manage march measure mention move murder name need negotiate offer open
operate order organise organize own pass pause plan play plead pledge postpone praise prepare present press prevent
promise promote protect protest provide pull punish purchase push put quit raise rank reach react read rebuild recall
recognise recognize recover reject release remain remove rename repair replace reply report represent request rescue reserve
resign respond rest restore restrict retire retreat return review rob rule sail save score search secure select sentence serve
set settle share sign smuggle sponsor stage start stay stop study suffer suggest supply support surrender suspect switch
target tax test testify thank threaten tour trade train transfer travel trust turn unveil urge use visit vote wait walk want
warn watch welcome work wound`

/** Verbs that only carry a noun: `hold a meeting`, `take part`. */
const light = `hold held take took taken make made give gave given get go went gone come came put set become became include
involve use work place lay laid know see look show tell ask call name turn keep`

const lines = changing
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

const forms = readForms()
const common = [...regular.split(/\s+/u), ...lines.flat()]
const verbs = new Set(common.map(stem))

/** A verb's other forms and the nouns made of it, as printed, one for each stem; empty where all share one stem. */
export function listOtherForms(stemmed: string): readonly string[] {
  return forms.get(stemmed) ?? []
}

/** The other spelling of a word that British and American English write differently; none for most words. */
export function listSpellings(word: string): readonly string[] {
  const known = twoSpellings.get(word)
  if (known !== undefined) return [known]
  const ending = /(?<=\p{L}{3})(?:is|iz)(?=(?:e|ed|es|er|ing|ation)$)/u
  if (ending.test(word)) return [word.replace(ending, (found) => (found === 'is' ? 'iz' : 'is'))]
  const doubled = /(?<=\p{L}{2}[aeiou])(l{1,2})(?=(?:ed|ing|er|ers)$)/u
  if (doubled.test(word)) return [word.replace(doubled, (found) => (found === 'l' ? 'll' : 'l'))]
  if (/^\p{L}{3,}our(?:s|ed|ite|able|ing)?$/u.test(word)) return [word.replace(/our/u, 'or')]
  return /^(?:lab|col|fav|hon|neighb|harb|behavi|hum|rum|vap)or(?:s|ed|ite|able|ing)?$/u.test(word)
    ? [word.replace(/or/u, 'our')]
    : []
}

/** Words of no common ending that are spelled in two ways. */
const twoSpellings = readPairs(`
  centre center centres centers theatre theater theatres theaters metre meter metres meters litre liter litres liters
  fibre fiber calibre caliber sabre saber spectre specter defence defense offence offense licence license
  pretence pretense programme program programmes programs aluminium aluminum sceptic skeptic sceptics skeptics
  sceptical skeptical grey gray plough plow manoeuvre maneuver manoeuvres maneuvers jewellery jewelry
  catalogue catalog dialogue dialog enrol enroll ageing aging judgement judgment moustache mustache pyjamas pajamas
  paediatric pediatric anaesthetic anesthetic haemorrhage hemorrhage oestrogen estrogen foetus fetus diarrhoea diarrhea`)

function readPairs(words: string): ReadonlyMap<string, string> {
  const list = words.trim().split(/\s+/u)
  const pairs = list.flatMap((word, n) => (n % 2 === 0 ? [[word, list[n + 1] ?? word] as const] : []))
  return new Map(pairs.flatMap(([british, american]) => [[british, american] as const, [american, british] as const]))
}

/** The noun made of an adjective or a person, and the other way round: `urgent` and `urgency`, `member` and `membership`. */
export function listDerived(word: string): readonly string[] {
  const ending = /^(\p{L}{3,}[ae]n)(t|c[ey])$/u.exec(word)
  if (ending !== null)
    return ['t', 'ce', 'cy'].filter((other) => other !== ending[2]).map((other) => `${ending[1]}${other}`)
  const person = holders.exec(word)
  if (person === null) return []
  return [person[2] === undefined ? `${word}ship` : (person[1] ?? word)]
}

const holders = /^(member|leader|partner|owner|citizen|champion|dictator|director|sponsor|intern|premier)(ship)?$/u

/** The common verb or noun of one that a mistyped word may mean: what it is by `isMeant`; absent for most words. */
export function findVerbLike(isMeant: (word: string) => boolean): string | undefined {
  return common.find(isMeant)
}

/** Says whether a stem is of a common verb; the verb may also be a noun. */
export function isVerbStem(stemmed: string): boolean {
  return verbs.has(stemmed)
}

/** The stems of verbs that say little without their noun. */
export function listLightVerbs(): ReadonlySet<string> {
  return new Set(light.split(/\s+/u).map(stem))
}

function readForms(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Map<string, string>>()
  for (const line of lines) {
    const words = new Map(line.map((word) => [stem(word), word] as const))
    for (const one of words.keys()) {
      const others = [...words].filter(([other]) => other !== one)
      found.set(one, new Map([...(found.get(one) ?? []), ...others]))
    }
  }
  return new Map([...found].map(([one, others]) => [one, [...others.values()]]))
}
