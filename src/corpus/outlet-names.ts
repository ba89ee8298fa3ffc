/** Tells the names of newspapers, stations and sites from other names by their form. */

import { isAgency } from './credits.ts'
import { countWords } from './row.ts'

/** The word in which such names end. */
export const LAST_WORD =
  /(?:^| )(?:News|Times|Post|Herald|Tribune|Gazette|Guardian|Journal|Today|TODAY|Press|Mail|Telegraph|Chronicle|Observer|Star|Sun|Mirror|Express|Independent|Standard|Echo|Courier|Magazine|Radio|TV|Television|Broadcasting|Network|Online|Daily|Weekly|Register|Record|Examiner|Inquirer|Globe|Dispatch|Bulletin|Argus|Advertiser|Republic|Sentinel|Ledger|Monitor|Media|Wire|Home)$/u
const SITE = /^[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,20}){0,2}\.(?:com|org|net|news|tv|co\.uk|ie|eu|info|[a-z]{2})$/iu

/** `News` after these is a rubric, not a name. */
const RUBRIC =
  /^(?:breaking|latest|live|world|local|uk|us|top|more|business|sports?|national|good|watch|fake|other)\b/iu
const NO_OUTLET = /^(?:UK|US|USA|UAE|EU|NATO|UN|OBE|MBE|CBE|KBE|QC|KC|MP|MEP|MSP|PhD|PHD|JR|II|III|NYC|LIVE|VIDEO)$/u

/** Says whether capitals are a country, a body or what stands behind a person's name. */
export function isTitleOrCountry(name: string): boolean {
  return NO_OUTLET.test(name)
}

/** Says whether a name has the form of a newspaper's, a station's or a site's. */
export function isOutletName(name: string): boolean {
  if (name.length > 50 || countWords(name) > 5 || !/^[\p{L}\d]/u.test(name)) return false
  if (SITE.test(name) || isAgency(name)) return true
  const words = name.split(' ').filter((word) => !/^(?:of|and|the|&|for)$/u.test(word))
  if (NO_OUTLET.test(name) || RUBRIC.test(name) || !words.every((word) => /^\p{Lu}/u.test(word))) return false
  return (words.length > 1 || name.startsWith('The ')) && LAST_WORD.test(name)
}
