/** Brings the wordings of one office to one form: `the German president`, `Germany's president`, `president of Germany`. */

import { findCountry, listCountryForms } from '../../text/demonyms.ts'

/**
 * Folds an office.
 *
 * @param folded - a role as `foldPhrase` gives it
 * @returns the place, by its country's name where it is a country's, then the office; the role itself without a place
 */
export function foldOffice(folded: string): string {
  const of = folded.indexOf(' of ')
  if (of > 0) {
    const place = folded.slice(of + 4).replace(/^the /u, '')
    return `${findCountry(place) ?? place} ${folded.slice(0, of)}`
  }
  const words = folded.split(' ')
  for (const size of [2, 1]) {
    const country = words.length > size ? findCountry(words.slice(0, size).join(' ')) : undefined
    if (country !== undefined) return `${country} ${words.slice(size).join(' ')}`
  }
  return folded
}

/** The place of an office, folded as in `foldOffice`: `german`, `Germany's`. */
export function foldPlace(folded: string): string {
  return findCountry(folded) ?? folded
}

/** Every wording that `foldOffice` brings to one form, in small letters, for look-up among printed mentions. */
export function listOfficeWordings(folded: string): string[] {
  const office = foldOffice(folded)
  const place = office.split(' ')[0] ?? ''
  const rest = office.slice(place.length + 1)
  const forms = listCountryForms(place)
  const wordings = [folded, ...forms.flatMap((form) => [`${form} ${rest}`, `${rest} of ${form}`])]
  return [...new Set(wordings.flatMap((wording) => [wording, `the ${wording}`]))]
}
