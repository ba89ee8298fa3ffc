/** Tells names of bodies, places and works from names of people. */

const bodyWords = new Set(
  `act administration agency airlines airport alliance america american army assembly association avenue award bank
  beach bill bloomberg board brands bridge bureau business campaign capital caucus center central centre chronicle church
  city club coalition coast college commission committee company computer computers conference congress convention
  corp council county court cyclone day debate defence defense democratic democrats department east eastern
  entertainment europe european federal force forces fort foundation front fund gazette general global government
  group group's guardian hall health herald holdings hospital hotel house hurricane inc independent index
  institute intelligence international island islands jet journal justice kingdom lake las law league llc los ltd
  magazine mail media midwest ministry motors mountain movement national navy network new news north northeast
  northern northwest observer office online organisation organization pac park parliament partners party pentagon
  pictures plc police poll port post press primary public radio republic republican republicans reuters review
  river road san school security senate service society south southeast southern southwest square stadium staff
  state states stores storm street studios summit sun super supreme systems team technologies telegraph television
  times tower trade treasury tribune tv typhoon union united university week west western wing world`.split(/\s+/u),
)

/** Says whether a name is rather a body, a place or a work than a person. */
export function isBody(words: readonly string[]): boolean {
  return words.some(
    (word) =>
      bodyWords.has(word.toLowerCase()) || /^\p{Lu}{2,}s?$/u.test(word.replaceAll('.', '')) || /[\d/@#]/.test(word),
  )
}
