/** Everyday words that reports use for one another, so that a question in other words finds its sentence. */

import { isStopWord, stem } from '../../text/words.ts'

const groups = `
give-up hand-over surrender cede relinquish
docs documents files
info information
gov govt government
pics photos pictures
cops police
live population inhabitants residents home-to
succeed succeeded replace replaced
director administrator head chief
lawyer attorney solicitor
agree agreement agreed commit commitment
scene site
cull culled slaughter slaughtered
travel travelled went fly flew flown
rescue rescued bailout bailouts bail-out bailed-out prop-up propped-up save saved
transfer transferred move moved
arrest arrested arresting detained detain detention
country nation
pay paid buy bought purchase
lose lost without knocked-out
leave left fled flee
ally allies
accounts users
speak spoke said told
attend attended joined alongside
territory land
exchange swap swapped
damage losses loss destroyed
team club
suspend suspended ban banned
bankrupt insolvent
stronger strength intensity
employees staff workers workforce
lay-off laid-off layoffs job-cuts
evacuate evacuated evacuation evacuations
restore restored reinstate unbanned unban
die died death deaths dead fatalities killed
resign resignation quit step-down stepping-down
buy purchase acquire acquisition takeover
takeover merger acquisition
fine fined penalty
automaker carmaker
fire fired sack sacked dismiss
layoff layoffs laid-off job-cuts
die died death dead killed
kill killed dead death
injure injured wounded hurt
begin began start started launch
end ended finish finished
win won victory beat defeat
lose lost defeat
elect elected election vote
retire retirement retiring
arrest arrested detained detention
jail jailed prison sentenced
huge massive enormous
company firm
movie film
teen teenager
kids children
gas gasoline petrol
vaccine vaccination vaccinated shot
price cost
raise increase rise rose hike
drop fall fell decline plunge
meet meeting met talks summit
leader president
troops soldiers boots-on-the-ground forces
suggest propose
opinion view
price cost worth
collapse fail
interrupt disrupt
aim goal purpose
drafting drawing-up
indicate hint
truce ceasefire
deal agreement
holiday vacation
attack attacked assault
raid search searched
ban banned bar prohibit
reopen reopening
show reveal
debut debuted unveil unveiled reveal revealed introduce introduced
money funds
conscript conscripted conscription draft drafted mobilise mobilised mobilisation mobilize mobilized mobilization called-up calling-up
fly flew flown travel travelled traveled
explosion explosions blast blasts
needed necessary required
allege allegation accuse
lawsuit suit sue
cryptocurrency crypto
percent percentage
flee fled
catch caught
illegal outlaw banned
uk britain british united-kingdom
us american america united-states
russia russian
ukraine ukrainian
france french
germany german
europe european
china chinese
india indian
italy italian
spain spanish
japan japanese
canada canadian
australia australian
israel israeli
iran iranian
turkey turkish
poland polish
ireland irish
mexico mexican
brazil brazilian
`

/** Another word or phrase for a word: as printed, and as stems without its small words. */
type Related = { readonly words: string; readonly stems: readonly string[] }

const related = readGroups()

/**
 * Other words for a stem: single words and phrases.
 *
 * @returns empty for most words; the first word of a group is not worth more than the others
 */
export function listRelated(stemmed: string): readonly Related[] {
  return related.get(stemmed) ?? []
}

function readGroups(): Map<string, Related[]> {
  const found = new Map<string, Related[]>()
  for (const line of groups.trim().split('\n')) {
    const members = line.split(' ').map(readMember)
    for (const { stems } of members) {
      const [only] = stems
      if (stems.length !== 1 || only === undefined) continue
      const others = members.filter((other) => other.stems.join(' ') !== only)
      const known = found.get(only) ?? []
      const fresh = others.filter((other) => !known.some((one) => one.stems.join(' ') === other.stems.join(' ')))
      found.set(only, [...known, ...fresh])
    }
  }
  return found
}

function readMember(member: string): Related {
  // A stop word alone is a country's letters.
  const parts = member.split('-')
  const words = parts.length === 1 ? parts : parts.filter((word) => !isStopWord(word))
  return { words: words.join(' '), stems: words.map(stem) }
}
