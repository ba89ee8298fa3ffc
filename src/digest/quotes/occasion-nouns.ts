/** The nouns of occasions, as `in an interview` and `at a rally` have them. */

/** Nouns, in small letters; a phrase with one of them tells where, not who. */
export const occasionNouns = new Set(
  `interview interviews statement statements speech speeches address remarks letter letters email emails memo tweet tweets
  post posts conference conferences briefing briefings rally rallies debate debates forum event events meeting meetings
  hearing hearings appearance appearances broadcast program programme show radio television tv phone telephone call
  article column editorial op-ed book memoir report release message video podcast summit visit town hall testimony
  documents filing lawsuit court evening morning afternoon night monday tuesday wednesday thursday friday saturday
  sunday week month year weekend day response twitter facebook instagram stage trail conversation dinner lunch breakfast
  ceremony convention campaign speech hall exchange session news-conference call teleconference time past`.split(
    /\s+/u,
  ),
)
