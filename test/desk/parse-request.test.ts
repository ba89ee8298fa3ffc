/** What people type, and the request that it means. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRequest } from '../../src/desk/format-request.ts'
import { parseRequest } from '../../src/desk/parse-request.ts'
import type { Request, Weekday } from '../../src/model/request.ts'

const TODAY = '2025-08-20' // a Wednesday

const CASES: readonly (readonly [string, Request])[] = [
  ['summary', { name: 'summary' }],
  ['summary full', { name: 'summary', length: 'full' }],
  ['Summary FULL about nato', { name: 'summary', length: 'full', about: 'nato' }],
  ['summary of the ceasefire since 18 August 2025', { name: 'summary', about: 'ceasefire', since: '2025-08-18' }],
  ['quotes', { name: 'quotes' }],
  ['q', { name: 'quotes' }],
  ['who', { name: 'quotes' }],
  ['who said what?', { name: 'quotes' }],
  [
    'quotes starmer about nato since 2025-08-01 page 2',
    { name: 'quotes', who: 'starmer', about: 'nato', since: '2025-08-01', page: 2 },
  ],
  [
    'quotes page 2 since 2025-08-01 about nato by starmer',
    { name: 'quotes', who: 'starmer', about: 'nato', since: '2025-08-01', page: 2 },
  ],
  ['quotes from Macron on Geneva?', { name: 'quotes', who: 'Macron', about: 'Geneva' }],
  ['quotes about boots on the ground', { name: 'quotes', about: 'boots on the ground' }],
  ['quotes from 2025-03-01 to 2025-03-31', { name: 'quotes', since: '2025-03-01', until: '2025-03-31' }],
  ['quotes merz in march', { name: 'quotes', who: 'merz', since: '2025-03-01', until: '2025-03-31' }],
  ['quotes “the prime minister” context', { name: 'quotes', who: 'the prime minister', context: true }],
  ['quotes --all', { name: 'quotes', all: true }],
  ['quotes since friday', { name: 'quotes', since: '2025-08-15' }],
  ['quotes since yesterday', { name: 'quotes', since: '2025-08-19' }],
  ['quote q3-340', { name: 'quote', id: 'q3-340' }],
  ['quote starmer', { name: 'quotes', who: 'starmer' }],
  ['questions', { name: 'questions' }],
  ['what’s still open?', { name: 'questions' }],
  ['questions meeting', { name: 'questions', which: 'meeting' }],
  ['questions accept f3', { name: 'decide', action: 'accept', which: 'f3' }],
  ['questions reword f3 Will they meet?', { name: 'decide', action: 'reword', which: 'f3', value: 'Will they meet?' }],
  ['questions merge f3 into meeting', { name: 'decide', action: 'merge', which: 'f3', value: 'meeting' }],
  ['timeline putin', { name: 'timeline', about: 'putin' }],
  ['timeline of the Alaska summit', { name: 'timeline', about: 'Alaska summit' }],
  ['changes since 1 march page 2', { name: 'changes', since: '2025-03-01', page: 2 }],
  ['timeline all', { name: 'timeline', page: 1 }],
  ['timeline all about the bridge', { name: 'timeline', about: 'bridge', page: 1 }],
  ['timeline since 1 march', { name: 'timeline', since: '2025-03-01' }],
  ['sources 2', { name: 'sources', page: 2 }],
  ['article A3 ¶7', { name: 'article', id: 'a3', passage: 7 }],
  ['brief', { name: 'brief' }],
  ['brief since 2025-08-18', { name: 'brief', since: '2025-08-18' }],
  ['brief example-story', { name: 'brief', story: 'example-story' }],
  ['Good morning!', { name: 'brief' }],
  ["what's new", { name: 'changes' }],
  ['What’s new since Monday?', { name: 'changes', since: '2025-08-18' }],
  ['changes since 2025-08-18 until 2025-08-19', { name: 'changes', since: '2025-08-18', until: '2025-08-19' }],
  ['watch meeting', { name: 'watch', which: 'meeting' }],
  ['unwatch meeting', { name: 'watch', which: 'meeting', off: true }],
  ['watch meeting off', { name: 'watch', which: 'meeting', off: true }],
  [
    'follow 07:00 Europe/London mon-fri',
    { name: 'follow', time: '07:00', timeZone: 'Europe/London', weekdays: [1, 2, 3, 4, 5] },
  ],
  [
    'follow weekdays at 7am london',
    { name: 'follow', time: '07:00', timeZone: 'Europe/London', weekdays: [1, 2, 3, 4, 5] },
  ],
  ['follow new york 6.30 sat, sun', { name: 'follow', time: '06:30', timeZone: 'America/New_York', weekdays: [6, 7] }],
  ['follow harbour-talks 7:30 pm silence', { name: 'follow', story: 'harbour-talks', time: '19:30', quiet: 'silence' }],
  ['follow', { name: 'follow' }],
  ['unfollow', { name: 'unfollow' }],
  ['use harbour-talks', { name: 'use', story: 'harbour-talks' }],
  ['new topic', { name: 'new-topic' }],
  ['help quotes', { name: 'help', topic: 'quotes' }],
  ['  ', { name: 'help' }],
  ['hello', { name: 'help' }],
  ['show me the timeline', { name: 'timeline' }],
  ['Please give me all quotes of Vale about the bridge', { name: 'quotes', who: 'Vale', about: 'bridge' }],
  ['can I see the latest summary', { name: 'summary' }],
  ['/status', { name: 'status' }],
  ['summary story:harbour-talks', { name: 'summary', story: 'harbour-talks' }],
  ['summary --story harbour-talks', { name: 'summary', story: 'harbour-talks' }],
  ['ask who rules out troops', { name: 'ask', question: 'who rules out troops' }],
  ['ask story:harbour-talks who left?', { name: 'ask', question: 'who left?', story: 'harbour-talks' }],
]

const FREE_QUESTIONS = [
  'Who is Friedrich Merz?',
  'what did starmer say about nato',
  'status of the ceasefire?',
  'Sources say what about troops?',
  'follow the money and the people who made it',
  'help me understand what Macron wants',
  'new sanctions on Russia?',
  'use of force authorised by whom',
  'Questions remain over the role of whom exactly?',
  '🙂',
  'NATO',
  'show me who rules out troops',
  'I want to know what Macron said',
]

describe('parseRequest', () => {
  it.each(CASES)('reads %j', (line, request) => {
    expect(parseRequest(line, { today: TODAY })).toEqual(request)
  })

  it.each(FREE_QUESTIONS)('takes %j for a free question', (line) => {
    expect(parseRequest(line, { today: TODAY })).toEqual({ name: 'ask', question: line })
  })

  it.each([
    ['quotes since 2025-02-30', /since needs a day/],
    ['timeline since', /since needs a day/],
    ['follow 07:00 Europe/Londn', /Did you mean Europe\/London/],
    ['follow 25:00', /no time of day/],
    ['follow 07:00 BST', /Europe\/London/],
    ['follow 07:00 whenever you like', /follow 07:00 Europe\/London/],
    ['ask', /Ask what/],
    ['watch', /Watch which question/],
    ['quotes page 0', /count from 1/],
  ])('tells what to write instead of %j', (line, message) => {
    expect(() => parseRequest(line, { today: TODAY })).toThrow(message)
  })

  it('reads a megabyte of opening marks, and of one word, in linear time', () => {
    expect(parseRequest(`quotes ${'"“ „ « '.repeat(150_000)}`, { today: TODAY }).name).toBe('quotes')
    expect(parseRequest(`quotes ${'a'.repeat(1_000_000)}`, { today: TODAY }).name).toBe('quotes')
  }, 10_000)
})

describe('formatRequest', () => {
  it.each([
    [{ name: 'quotes', who: 'starmer', about: 'nato', page: 2 }, 'quotes starmer about nato page 2'],
    [{ name: 'decide', action: 'merge', which: 'f3', value: 'meeting' }, 'questions merge f3 "meeting"'],
    [{ name: 'watch', which: 'meeting', off: true }, 'unwatch meeting'],
    [{ name: 'help', topic: 'two words' }, 'help "two words"'],
    [{ name: 'brief', story: 'harbour-talks' }, 'brief story:harbour-talks'],
    [{ name: 'follow', time: '07:00', weekdays: [1, 2, 3, 4, 5] }, 'follow 07:00 mon-fri'],
  ] as const)('writes %j as people type it', (request, line) => {
    expect(formatRequest(request as Request)).toBe(line)
  })

  it('gives a line that is read back as the same request', () => {
    fc.assert(
      fc.property(anyRequest(), (request) => {
        expect(parseRequest(formatRequest(request), { today: TODAY })).toEqual(request)
      }),
      { numRuns: 2_000 },
    )
  })
})

function anyRequest(): fc.Arbitrary<Request> {
  const text = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        'about',
        'page 2',
        'since friday',
        'full',
        'merge',
        'new topic',
        'q',
        'march',
        'the prime minister',
        'p2',
      ),
    )
    .filter((words) => words.trim() !== '')
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const count = fc.integer({ min: 1, max: 999_999 })
  const story = fc.oneof(fc.constantFrom('harbour-talks', 'a'), text)
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  const weekdays = fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    .map((days) => days.sort() as Weekday[])
  const some = (fields: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
    fc.record({ story, ...fields } as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys,
    }) as unknown as fc.Arbitrary<Request>
  const name = <Name extends string>(word: Name) => ({ name: fc.constant(word) })
  return fc.oneof(
    some({ ...name('summary'), length: fc.constantFrom('lead', 'half', 'full'), about: text, since: day }, ['name']),
    some(
      {
        ...name('quotes'),
        who: text,
        about: text,
        since: day,
        until: day,
        page: count,
        context: fc.constant(true),
        all: fc.constant(true),
      },
      ['name'],
    ),
    some({ ...name('quote'), id: text }, ['name', 'id']),
    some({ ...name('questions'), which: text, page: count }, ['name']),
    some({ ...name('decide'), action: fc.constantFrom('accept', 'close', 'mute', 'reopen'), which: text }, [
      'name',
      'action',
      'which',
    ]),
    some({ ...name('decide'), action: fc.constantFrom('reword', 'merge'), which: text, value: text }, [
      'name',
      'action',
      'which',
      'value',
    ]),
    some({ ...name('ask'), question: text }, ['name', 'question']),
    some({ ...name('timeline'), about: text, since: day, until: day, page: count }, ['name']),
    some({ ...name('sources'), page: count }, ['name']),
    some({ ...name('article'), id: text, passage: count }, ['name', 'id']),
    some({ ...name('brief'), since: day }, ['name']),
    some({ ...name('changes'), since: day, until: day }, ['name']),
    some({ ...name('watch'), which: text, off: fc.constant(true) }, ['name', 'which']),
    some(
      {
        ...name('follow'),
        time: time.map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
        timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC'),
        weekdays,
        quiet: fc.constantFrom('note', 'silence'),
      },
      ['name'],
    ),
    some({ name: fc.constantFrom('unfollow', 'status', 'stories', 'use', 'new-topic') }, ['name']),
    some({ ...name('help'), topic: text }, ['name']),
  )
}
