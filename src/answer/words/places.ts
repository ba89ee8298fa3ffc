/** The names of countries, American states, continents and oceans: what `which country` can be answered with. */

// Not the package itself: it reads the names in eighty languages.
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }

const moreCountries = `UK|US|U.S.|U.K.|USA|America|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Russia|Iran|Syria|
Vietnam|Laos|South Korea|North Korea|Taiwan|Tanzania|Venezuela|Bolivia|Moldova|Czech Republic|Turkey|Türkiye|Palestine|Kosovo|
Ivory Coast|Cape Verde|Democratic Republic of Congo|Congo|Brunei|Micronesia|Macedonia|Eswatini|Burma|Vatican|Hong Kong|the Netherlands|Netherlands`

const states = `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|
Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|
Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|
Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|
New South Wales|Victoria|Queensland|Tasmania|Bavaria|Ontario|Quebec|Alberta|British Columbia`

const continents = 'Africa|Antarctica|Asia|Europe|North America|South America|Australia|Oceania|Arctic'
const oceans = 'Pacific|Atlantic|Indian Ocean|Arctic Ocean|Southern Ocean|Mediterranean|Baltic|Black Sea|North Sea'

const countryNames = new Set([...Object.values(english.countries).flat(), ...split(moreCountries)].map(fold))
const stateNames = new Set(split(states).map(fold))
const widePlaces = new Set([...split(continents), ...split(oceans)].map(fold))

/** Says whether a name is a country's. */
export function isCountry(name: string): boolean {
  return countryNames.has(fold(name))
}

/** Says whether a name is a state's of a federation. */
export function isState(name: string): boolean {
  return stateNames.has(fold(name))
}

/** Says whether a name is a continent's or an ocean's. */
export function isWidePlace(name: string): boolean {
  return widePlaces.has(fold(name).replace(/ ocean$/u, '')) || widePlaces.has(fold(name))
}

function split(names: string): string[] {
  return names.split('|').map((name) => name.trim())
}

function fold(name: string): string {
  return name.toLowerCase().replace(/^the /u, '').replaceAll('.', '').trim()
}
