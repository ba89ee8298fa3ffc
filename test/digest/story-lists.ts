/** What the stories at hand must give, in our own words: every event with its days, disagreements and positions. */

import type { Position } from '../../src/model/register.ts'

/** An event: its first and last day, whether it was still to come, and words that its sentence holds. */
export type ListedEvent = readonly [from: string, to: string, planned: boolean, words: RegExp]

/** The coalition story, as the shipped notes and the articles that they rest on tell it. */
export const coalitionEvents: readonly ListedEvent[] = [
  ['2025-01-01', '2025-12-31', false, /Earlier this year/u],
  ['2025-02-01', '2025-02-28', false, /February/u],
  ['2025-02-28', '2025-02-28', false, /White House on Friday|Friday at the White House/u],
  ['2025-03-02', '2025-03-02', false, /guarantee the peace/u],
  ['2025-08-15', '2025-08-15', false, /Alaska/u],
  ['2025-08-16', '2025-08-17', false, /no going into NATO/u],
  ['2025-08-16', '2025-08-17', false, /holiday plans/u],
  ['2025-08-18', '2025-08-18', false, /Scholz/u],
  ['2025-08-18', '2025-08-18', false, /Meloni/u],
  ['2025-08-18', '2025-08-18', false, /Oval Office/u],
  ['2025-08-18', '2025-08-18', false, /wants to make a deal/u],
  ['2025-08-18', '2025-08-18', false, /no limitations/u],
  ['2025-08-18', '2025-08-18', false, /possible meeting/u],
  ['2025-08-19', '2025-08-19', false, /robust/u],
  ['2025-08-19', '2025-08-19', false, /30 leaders/u],
  ['2025-08-19', '2025-08-19', false, /make a deal/u],
  ['2025-08-19', '2025-08-19', true, /Radakin/u],
  ['2025-08-19', '2025-08-19', true, /security guarantees could/u],
  ['2025-08-19', '2025-08-26', true, /counterparts|colleagues/u],
  ['2025-08-19', '2025-09-02', true, /two weeks/u],
]

/** Type, and the two sides. */
export const coalitionDisputes: readonly string[] = [
  'fact German Chancellor: Friedrich Merz / Olaf Scholz',
  'framing agreed or not committed: agreed / no commitment',
  'self Donald Trump: ceasefire: said first / said later',
]

/** Slot, whose answer, and the words that give it: of the first question of the story. */
export const coalitionAnswers: readonly string[] = [
  'when Friedrich Merz: within two weeks',
  'whether Kremlin: no public commitment so far',
  'where Emmanuel Macron: neutral country',
  'where Emmanuel Macron: Geneva',
  'where Donald Trump: to be determined',
]

/** Besides these the articles themselves differ on whether the German chancellor told or guessed it. */
export const articleDisputes: readonly string[] = [
  ...coalitionDisputes,
  'scope Friedrich Merz: agreed or suggested: agreed / suggested',
]

/** Who says something on what, and when; behind `<` the same actor's earlier words on it. */
export const coalitionPositions: readonly string[] = [
  'meeting: Donald Trump 2025-08-19 < 2025-08-18',
  'meeting: Friedrich Merz 2025-08-19',
  'meeting: Keir Starmer 2025-08-19',
  'meeting: Volodymyr Zelensky 2025-08-19',
  'troops: Donald Trump 2025-08-19',
  'troops: Downing Street 2025-08-19',
  'troops: Keir Starmer 2025-08-19 < 2025-03-02',
  'nato: Donald Trump 2025-08-19',
  'nato: Kremlin 2025-08-19',
  'security-guarantees: Donald Trump 2025-08-19',
  'security-guarantees: Keir Starmer 2025-08-19 < 2025-03-02',
  'ceasefire: Donald Trump 2025-08-19',
  'sanctions: Mark Rutte 2025-08-19',
]

/** The same for the articles; `undated` is what was said at no known day. */
export const articlePositions: readonly string[] = [
  'meeting: Donald Trump 2025-08-19',
  'meeting: Emmanuel Macron 2025-08-19',
  'meeting: Friedrich Merz 2025-08-19',
  'meeting: Keir Starmer 2025-08-19',
  'meeting: Volodymyr Zelensky 2025-08-19',
  'troops: Donald Trump 2025-08-19',
  'troops: Downing Street 2025-08-19',
  'troops: Keir Starmer 2025-08-19 < 2025-03-02',
  'troops: Keir Starmer undated',
  'nato: Donald Trump 2025-08-19 < 2025-08-16',
  'nato: Keir Starmer 2025-08-18',
  'security-guarantees: Donald Trump 2025-08-19',
  'security-guarantees: Downing Street 2025-08-19',
  'security-guarantees: Keir Starmer 2025-08-19 < 2025-03-02',
  'ceasefire: Donald Trump 2025-08-19',
  'sanctions: Downing Street 2025-08-19',
  'sanctions: Mark Rutte 2025-08-19',
]

/** The invented story of the harbour bridge. */
export const harbourEvents: readonly ListedEvent[] = [
  ['2025-11-01', '2025-11-30', false, /November 2025/u],
  ['2026-05-02', '2026-05-02', false, /cracks/u],
  ['2026-05-03', '2026-05-03', false, /painful|closed to all traffic/u],
  ['2026-05-06', '2026-05-06', false, /voted 9 to 4/u],
  ['2026-05-06', '2026-05-06', true, /will meet/u],
  ['2026-05-07', '2026-05-07', false, /not asked/u],
  ['2026-05-11', '2026-05-11', true, /first boat/u],
  ['2026-05-11', '2026-05-11', false, /night ferry sailed/u],
  ['2026-05-11', '2026-05-11', false, /Three bearings/u],
  ['2026-05-12', '2026-05-12', false, /Forty thousand/u],
  ['2026-05-29', '2026-07-06', true, /will not reopen/u],
  ['2026-06-01', '2026-06-01', true, /Buses/u],
  ['2026-06-10', '2026-06-10', true, /will vote/u],
  ['2026-06-15', '2026-06-15', true, /should reopen/u],
]

export const harbourDisputes: readonly string[] = [
  'fact bearings: 3 / 4',
  'superseded amount: $12 million / $19 million',
  'superseded day: 2026-06-15 / 2026-07-06',
  'superseded what had been ruled out: ruled out before / reported now',
]

export const harbourAnswers: readonly string[] = ['when Harbour Bridge Authority: 6 July', 'when Davin Roake: 15 June']

export const harbourPositions: readonly string[] = [
  'reopening: Harbour Bridge Authority 2026-05-29',
  'reopening: Davin Roake 2026-05-04',
  'cause: Davin Roake 2026-05-29 < 2026-05-12 < 2026-05-03',
  'cause: Orla Tench 2026-05-29',
  "ferry: Ferrymen's Union 2026-05-29",
  'ferry: Pieter Lomax 2026-05-07',
]

/** A position as these lists have it. */
export function listedPosition({ question, actor, date, before }: Position): string {
  const days = [date ?? 'undated']
  for (let earlier = before; earlier !== undefined; earlier = earlier.before) days.push(earlier.date ?? 'undated')
  return `${question}: ${actor} ${days.join(' < ')}`
}
