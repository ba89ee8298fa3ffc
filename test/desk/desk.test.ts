/** What the desk answers: every command on an invented story, from the line typed to the reply. */

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMemory } from '../../src/desk/conversation.ts'
import { createDesk } from '../../src/desk/create-desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { isExcerpt } from '../../src/model/excerpt.ts'
import type { Block, Inline, Reply } from '../../src/model/reply.ts'
import type { Place } from '../../src/model/request.ts'
import { renderPlain } from '../../src/render/plain.ts'
import type { Store } from '../../src/store/store.ts'
import { createFakeClock, createMemoryLog, DIRECT, HARBOUR, ORCHARD, openHarbour, PLACE } from './harbour.ts'

let store: Store
let desk: Desk
const clock = createFakeClock('2026-03-06T07:00:00.000Z')
const { log, lines } = createMemoryLog()

beforeAll(async () => {
  store = await openHarbour()
  desk = createDesk({ store, clock, log })
})
afterAll(() => store.close())

const hear = (line: string, place: Place = PLACE) => desk.hear(line, place)
const text = (reply: Reply) => renderPlain(reply)
const dataOf = (reply: Reply) => reply.data as Record<string, unknown> & { [key: string]: never }
const labels = (reply: Reply) => reply.actions.map(({ label }) => String(label))

const LINES = [
  'brief',
  'brief since 2026-03-04',
  'summary',
  'summary lead',
  'summary full',
  'summary about bridge',
  'quotes',
  'quotes page 2',
  'quotes vale context',
  'quotes all',
  'quotes about strike',
  'questions',
  'questions bridge',
  'questions strike',
  'timeline',
  'timeline strike',
  'changes since 2026-03-03',
  'sources',
  'article a1',
  'article a2 3',
  'stories',
  'status',
  'help',
  'help quotes',
  'who opposes the bridge?',
  'What did Kohler say about the strike?',
  'How many apples are there on the moon?',
]

describe('every reply', () => {
  it.each(LINES)('to %j keeps the promises', async (line) => {
    const reply = await hear(line)
    expect(['answered', 'not-in-corpus', 'done', 'clarify']).toContain(reply.kind)
    expect(brokenPromises(reply)).toEqual([])
    await expectVerbatim(reply)
  })

  it('has nothing withheld in the log', () => {
    expect(lines.filter(({ msg }) => String(msg).includes('withheld'))).toEqual([])
  })

  it('keeps the promises whatever is typed, and never throws', async () => {
    const words = fc.constantFrom(
      ...LINES,
      'quotes',
      'about',
      '"',
      '“a”',
      'vale',
      'since',
      '2026-03-03',
      'page',
      '2',
      '<!channel>',
      '*',
      '\n',
    )
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(line, async (typed) => {
        expect(brokenPromises(await hear(typed))).toEqual([])
      }),
      { numRuns: 60 },
    )
    expect(lines.filter(({ errorId }) => errorId !== undefined)).toEqual([])
  })

  it('answers ten thousand characters', async () => {
    expect((await hear('who? '.repeat(2_000))).kind).not.toBe('refused')
    expect((await hear(`quotes ${'x'.repeat(10_000)}`)).kind).toBe('not-in-corpus')
  })
})

describe('quotes', () => {
  it('gives the exact words with speaker, day, outlet and paragraph', async () => {
    const reply = await hear('quotes kohler')
    const quotation = reply.blocks.find((block) => block.kind === 'quotation')
    expect(quotation?.kind === 'quotation' && quotation.parts[0]?.words).toBe(
      'We have waited for three years and we will not wait for a fourth',
    )
    expect(text(reply)).toContain('Ines Kohler')
    expect(text(reply)).toContain('Norwick Post')
    expect(reply.citations[0]).toMatchObject({
      paragraph: 3,
      article: { outlet: 'Norwick Post', published: '2026-03-05' },
    })
  })

  it.each(['vale', 'Orla Vale', 'orla vail', 'the mayor', 'Vael', 'mayor of norwick'])(
    'finds the mayor as %j',
    async (who) => {
      const { quotations } = dataOf(await hear(`quotes ${who}`)) as unknown as { quotations: { speaker: string }[] }
      expect(new Set(quotations.map(({ speaker }) => speaker))).toEqual(new Set(['Orla Vale']))
    },
  )

  it('shows words that two outlets print once, with both sources', async () => {
    const { quotations } = dataOf(await hear('quotes brandt all')) as unknown as {
      quotations: { words: string; sources: { article: { outlet: string } }[] }[]
    }
    const same = quotations.filter(({ words }) => words.startsWith('Nobody has shown me a budget that holds'))
    const outlets = same.flatMap(({ sources }) => sources.map(({ article }) => article.outlet))
    expect(new Set(outlets)).toEqual(new Set(['Norwick Post', 'Estmere Herald']))
  })

  it('takes a name and a topic without keywords', async () => {
    const reply = await hear('quotes vale strike')
    expect(text(reply)).toContain('A strike helps nobody who lives by this harbour')
    expect(text(reply)).not.toContain('first snow')
  })

  it('says that there is no direct quotation, and shows the nearest paraphrase', async () => {
    const reply = await hear('quotes kohler about quay')
    expect(reply.kind).toBe('not-in-corpus')
    expect(text(reply)).toMatch(/^No direct quotation by Ines Kohler on quay\./u)
    expect(text(reply)).toContain(
      'Nearest paraphrase: Ines Kohler, leader of the dockers, said that her members would strike',
    )
    expect(reply.citations).toHaveLength(1)
  })

  it('does not quote somebody who is not there', async () => {
    const reply = await hear('quotes Napoleon Bonaparte')
    expect(reply.kind).toBe('not-in-corpus')
    expect(text(reply)).toContain('No direct quotation by Napoleon Bonaparte.')
    expect(reply.blocks.some(({ kind }) => kind === 'quotation')).toBe(false)
  })

  it('says how a misspelt name was read', async () => {
    expect(text(await hear('quotes Kohlerrr'))).toContain('Read Kohlerrr as Ines Kohler.')
    expect(text(await hear('quotes Köhler'))).not.toContain('Read ')
  })

  it('takes a name that never speaks for a speaker, and counts the quotations that mention it', async () => {
    const reply = await hear('quotes Norwick Post')
    expect(reply.kind).toBe('not-in-corpus')
    expect(text(reply)).toMatch(/^No direct quotation by Norwick Post\.\n/u)
    expect(text(reply)).toContain('1 quotation mentions Norwick Post: quotes about Norwick Post')
  })

  it('cites a partial quotation once', async () => {
    const reply = await hear('quotes vale about plan')
    expect(text(reply).match(/\[1\]¶\d+/gu)).toHaveLength(1)
  })

  it('shows a partial quotation with its sentence, marked', async () => {
    const reply = await hear('quotes vale about plan')
    expect(text(reply)).toContain('[Orla Vale] called the plan "modest".')
    expect(text(reply)).toContain('partial quotation')
  })

  it('pages three at a time', async () => {
    const first = await hear('quotes')
    const second = await hear('quotes page 2')
    const ids = (reply: Reply) =>
      (dataOf(reply) as unknown as { quotations: { id: string }[] }).quotations.map(({ id }) => id)
    expect(ids(first)).toHaveLength(3)
    expect(ids(second).some((id) => ids(first).includes(id))).toBe(false)
    expect(labels(first)).toContain('More quotes')
  })

  it('gives programs every one with all', async () => {
    const { quotations, total } = dataOf(await hear('quotes all')) as unknown as {
      quotations: unknown[]
      total: number
    }
    expect(quotations).toHaveLength(total)
    expect(total).toBeGreaterThanOrEqual(6)
  })

  it('keeps to the days asked for', async () => {
    const { quotations } = dataOf(await hear('quotes since 2026-03-05')) as unknown as {
      quotations: { words: string }[]
    }
    expect(quotations.every(({ words }) => !words.includes('first snow'))).toBe(true)
    expect((await hear('quotes since 2027-01-01')).kind).toBe('not-in-corpus')
  })

  it('copies one in the house style, without a comma for what is not known', async () => {
    const { quotations } = dataOf(await hear('quotes kohler')) as unknown as { quotations: { id: string }[] }
    const reply = await hear(`quote ${quotations[0]?.id}`)
    expect(dataOf(reply).text).toMatch(
      /^“We have waited for three years and we will not wait for a fourth” \(Ines Kohler, .+, in Norwick Post, .*5 March 2026\)$/u,
    )
    expect((await hear('quote q999-1')).kind).toBe('clarify')
  })
})

describe('questions', () => {
  it('lists at most seven rows with id and status', async () => {
    const reply = await hear('questions')
    const lists = reply.blocks.filter((block) => block.kind === 'list')
    expect(lists.flatMap((block) => (block.kind === 'list' ? block.items : [])).length).toBeLessThanOrEqual(7)
    expect(text(reply)).toContain('bridge')
    expect(text(reply)).toMatch(/open|contested|partly answered/u)
  })

  it('lists those of one status, and says so where there are none', async () => {
    const reply = await hear('questions superseded')
    expect(reply.kind).toBe('answered')
    expect(text(reply)).toContain('No question is superseded.')
    const { questions } = dataOf(await hear('questions contested')) as unknown as { questions: { status: string }[] }
    expect(questions.every(({ status }) => status === 'contested')).toBe(true)
  })

  it('says which questions no article touches', async () => {
    const reply = await hear('questions')
    expect(text(reply)).toContain('Not in the corpus')
    expect(text(reply)).toContain('Will the ferry stay?')
  })

  it('takes the number of a row', async () => {
    const rows = (dataOf(await hear('questions')) as unknown as { questions: { id: string }[] }).questions
    const second = dataOf(await hear('questions 2')) as unknown as { questions: { id: string }[] }
    expect(second.questions.map(({ id }) => id)).toEqual([rows[1]?.id])
    expect(text(await hear('questions'))).toContain(`2. ${rows[1]?.id}`)
    expect((await hear('questions 99')).kind).toBe('clarify')
  })

  it('shows one question with who says what', async () => {
    const reply = await hear('questions bridge')
    expect(text(reply)).toContain('Will the harbour bridge be built, and when?')
    expect(text(reply)).toContain('Who says what')
    expect(text(reply)).toContain('Tomas Brandt')
  })

  it('gives the nearest question and the list for an unknown one', async () => {
    const reply = await hear('questions bridg')
    expect(text(reply)).toContain('Will the harbour bridge be built')
    const near = await hear('questions stroke')
    expect(near.kind).toBe('clarify')
    expect(text(near)).toMatch(/There is no question stroke\. Did you mean strike\?/u)
    const unknown = await hear('questions tunnel')
    expect(text(unknown)).toMatch(/There is no question tunnel\.\n/u)
    expect(text(unknown)).toContain('strike')
  })
})

describe('timeline', () => {
  it('comes with a picture that says in words what it shows, where the platform has pictures', async () => {
    const reply = await hear('timeline', { ...PLACE, platform: 'discord', channel: 'C-picture' })
    const picture = reply.blocks.find((block) => block.kind === 'picture')
    expect(picture?.kind === 'picture' && picture.alt).toMatch(/^Timeline from .+ to .+; the list below says the same/u)
    expect((await hear('timeline')).blocks.some(({ kind }) => kind === 'picture')).toBe(false)
  })

  it('marks plans, and says of passed ones that the outcome is not in the corpus', async () => {
    clock.set('2026-06-01T07:00:00.000Z')
    const later = text(await hear('timeline'))
    clock.set('2026-03-06T07:00:00.000Z')
    const now = text(await hear('timeline'))
    expect(now).toContain('20 April 2026 (planned): ')
    expect(later).toContain('20 April 2026 (planned; outcome not in the corpus): ')
  })
})

describe('decisions', () => {
  it('are refused to people who may not manage, and say who can', async () => {
    const reply = await hear('questions close strike', { ...PLACE, mayManage: false })
    expect(reply.kind).toBe('refused')
    expect(text(reply)).toContain('Admins of this workspace')
    expect(await store.listQuestionChoices(HARBOUR.slug)).toEqual([])
  })

  it('are refused in a direct message, because they count for everyone', async () => {
    const reply = await hear('questions close strike', DIRECT)
    expect(reply.kind).toBe('refused')
    expect(text(reply)).toContain('counts for everyone')
  })

  it('last, and can be taken back', async () => {
    expect((await hear('questions mute ferry')).kind).toBe('done')
    expect(text(await hear('questions'))).not.toContain('Will the ferry stay?')
    expect(text(await hear('questions reopen ferry'))).toContain('open again')
    expect(text(await hear('questions'))).toContain('Will the ferry stay?')
  })

  it('merge needs a question to merge into', async () => {
    expect((await hear('questions merge ferry into tunnel')).kind).toBe('clarify')
  })
})

describe('following', () => {
  const place: Place = { ...PLACE, channel: 'C-follow' }

  it('is refused to people who may not manage', async () => {
    const reply = await hear('follow 07:00', { ...place, mayManage: false })
    expect(reply.kind).toBe('refused')
    expect(text(reply)).toContain('direct message')
    expect(await store.listSubscriptions({ channel: place.channel })).toEqual([])
  })

  it('keeps what was not said when it is changed', async () => {
    await hear('follow 06:30 America/New_York mon,wed silence', place)
    const reply = await hear('follow 08:15', place)
    expect(text(reply)).toContain('08:15 (America/New_York), mon,wed')
    expect(await store.listSubscriptions({ channel: place.channel })).toMatchObject([
      { time: '08:15', timeZone: 'America/New_York', weekdays: [1, 3], quiet: 'silence' },
    ])
  })

  it('shows in status, and ends with unfollow', async () => {
    expect(text(await hear('status', place))).toContain('08:15 (America/New_York)')
    expect(text(await hear('unfollow', place))).toContain('No more briefings')
    expect(text(await hear('status', place))).toContain('Nothing is followed here')
    expect(text(await hear('unfollow', place))).toContain('doesn’t follow')
  })

  it('is open to everybody in a direct message, in the story’s zone where the reader’s is unknown', async () => {
    await hear('follow 06:00', { ...DIRECT, channel: 'D9', mayManage: false, timeZone: 'Mars/Olympus' })
    expect(await store.listSubscriptions({ channel: 'D9' })).toMatchObject([
      { time: '06:00', timeZone: 'Europe/London' },
    ])
  })

  it('begins at seven on weekdays in the reader’s zone', async () => {
    await hear('follow', { ...DIRECT, timeZone: 'Europe/Berlin' })
    expect(await store.listSubscriptions({ channel: DIRECT.channel })).toMatchObject([
      { time: '07:00', timeZone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5], quiet: 'note' },
    ])
  })
})

describe('watching', () => {
  it('is remembered with the status of now, and ends', async () => {
    await hear('watch strike')
    expect(await store.listWatches(HARBOUR.slug)).toMatchObject([{ question: 'strike', user: 'U1' }])
    expect(text(await hear('unwatch strike'))).toContain('no longer watch strike')
    expect(await store.listWatches(HARBOUR.slug)).toEqual([])
    expect((await hear('unwatch strike')).kind).toBe('clarify')
  })
})

describe('what is mistyped', () => {
  it.each([
    ['sumary', 'Read sumary as summary.'],
    ['qoutes vale', 'Read qoutes as quotes.'],
    ['timelin', 'Read timelin as timeline.'],
  ])('%j is done, and told how it was read', async (line, words) => {
    const reply = await hear(line)
    expect(reply.kind).toBe('answered')
    expect(text(reply)).toContain(words)
  })

  it('thanks are no question', async () => {
    for (const line of ['Thanks!', 'thank you', 'ok', 'Great.']) {
      const reply = await hear(line)
      expect([reply.kind, text(reply)]).toEqual(['done', expect.stringContaining('Glad to help')])
    }
  })

  it.each([
    ['unfolow', 'Did you mean unfollow?'],
    ['folow 07:00', 'Did you mean follow?'],
    ['brief harbor-talk', 'There is no story harbor-talk. Did you mean harbour-talks?'],
    ['article a99', 'There is no article a99 in this story.'],
    ['help teapot', 'I don’t know the command teapot.'],
    ['follow 07:00 Europe/Londn', 'Did you mean Europe/London?'],
    ['quotes since yesteryear', 'since needs a day'],
  ])('%j is told what was meant', async (line, words) => {
    const reply = await hear(line)
    expect(reply.kind).toBe('clarify')
    expect(text(reply)).toContain(words)
  })

  it('can be corrected with a button', async () => {
    const reply = await hear('qoutes vale')
    expect(reply.actions[0]).toMatchObject({ kind: 'request', request: { name: 'quotes', who: 'vale' } })
  })
})

describe('a conversation', () => {
  it('remembers the subject in a direct message, and forgets it with a new topic', async () => {
    const place: Place = { ...DIRECT, channel: 'D-talk' }
    const key = { platform: place.platform, team: place.team, channel: place.channel, user: place.user }
    await hear('What did Kohler say about the strike?', place)
    expect(await store.findConversation(key)).toBeDefined()
    await hear('new topic', place)
    expect(await store.findConversation(key)).toBeUndefined()
  })

  it('forgets after an hour of silence, and in another story', async () => {
    const place: Place = { ...DIRECT, channel: 'D-hour' }
    await hear('What did Kohler say about the strike?', place)
    const later = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000)
    expect(await findMemory(store, place, HARBOUR.slug, later(59))).toBeDefined()
    expect(await findMemory(store, place, HARBOUR.slug, later(61))).toBeUndefined()
    expect(await findMemory(store, place, 'orchard-row', later(1))).toBeUndefined()
  })

  it('keeps nothing of a question outside threads and direct messages', async () => {
    const place: Place = { ...PLACE, channel: 'C-slash' }
    await hear('What did Kohler say about the strike?', place)
    expect(await store.findConversation({ ...place })).toBeUndefined()
  })

  it('is one for everybody in a thread', async () => {
    const place: Place = { ...PLACE, channel: 'C-thread', thread: '17.1' }
    await hear('What did Kohler say about the strike?', place)
    const { platform, team, channel } = place
    expect(await store.findConversation({ platform, team, channel, thread: '17.1', user: '' })).toBeDefined()
  })
})

describe('more than one story', () => {
  const place: Place = { ...PLACE, channel: 'C-two' }

  it('asks which one, and remembers the choice for the channel', async () => {
    await store.saveStory(ORCHARD)
    const asked = await hear('summary', place)
    expect(asked.kind).toBe('clarify')
    expect(text(asked)).toContain('Which story?')
    expect(asked.actions[0]).toMatchObject({ request: { name: 'summary' } })
    await hear('use harbour', place)
    expect(dataOf(await hear('summary', place)).story).toBe('harbour-talks')
    expect(dataOf(await hear('summary harbour-talks', { ...place, channel: 'C-else' })).story).toBe('harbour-talks')
  })

  it('keeps a named story in the buttons', async () => {
    const reply = await hear('quotes story:harbour-talks', { ...place, channel: 'C-else' })
    expect(reply.actions.every((action) => action.kind === 'share' || action.request.story === 'harbour-talks')).toBe(
      true,
    )
  })

  it('suggests speakers, questions and stories', async () => {
    expect(await desk.suggest('speaker', 'val', place, 25)).toMatchObject([{ value: 'Orla Vale' }])
    expect((await desk.suggest('question', '', place, 25)).map(({ value }) => value)).toContain('bridge')
    expect((await desk.suggest('story', 'orch', place, 25)).map(({ value }) => value)).toEqual(['orchard-row'])
    expect(await desk.suggest('speaker', '', place, 1)).toHaveLength(1)
  })
})

describe('when something breaks', () => {
  it('apologises with an id that the log also has, and throws nothing', async () => {
    const broken = new Proxy(store, {
      get: (target, name, receiver) =>
        name === 'listArticles' || name === 'basis'
          ? () => Promise.reject(new Error('the disk is gone'))
          : Reflect.get(target, name, receiver),
    })
    const reply = await createDesk({ store: broken, clock, log }).hear('sources story:harbour-talks', PLACE)
    expect(reply.kind).toBe('refused')
    const { errorId } = reply.data as { errorId: string }
    expect(text(reply)).toContain(errorId)
    expect(text(reply)).not.toContain('disk')
    expect(lines.some((line) => line.errorId === errorId)).toBe(true)
  })
})

/** Lines that claim without a citation, and marks that belong to no excerpt. */
function brokenPromises(reply: Reply): string[] {
  const numbers = new Set(reply.citations.map(({ n }) => n))
  const found = reply.blocks.flatMap((block) =>
    linesOf(block).flatMap(({ line, claims }) => problemsOf(line, claims, numbers)),
  )
  const order = reply.citations.map(({ n }) => n)
  const sorted = order.every((n, index) => n === index + 1)
  return sorted ? found : [...found, `citations are numbered ${order.join(', ')}`]
}

function problemsOf(line: readonly Inline[], claims: boolean, numbers: ReadonlySet<number>): string[] {
  const cites = line.flatMap((part) => (part.kind === 'cite' ? part.n : []))
  const problems = cites.filter((n) => !numbers.has(n)).map((n) => `no citation ${n}`)
  if (claims && cites.length === 0) problems.push(`a claim without a citation: ${JSON.stringify(line)}`)
  for (const part of line) {
    if (part.kind === 'excerpt' && !isExcerpt(part.excerpt)) problems.push('a forged excerpt')
    if (part.kind === 'text' && /["“”„«»]/u.test(part.text)) problems.push(`marks around no excerpt: ${part.text}`)
  }
  return problems
}

function linesOf(block: Block): readonly { line: readonly Inline[]; claims: boolean }[] {
  switch (block.kind) {
    case 'line':
      return [{ line: block.line, claims: block.claim }]
    case 'list':
      return block.items.map((line) => ({ line, claims: block.claim }))
    case 'quotation':
      return [{ line: block.attribution, claims: true }]
    case 'context':
      return [{ line: block.line, claims: false }]
    case 'heading':
      return [{ line: [{ kind: 'text', text: block.text }], claims: false }]
    case 'picture':
      return []
  }
}

async function expectVerbatim(reply: Reply): Promise<void> {
  for (const { article, start, end, words } of reply.citations) {
    const stored = await store.findArticle(article.id, article.version)
    expect(stored?.text.slice(start, end)).toBe(words)
  }
}
