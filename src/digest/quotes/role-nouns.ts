/** Titles, and nouns by which people and what speaks for them are called. */

import { list } from './word-classes.ts'

/** Titles that stand before a name. */
export const titles = list(
  `adm. admiral ambassador archbishop attorney baroness bishop capt. captain cardinal ceo cfo chairman chairwoman
  chancellor chief cio cmdr. cmo col. colonel commissioner congressman congresswoman coo cto dame det. director dr
  dr. evp father first former gen. general gov gov. governor govs. imam judge justice king lady leader lieutenant
  lord lt. major mayor minister miss mp mps mr mr. mrs mrs. ms ms. pm pope premier president prime prince princess
  prof prof. professor queen rabbi rep rep. representative reps. rev. reverend sec. secretary sen sen. senator
  senators sens. sergeant sgt. sheriff sir sister speaker supt. svp vice vp`,
)

/** Roles and offices of people, one or several. */
const personNouns = list(
  `accountant activist activists actor actress adviser advisers advisor advisors agent agents aide aides alderman allies ally
  ambassador analyst analysts anchor artist assistant athlete attorney attorneys auditor aunt author banker
  bankers barrister billionaire bishop boss boy boyfriend broker brokers brother businessman businesswoman
  candidate candidates captain caretaker carpenter ceo chair champion champions chairman chairwoman chancellor chef chief classmate
  clerk co-founder coach colleague colleagues colonel columnist comedian commander comptroller congressman
  congressmember congresswoman conservative conservatives consultant consultants contractor correspondent
  councillor councilman councilor councilwoman counsellor counselor counterpart cousin critic critics customer
  customers cyclist daughter dean defender delegate delegates democrat democrats demonstrators deputy designer detective
  developer diplomat diplomats director doctor doctors documents donor donors driver economist economists editor
  electrician employee employees engineer entrepreneur envoy executive expert experts fan fans farmer farmers
  father fellow figure filmmaker founder friend friends front-runner frontrunner general general-secretary girl
  girlfriend goalkeeper governor governors groups head historian host husband immigrant immigrants insider
  inspector interpreter investigator investigators investor investors journalist journalists judge judges justice
  kid king landlord lawmaker lawmakers lawyer lawyers leader leaders lecturer liberal liberals librarian lobbyist
  lobbyists man manager mayor mechanic member members men midfielder midwife minister ministers moderator mother
  mp musician negotiator negotiators neighbor neighbors neighbour neighbours nephew niece nominee nurse nurses
  officer officers official officials operative operatives opponent opponents organiser organisers organizer
  organizers owner parents partner passenger passengers pastor person photographer physician pilot player plumber
  pollster pollsters pope premier president priest prince princess principal prisoner producer professor
  prosecutor prosecutors protester protesters psychiatrist psychologist queen rabbi referee refugee refugees
  reporter reporters representative republican republicans researcher researchers resident residents retiree rival
  rivals saver savers scholar scientist scientists secretary secretary-general senator senators shareholder
  shareholders sheriff singer sister soldier soldiers solicitor solicitors son source sources spokesman spokesmen
  spokespeople spokesperson spokeswoman staffer staffers strategist strategists striker student students
  superintendent supporter supporters survivor teacher teachers teammate teammates teenager tenant tenants
  therapist trader traders trainer translator treasurer trustee uncle undersecretary veteran veterans victim
  victims volunteer volunteers voter voters whip wife witness witnesses woman women worker workers writer`,
)

/** Role nouns that mean a body or a document, never a person. */
export const documents = list(
  `ad administration agency article book campaign commission committee company complaint council court crowd
  department document editorial email family filing government group lawsuit letter magazine memo message ministry
  network newspaper office paper party people police poll post release report statement study survey team tweet
  union website`,
)

/** Nouns of people and of what speaks for them: roles, offices, and documents that state something. */
export const roleNouns: ReadonlySet<string> = new Set([...personNouns, ...documents])

/** Says whether a word in small letters is a role’s noun, or the plural of one. */
export function isRole(lower: string): boolean {
  return roleNouns.has(lower) || isPluralRole(lower)
}

/** Says whether a word in small letters is a role’s noun with an s: `attorneys`. */
export function isPluralRole(lower: string): boolean {
  return lower.endsWith('s') && roleNouns.has(lower.slice(0, -1))
}
