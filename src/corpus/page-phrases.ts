/** What news pages print around their articles, whoever publishes them: patterns for whole lines, by reason. */

import type { Reason } from './line.ts'

/** `sure`: no sentence of an article begins so, whatever it says further on. */
type Phrase = {
  readonly reason: Reason
  readonly pattern: RegExp
  readonly maxWords?: number
  readonly sure?: true
}

/** Whole lines, wherever they stand. Each pattern is tried on lines of at most 400 characters. */
export const PHRASES: readonly Phrase[] = [
  {
    reason: 'link to another page',
    pattern:
      /^(?:[•▶►→»>*-] ?)?(?:(?:READ|ALSO READ|READ ALSO|SEE|SEE ALSO|WATCH|LISTEN|MORE|RELATED|GO DEEPER|DON['’]T MISS|TRENDING)(?: (?:MORE|NEXT|ALSO|NOW|HERE|ON|LIVE|ARTICLES?|STORY|STORIES))* ?[:|›»>–—-]|(?:READ MORE|READ NEXT|READ ALSO|ALSO READ|GO DEEPER|DON['’]T MISS|RELATED ARTICLES?|RELATED STORIES) (?=\p{Lu})|(?:[Rr]ead|[Mm]ore|[Aa]lso [Rr]ead|[Ss]ee [Aa]lso|[Ww]atch|[Ll]isten|[Rr]elated|[Rr]ecommended|[Dd]on['’]t [Mm]iss|[Tt]rending|[Ff]urther [Rr]eading|[Gg]o [Dd]eeper|[Mm]ust [Rr]ead|[Ii]n [Pp]ictures)(?: (?:[Mm]ore|[Nn]ext|[Aa]lso|[Nn]ow|[Hh]ere|[Ll]ive|[Tt]his|[Tt]o|[Aa]rticle|[Ss]tory))* ?[:|›»>])/u,
    maxWords: 40,
  },
  {
    reason: 'link to another page',
    pattern:
      /^(?:read|see|view|show|load|learn|find out|discover) (?:more|all|full (?:story|coverage|article))(?: (?:about|on|from|here|at|in|coverage|stories|news|articles|comments|posts|of our)\b.{0,80})?[.…]?$/iu,
    maxWords: 14,
  },
  {
    reason: 'link to another page',
    pattern:
      /^(?:read (?:the )?(?:full|original|rest of)(?: the)? (?:story|article|report|transcript|statement).{0,60}|(?:continue|keep) reading.{0,40}|full (?:story|coverage|article)|more (?:on|from|about) .{1,60}[^.!?:]|click here\b.{0,100}|tap here\b.{0,100}|go deeper .{5,150}[^.])$/iu,
    maxWords: 24,
  },
  {
    reason: 'advertisement',
    pattern:
      /^(?:[-–—*[(]+ ?)?(?:advertis(?:e?ment|ing)|advert|ads?|sponsored(?: (?:content|post|links?|stories))?|paid (?:content|post|partnership)|promoted(?: (?:content|links?|stories))?|partner content|(?:advertisement\W{0,3})?(?:article|story|scroll|keep|content)? ?continues? (?:reading )?below(?: (?:this )?(?:ad|advert|advertisement|video|newsletter promo))?|scroll to continue.{0,40}|skip (?:ad|advertisement)|report (?:this )?ad|ad feedback|loading\W{0,3}|remove ads)(?: ?[-–—*\])]+)?$/iu,
  },
  {
    reason: 'share bar',
    pattern:
      /^(?:share|tweet|email|print|save|copy)(?: (?:this|the|full|it|on|via|with|to|by|article|story|page|link|post|copied|clipboard|facebook|twitter|x|whatsapp|email|linkedin|reddit|friends?|for later|options|full article|save))*\W{0,3}\d{0,5}$/iu,
    maxWords: 10,
  },
  {
    reason: 'share bar',
    pattern:
      /^(?:gift|give) (?:this )?article$|^[\d.,]+[km]? ?(?:comments?|shares?|likes?|views?|reactions?|retweets?|replies)$|^(?:show|hide|view|post|leave|add|see|join|read)(?: (?:a|the|all|your))? ?(?:\d{1,6} )?(?:comments?|conversation|discussion)\W?$|^(?:comments?|no comments?)(?: \(?\d{0,6}\)?)?$|^follow us(?: on)?\b.{0,60}$|^link copied\W?$|^(?:save|saved|bookmark|like|reply|report|subscribe|follow|unfollow|log ?in|sign ?in|register)$/iu,
    maxWords: 12,
  },
  {
    reason: 'cookie or script text',
    pattern:
      /^(?:we (?:and our partners )?use (?:\S+ ){0,4}cookies\b|this (?:web)?site uses (?:\S+ ){0,3}cookies\b|by (?:continuing|using|clicking)\b.{0,120}\b(?:cookies|terms|privacy)\b|(?:accept|reject|allow|decline)(?: all)?(?: cookies)?(?: and continue)?$|(?:manage|cookie) (?:preferences|settings|policy|options|consent)$|allow .{1,40} content\?|this article contains content provided by\b|we ask for your permission before anything is loaded\b|to view this content\b|to (?:play|view|watch) this (?:video|content|media)\b|(?:please )?(?:enable|turn on) javascript\b|javascript (?:is|must be)\b|your browser (?:does not|doesn['’]t|is)\b|skip (?:to|past|twitter|instagram|facebook|youtube|x) .{1,40}$|end of (?:twitter|x|instagram|facebook|youtube|tiktok|content)\b.{0,40}$|video can(?:not|['’]t) be played|media (?:is|playback) (?:not |un)supported\b|this video (?:can not|cannot|can['’]t|is not|is no longer)\b|an error (?:has )?occurred\b|.{1,60} is not responsible for the content of external (?:sites|links|websites))/iu,
    maxWords: 60,
  },
  {
    reason: 'cookie or script text',
    pattern:
      /^(?:your privacy choices\b|we (?:value|respect|care about) your privacy\b|we and our (?:\d{1,5} )?(?:trusted )?partners\b|(?:.{0,300}\bcookies\b.{0,200}[.:] )?(?:accept|agree|allow|reject|decline|refuse|manage|settings|preferences|options)(?: (?:all|cookies|preferences|settings|options|choices))*(?: ?[|•·/] ?(?:accept|agree|allow|reject|decline|refuse|manage|settings|preferences|options|more)(?: (?:all|cookies|preferences|settings|options|choices))*){1,4}$)/iu,
    maxWords: 80,
    sure: true,
  },
  {
    reason: 'newsletter or app plug',
    pattern: /^enter your e-?mail\b|\bthanks for subscribing\b|^(?:have|got) an? (?:news |story )?tip\?/iu,
    maxWords: 40,
  },
  {
    reason: 'page furniture',
    pattern: /^view this (?:interactive|content|graphic|map|chart|story|page)\b.{0,40}\b(?:on|at|in) \S{3,40}$/iu,
  },
  { reason: 'advertisement', pattern: /^sponsored ?: ?\S/iu, maxWords: 50, sure: true },
  {
    reason: 'reading time',
    pattern:
      /^(?:(?:reading|read) time|estimated read(?:ing)? time)?\W{0,3}(?:\d{1,2}|a few)[ -]?min(?:ute)?s?(?: (?:read|listen|watch))?\.?$|^(?:listen to (?:this )?(?:article|story)|listen|play|pause|mute|unmute|watch|\d?\d:\d\d ?\/ ?\d?\d:\d\d)(?:\W{0,3}(?:\d{1,2} ?min(?:ute)?s?|\d{1,2}:\d\d))?(?: of \d.{0,30})?$/iu,
  },
  {
    reason: 'page furniture',
    pattern:
      /^(?:exit mobile version|(?:back|return|jump|scroll) to (?:the )?(?:top|home|homepage|main|content|article|front page|overview|news)\b.{0,20}|skip to .{1,30}|(?:open|close|expand|collapse|toggle)(?: (?:menu|search|navigation|caption|image|gallery|full screen|dialog|modal|ad))+|previous(?: (?:article|post|story))?|next(?: (?:article|post|story))?|(?:print|desktop|mobile|amp) (?:version|edition|view)|view (?:image|gallery|\d+ images?|in (?:full ?screen|browser|app)).{0,30}|image \d+ of \d+|\d+ of \d+|page \d+(?: (?:of|\/) \d+)?|\d+ ?\/ ?\d+|[\W_]+|\[?(?:image|photo|video|embed(?:ded)?|picture)\]?|(?:report (?:an? )?(?:error|typo|correction)|suggest a correction|got a (?:tip|story)\?|feedback)\b.{0,60}|add (?:us )?.{0,30}preferred source.{0,40}|sent from my .{1,30}|view this (?:email|message) in your browser.{0,20}|unsubscribe.{0,60}|end of article|tags?|topics?|sections?|categories)$/iu,
    maxWords: 14,
  },
  {
    reason: 'page furniture',
    pattern: /^(?:tags|topics|filed under|related topics|categories|more topics|keywords)\s?:.{0,200}[^.]$/iu,
    maxWords: 30,
  },
  {
    reason: 'link to another page',
    pattern: /^.{0,200}\bopens (?:in )?(?:a )?new (?:tab|window)\)?\.?$/iu,
    maxWords: 30,
  },
  {
    reason: 'copyright line',
    pattern:
      /^(?:©|\(c\) ?(?:19|20)\d\d|copyright\b).{0,250}$|\ball rights reserved\b.{0,160}$|^this material may not be (?:published|reproduced)\b.{0,120}$/iu,
    maxWords: 50,
  },
  {
    reason: 'newsletter or app plug',
    pattern: /\bmay (?:earn|receive|get) (?:an? |some )?(?:small )?(?:affiliate )?(?:commission|revenue)\b/iu,
    maxWords: 60,
  },
  { reason: 'cookie or script text', pattern: /\{\{ ?[#/^]?\w+ ?\}\}/u, maxWords: 80 },
  {
    reason: 'video player',
    pattern: /^(?:video ad feedback|just watched .{0,300}\bmust watch)\b|\b\d{1,2}:\d{2} ?[-–—•|] ?source: ?\S/iu,
    maxWords: 60,
    sure: true,
  },
  {
    reason: 'newsletter or app plug',
    pattern:
      /^[[(]?a version of this (?:story|article|column|piece|post) .{0,160}\b(?:newsletter|sign up|subscribe)\b|^these (?:articles|stories) are (?:only |exclusively )?for .{0,40}\bsubscribers\b/iu,
    maxWords: 60,
    sure: true,
  },
  {
    reason: 'newsletter or app plug',
    pattern:
      /^(?:get (?:text|text message|email|news) updates\b.{0,100}|sign up (?:for free )?(?:right )?here[.!]?|follow (?:(?:the|our|along|with|today['’]s|\p{L}+day) ){0,3}(?:latest|live)(?: (?:updates?|developments?|news|coverage|blog|results))+(?: (?:here|below|on our .{1,20}))?[.!]?|check your local (?:forecast|weather) here[.!]?|(?:just |only )?for subscribers(?: only)?:?|subscriber exclusives?:?|quick links:?)$/iu,
    maxWords: 20,
    sure: true,
  },
  {
    reason: 'menu',
    pattern:
      /^(?:[^|•·]{2,40} ?[|•·] ?){0,8}(?:terms (?:of (?:use|service|sale)|(?:and|&) conditions)|privacy(?: policy| notice)?|cookie (?:settings|policy|preferences)|(?:your )?ad ?choices|do not sell [^|•·]{0,40})(?: ?[|•·] ?[^|•·]{2,40}){1,8}$/iu,
    maxWords: 40,
    sure: true,
  },
  {
    reason: 'mail header',
    pattern:
      /^(?:from|to|cc|bcc|sent|date|reply-to|subject): \S.{0,200}$|^-{3,} ?(?:original|forwarded) message ?-{3,}$|^begin forwarded message:$|^on .{6,60} wrote:$/iu,
    maxWords: 40,
  },
]

/** Short lines after which the titles of other articles stand. */
export const LIST_HEADING =
  /^(?:you (?:may|might|will|could) (?:also )?(?:like|enjoy|be interested in|have missed)|you['’]ll also like|you might have missed|in case you missed it|required reading|(?:paid |sponsored |promoted |partner )?(?:content|links|stories|posts) (?:by|from) (?:outbrain|taboola|revcontent|mgid|dianomi|zergnet|nativo)|more (?:on this (?:story|topic|subject|issue)|from .{1,40}|stories|news|coverage|headlines|like this|in .{1,30}|top stories|to read)|related(?: (?:stories|articles?|content|news|topics|links|coverage|posts|reading|internet links|tags|videos?))?|recommended(?: (?:for you|stories|reading|articles|videos?))?|(?:read|up|what to read|watch) next|(?:most|top) (?:read|popular|viewed|watched|shared|commented|stories|news|videos?)(?: .{1,30})?|latest(?: (?:news|stories|headlines|videos?|articles|posts))?|trending(?: (?:now|topics|stories|news|today))?|popular(?: (?:now|stories|articles|posts))?|(?:the )?editors?['’]?s?['’]? (?:picks?|choice)|don['’]t miss|must reads?|in other news|other (?:stories|news|articles)|elsewhere (?:on|in) .{1,40}|around the (?:web|world)|from (?:our partners|around the web|the web|other sites)|promoted (?:stories|links|content)|sponsored (?:stories|links|content)|featured(?: (?:stories|articles|video))?|explore more(?: .{1,30})?|also on .{1,40}|suggested (?:for you|reading|articles)|today['’]?s? (?:top|most) .{1,30}|news from .{1,40}|further reading|see also|read (?:more|also)|top stories today|suggested topics|related internet links|paid partner content|what others are reading|keep reading|dig deeper|go deeper)\W{0,3}$/iu

/** Words that alone make up menus: sections, account links, languages of a page. */
export const MENU_WORDS = new Set(
  `home homepage menu search news world uk us usa europe asia africa americas international national local politics
  business economy economics markets money finance sport sports football cricket tennis golf culture arts music film
  films tv television radio entertainment celebrity showbiz lifestyle life style fashion food travel tech technology
  science health environment climate education opinion comment comments editorial editorials analysis views letters
  cartoons obituaries weather video videos photos pictures gallery podcasts podcast newsletters newsletter live latest
  trending more all magazine crossword crosswords games puzzles quizzes jobs property motoring cars shop shopping
  subscribe subscription login logout signin register account profile settings help contact about advertise privacy
  terms cookies sitemap rss edition section sections topics press releases release events in for and the of us my
  sign log up on off to your news-feed feed donate support menu× close navigation main`.split(/\s+/u),
)

/** What asks the reader to sign up, follow or install something: an imperative first, the thing later in the line. */
export const PLUG_START =
  /^(?:[^\p{L}]{0,4})(?:please |why not |to )?(?:sign up|subscribe|join|get|follow|download|register|receive|click|want|like|love|enjoy|never miss|stay|keep up|be the first|become|support (?:us|our|independent)|donate|have you|do you have|got|if you have|if you(?:['’]d| would) like|whatsapp|message us|email|e-mail|contact|reach|would you like|tell us|let us know|send us|share your|listen to|watch|catch|this newsletter|our newsletter|for more|for the latest|check out|choose|add us|install|try|start your)\b/iu

/** The thing that a plug is for. */
export const PLUG_THING =
  /\b(?:newsletters?|whats ?app|inbox|mailing list|our (?:app|channel|free|daily|weekly|politics|morning|community|journalism|page|website|social|podcasts?)|(?:the|our|free) [\p{L}’' ]{0,30}app\b|podcasts? (?:app|wherever)|briefing here|email alerts|push notifications|news alerts|notifications|subscribers?|subscription|google news|telegram channel|app store|google play|facebook page|@[\p{L}\d_.-]{2,}|(?:on|via) (?:facebook|twitter|instagram|tiktok|bluesky|threads|telegram|youtube|x|linkedin)\b|spotify|apple podcasts|your (?:say|story|stories|experience|views|thoughts) )/iu
