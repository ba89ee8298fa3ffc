/** Recognises pictures' captions by the credit that they end in, in brackets or after a label. */

import { monthNames, weekdayNames } from '../text/date-rule.ts'

const SOURCE =
  '(?:Getty(?: Images)?|AFP|Agence France-Presse|REUTERS|Reuters|EPA(?:-EFE)?|Shutterstock|Alamy|iStock|Rex Features|REX|PA Wire|PA Images|PA Media|PA|AP Photo|AP|Associated Press|Bloomberg|Anadolu(?: Agency)?|Xinhua|TASS|NurPhoto|ZUMA|SIPA|Sipa|UPI|dpa|ANSA|EFE|ANI|PTI|Unsplash|Pixabay|Flickr|Wikimedia(?: Commons)?|Supplied|Handout|File(?: photo)?)'

const LABEL =
  '(?:images?|photos?|pictures?|pics?|photographs?|photography|credits?|graphics?|illustrations?|screengrab|file photo|video|picture credit|photo credit|image credit|image source|ap photo)'

/** `(Image: …)`, `[Photo/…]`, `(Photo by … via …)` at the end of a line. */
const BRACKET = new RegExp(
  `[([](?:${LABEL}\\b ?(?:[:/|.,–—-]|by\\b|courtesy\\b|credit\\b)[^()\\[\\]]{0,140}|${LABEL}|[^()\\[\\]]{0,80}(?:/ ?|via )${SOURCE}\\b[^()\\[\\]]{0,80}|${SOURCE} ?(?:/|via)[^()\\[\\]]{0,80}|(?:Getty Images?|PA Wire|PA Images|Shutterstock|Alamy|AP Photo|Supplied|Handout|File photo)[^()\\[\\]]{0,60})[)\\]]\\.?$`,
  'iu',
)
/** `… Photograph: Somebody/Agency`, `Credit...Somebody`. */
const LABELLED =
  /(?:^|[\s.!?”"])(?:Photograph|Photo(?: credit| by)?|Picture(?: credit)?|Pic|Image(?: credit)?|Credit|Illustration|Composite|Screengrab) ?(?::|\.{3}|…) ?[^.!?:]{2,90}$/u
/** `… Name / Agency`, `… via Getty Images` without any label. */
const TRAILING = new RegExp(`(?:[\\p{L}.] ?/ ?|\\bvia |\\|\\s?)${SOURCE}(?: ?/ ?[\\p{L} .-]{2,40}){0,2}\\.?$`, 'u')
/** A whole line of names and agencies: `REUTERS/Somebody`, `Getty Images`. */
const WHOLE = new RegExp(
  `^(?:[©(\\[] ?)?(?:(?:\\p{Lu}[\\p{L}.'’-]+ ){1,3}?/ ?|[\\p{Lu}][\\p{L}.'’ -]{2,40} ?/ ?|via )?${SOURCE}(?: ?(?:/|via|,|\\|) ?[\\p{L}'’. -]{2,50}){0,3}[)\\]]?$`,
  'u',
)
const LEADING =
  /^(?:image|photo|picture|pic|photograph|photos?|video|file photo|graphic|illustration|media)(?: (?:source|caption|credit|by|courtesy(?: of)?))? ?[:,] ?\S|^(?:caption|credit) ?(?:[:,]|\.{3}|…)|^(?:image source|image caption|media caption|photo by|picture by|photo illustration by|photo courtesy of|image courtesy of)\b|^(?:image|photo|picture|pic|caption|credit) ?:$/iu

/** Where a credit in brackets begins that ends the line; `undefined` when there is none. */
export function findBracketCredit(text: string): number | undefined {
  const from = Math.max(0, text.length - 240)
  const found = BRACKET.exec(text.slice(from))
  return found === null ? undefined : from + found.index
}

/** The picture's description between its credit and its credit again, as pages print it for readers who can't see it. */
const FRAMED = new RegExp(`^(?<source>(?:\\p{Lu}[\\p{L}.'’-]+ ){0,3}?${SOURCE}) .{3,}?\\k<source>$`, 'u')

const LICENSED = /(?:purchase licensing rights|acquire licensing rights)(?:, opens new tab)?\.?$/iu

/** Says whether a line is a picture's description between its credit and the credit again. */
export function isFramed(text: string): boolean {
  return text.length <= 400 && FRAMED.test(text)
}

/** Says whether a line ends in a picture credit outside brackets, so that the line is a caption. */
export function endsInCredit(text: string): boolean {
  const tail = text.slice(-160)
  return LABELLED.test(tail) || TRAILING.test(tail) || LICENSED.test(tail) || isFramed(text)
}

const DATED = new RegExp(
  `(?:,| in| on)(?: (?:${weekdayNames}),?| on)* (?:${monthNames})\\.? \\d{1,2}, (?:19|20)\\d{2}\\.?$`,
  'u',
)
/** What captions say that people in pictures do, as they say it: now. */
const POSES =
  /^[^.!?:"“”]{3,90}? (?:(?:is|are) (?:seen|pictured|shown)|stands?|sits?|waits?|walks?|speaks?|poses?|gathers?|listens?|arrives?|leaves?|looks? on|holds?|waves?|shakes? hands|queues?|lines? up|attends?|reacts?|watch(?:es)?|carry|carries|lays?|pays? (?:tribute|respects)|hugs?|mourns?|marche?s?|protests?|works?|pass(?:es)?|inspects?) /u

/** Says whether a line describes a picture, in the present tense and with the full date on which it was taken. */
export function isDatedCaption(text: string): boolean {
  return text.length <= 400 && DATED.test(text.slice(-60)) && POSES.test(text) && !/[.!?] \p{Lu}/u.test(text)
}

/** Says whether a line names a news agency and nothing else. */
export function isAgency(text: string): boolean {
  return /^(?:By )?(?:The )?(?:Associated Press|AP|Reuters|AFP|Agence France-Presse|PA Media|PA|Press Association|dpa|UPI|ANI|PTI|AAP|Bloomberg|Xinhua|TASS|ANSA|EFE|Anadolu(?: Agency)?|Canadian Press)(?: (?:news agency|staff|News))?$/iu.test(
    text,
  )
}

/** The one name under which an agency is kept, however a text writes it. */
export function nameAgency(words: string): string {
  const bare = words.replace(/^by |^the | (?:news agency|staff|news)$/giu, '')
  if (/^(?:ap|associated press)$/iu.test(bare)) return 'Associated Press'
  if (/^(?:afp|agence france-presse)$/iu.test(bare)) return 'AFP'
  return /^(?:pa|pa media|press association)$/iu.test(bare) ? 'PA Media' : bare
}

/** Says whether a line is nothing but a picture's credit or a labelled caption. */
export function isCredit(text: string): boolean {
  return text.length <= 400 && (LEADING.test(text) || (text.length <= 120 && WHOLE.test(text)))
}

const INNER = new RegExp(`(?:/|\\bvia )${SOURCE}(?:/${SOURCE}){0,3}(?![\\p{L}\\p{N}/])`, 'gu')
const OPENING = new RegExp(
  `^(?:[\\p{Lu}][\\p{L}.'’-]{0,30} ?){1,4}/${SOURCE}(?:/${SOURCE}){0,3} (?=["“‘]?[\\p{Lu}\\p{N}])`,
  'u',
)

/** How many credits of picture agencies stand in a line: `… Ann Rook/AP … Lars Unger/AFP/Getty Images`. */
export function countCredits(text: string): number {
  return text.includes('/') || text.includes('via ') ? (text.match(INNER)?.length ?? 0) : 0
}

/** Says whether a line begins with the credit of the picture before it. */
export function opensWithCredit(text: string): boolean {
  return OPENING.test(text.slice(0, 200))
}
