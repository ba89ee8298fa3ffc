/** Tells names of bodies, places and works from names of people. */

const bodyWords = new Set(
  `committee council party house street times post news university department ministry institute group inc corp company
  bank court agency association union army navy police foundation fund center centre office college school church square city
  county state states republic kingdom island islands river lake mountain avenue convention conference summit act law bill
  award day week office service bureau board commission senate congress parliament assembly journal herald guardian
  telegraph mail tribune press radio tv television magazine sun independent observer gazette chronicle review reuters
  bloomberg network media international national global world america american europe european democrats republicans
  democratic republican caucus campaign primary debate hall tower hotel airport hospital stadium park bridge road north
  south east west new united federal supreme security intelligence defense defence justice treasury pentagon
  force forces computer computers systems technologies airlines motors brands stores online index poll staff wing
  super central eastern western northern southern southwest southeast northwest northeast midwest coast beach port
  fort san los las hurricane storm typhoon cyclone coalition alliance league front movement trade health public general administration government organization
  organisation society club team studios pictures entertainment holdings partners capital group's llc ltd plc pac`.split(
    /\s+/u,
  ),
)

/** Says whether a name is rather a body, a place or a work than a person. */
export function isBody(words: readonly string[]): boolean {
  return words.some(
    (word) =>
      bodyWords.has(word.toLowerCase()) || /^\p{Lu}{2,}s?$/u.test(word.replaceAll('.', '')) || /[\d/@#]/.test(word),
  )
}
