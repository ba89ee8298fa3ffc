/** Reads who does what a question asks about. */

import { findCountry } from '../../../text/demonyms.ts'
import { listNames } from '../../../text/names.ts'
import { findActor } from '../../actors.ts'
import { findLastNamed } from '../last-named.ts'
import { type Context, clauseAround, countHits, type Found } from './context.ts'

const commits =
  /^(?:[’']s)? (?:(?:is|are|was|were|has|have|had) )?(?:also |still |now |previously |already )?(?:said (?:he|she|it|they) (?:is|are|was|were) )?(?:prepared|willing|ready|agreed|offered|pledged|committed|signed up|vowed|promised|(?:will|would)(?! not| [“"‘']?(?:accept|need|have to|get|receive|face|like|prefer|love|want|rather|meet|discuss|debate|decide|vote|consider)\b)|(?:is|are) going) /u
/** `agreed that they would accept it`: whoever takes does not give. */
const accepts = /^.{0,50}\b(?:would|will|to) (?:accept|get|receive)\b/u

/** The question asks who comes into an office or a place. */
const asksForOffice =
  /\b(?:succeed|replace|become|lead|head|run|manage|coach|take over|take office|win|(?:be|is|was) (?:named|chosen|appointed|elected|picked|selected))\b/iu
const comesIn =
  /^(?:,[^,;]{1,60},)? (?:(?:has|have|had|will|would|is to|is set to|was to) )?(?<done>became|becomes?|succeeded|succeeds?|replaced|replaces?|took over|takes? over|took office|won|wins?|(?:has |was |were |is |been |be |being )+(?:named|chosen|elected|appointed|selected|picked|sworn in|confirmed|installed))\b/u
const putIn = /\b(?:named|chose|picked|appointed|elected|selected|installed) (?:[a-z]+ ){0,3}$/u

/** Lists the names of those who commit themselves, or who come into the office that is asked for. */
export function readWho(context: Context): Found[] {
  const { question, bearing } = context
  const { report, line } = bearing
  const { text } = report.article
  const found = new Map<string, Found>()
  for (const { start, end, name } of listNames(text, line)) {
    const before = text.slice(line.start, start)
    const rest = text.slice(end, Math.min(line.end, end + 90))
    const done = asksForOffice.test(question.ask) ? readOffice(before, rest) : undefined
    if (done === undefined && (!commits.test(rest) || accepts.test(rest))) continue
    if (/\bwhether\b[^,;–]*$|\bif\b[^,;–]*$/iu.test(before) || !isOnMatter(context, { start, end })) continue
    const value = nameOf(context, { start, name })
    if (value === undefined || found.has(value) || question.ask.includes(name)) continue
    if (done !== undefined && findCountry(name) !== undefined) continue
    found.set(value, { value, at: { start, end }, done: done === true })
  }
  return [...found.values()]
}

/** The clause of the name, or what follows it, is about what is asked. */
function isOnMatter({ bearing, groups }: Context, place: { start: number; end: number }): boolean {
  const { report, line, direct } = bearing
  if (!direct) return true
  const clause = clauseAround(report.article.text, line, {
    start: place.start,
    end: Math.min(line.end, place.end + 90),
  })
  return countHits(groups, report.article.text.slice(clause.start, clause.end)) === groups.length
}

/** Whether a name comes into an office: done, still to come, or `undefined` where it doesn't. */
function readOffice(before: string, rest: string): boolean | undefined {
  if (putIn.test(before)) return true
  const words = comesIn.exec(rest)
  if (words === null) return undefined
  return !/ (?:will|would|is to|is set to|was to|be) /u.test(`${words[0]} `)
}

/** The name of an actor or a country, else the name as printed. */
function nameOf(
  { story, bearing: { line } }: Context,
  { start, name }: { start: number; name: string },
): string | undefined {
  const known =
    findActor(story, name)?.name ?? findLastNamed(story, name, { start: 0, end: name.length }) ?? findCountry(name)
  // The first word of a sentence has a capital whatever it is.
  return known === undefined && start === line.start && !name.includes(' ') ? undefined : (known ?? name)
}
