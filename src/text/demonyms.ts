/** Brings a country's name, its adjective and its short forms to one word: `German`, `Germany’s`, `of Germany`. */

import { foldWord } from './words.ts'

const table = `afghanistan afghan|albania albanian|algeria algerian|argentina argentine argentinian|armenia armenian
|australia australian|austria austrian|azerbaijan azerbaijani|bangladesh bangladeshi|belarus belarusian|belgium belgian
|bolivia bolivian|bosnia bosnian|brazil brazilian|britain british uk u.k united_kingdom great_britain|bulgaria bulgarian
|cambodia cambodian|cameroon cameroonian|canada canadian|chile chilean|china chinese|colombia colombian|croatia croatian
|cuba cuban|cyprus cypriot|czechia czech czech_republic|denmark danish|ecuador ecuadorian|egypt egyptian
|england english|eritrea eritrean|estonia estonian|ethiopia ethiopian|eu e.u european_union|european_commission commission
|finland finnish|france french|georgia georgian|germany german|ghana ghanaian|greece greek|hungary hungarian
|iceland icelandic|india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian
|jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan|kosovo kosovan kosovar|kuwait kuwaiti
|latvia latvian|lebanon lebanese|libya libyan|lithuania lithuanian|luxembourg luxembourgish|malaysia malaysian
|malta maltese|mexico mexican|moldova moldovan|mongolia mongolian|montenegro montenegrin|morocco moroccan
|mozambique mozambican|myanmar burmese burma|nato|nepal nepali nepalese|netherlands dutch holland
|new_zealand|nigeria nigerian|north_korea north_korean|north_macedonia macedonian|norway norwegian|pakistan pakistani
|palestine palestinian|panama panamanian|peru peruvian|philippines philippine filipino|poland polish|portugal portuguese
|qatar qatari|romania romanian|russia russian|rwanda rwandan|saudi_arabia saudi saudi_arabian|scotland scottish
|senegal senegalese|serbia serbian|singapore singaporean|slovakia slovak|slovenia slovenian|somalia somali
|south_africa south_african|south_korea south_korean|spain spanish|sri_lanka sri_lankan|sudan sudanese|sweden swedish
|switzerland swiss|syria syrian|taiwan taiwanese|thailand thai|tunisia tunisian|turkey turkish turkiye|uganda ugandan
|ukraine ukrainian|un u.n united_nations|united_states us u.s american america|uruguay uruguayan
|venezuela venezuelan|vietnam vietnamese|wales welsh|yemen yemeni|zambia zambian|zimbabwe zimbabwean`

const places = new Map<string, string>()
const forms = new Map<string, readonly string[]>()
for (const entry of table.split('|')) {
  const words = entry
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll('_', ' '))
  forms.set(words[0] ?? '', words)
  for (const word of words) places.set(word, words[0] ?? word)
}

/**
 * The country or body of countries that a word or adjective means.
 *
 * @returns its name in small letters; `undefined` for words that are none
 */
export function findCountry(words: string): string | undefined {
  if (!/\s/u.test(words)) return places.get(dropPoint(foldWord(words)))
  const folded = words
    .split(/\s+/u)
    .map(foldWord)
    .filter((word) => word !== 'the')
  return places.get(dropPoint(folded.join(' ')))
}

function dropPoint(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}

/** Every word for the country that the words mean, in small letters; empty for words that are none. */
export function listCountryForms(words: string): readonly string[] {
  return forms.get(findCountry(words) ?? '') ?? []
}
