/** The register: every status of the published rule, moves, candidates, found questions, and the desk's choices. */

import { describe, expect, it } from 'vitest'
import { buildRegister, STATUS_RULE } from '../../src/digest/register.ts'
import type { Report } from '../../src/digest/report.ts'
import type { Question, QuestionChoice } from '../../src/model/register.ts'
import type { DeskQuestion } from '../../src/model/story.ts'
import { makeQuestion, makeReport, makeStory, wordsAt } from './make-report.ts'

const today = '2025-09-30'

function ask(reports: readonly Report[], part: Partial<DeskQuestion> = {}): Question {
  const [question] = buildRegister(makeStory([makeQuestion(part)]), reports, [], today)
  if (question === undefined) throw new Error('no question')
  return question
}

describe('the status of a question', () => {
  it('is open while no report answers it', () => {
    const question = ask([makeReport('a1', '2025-08-19', 'The council of Norvik met in the old hall on Monday.')])
    expect(question).toMatchObject({ status: 'open', articles: 0, moves: [] })
  })

  it('stays open while reports only say that it is undetermined', () => {
    const question = ask([makeReport('a1', '2025-08-19', 'It remains to be seen whether the bridge will be built.')])
    expect(question.status).toBe('open')
    expect(question.candidates.map(({ slot, value }) => `${slot}=${value}`)).toEqual(['whether=undetermined'])
  })

  it('is partly answered when somebody says that it will happen', () => {
    const question = ask([makeReport('a1', '2025-08-19', 'Ms Vale said that the council will build the bridge.')])
    expect(question.status).toBe('partly answered')
    expect(question.moves.map(({ on, why }) => `${on} ${why.split(' (')[0]}`)).toEqual([
      '2025-08-19 open → partly answered',
    ])
  })

  it('is contested when two sources say yes and no', () => {
    const question = ask([
      makeReport('a1', '2025-08-18', 'Ms Vale said that the council will build the bridge.'),
      makeReport('a2', '2025-08-19', 'Mr Brandt has ruled out the bridge, he told the hall.'),
    ])
    expect(question).toMatchObject({ status: 'contested', why: 'one source says yes, another no' })
    expect(question.moves.map(({ on }) => on)).toEqual(['2025-08-18', '2025-08-19'])
  })

  it('is not contested when the same speaker takes back an older word', () => {
    const question = ask([
      makeReport('a1', '2025-03-01', 'Orla Vale said: “We will not build the bridge.”'),
      makeReport('a2', '2025-08-19', 'Orla Vale said: “We will build the bridge.”'),
    ])
    expect(question.status).toBe('partly answered')
  })

  it('is not contested by a yes and a no of two actors where it asks who', () => {
    const reports = [
      makeReport('a1', '2025-08-18', 'Ms Vale said that the council will build the bridge.'),
      makeReport('a2', '2025-08-19', 'Mr Brandt has ruled out the bridge, he told the hall.'),
    ]
    expect(ask(reports, { slots: ['whether', 'who'] }).status).toBe('partly answered')
  })

  it('is not contested by a day that a later report puts off', () => {
    const reports = [
      makeReport('a1', '2025-05-04', 'The bridge should open on 15 June, Ms Vale said.'),
      makeReport('a2', '2025-05-29', 'The bridge will not open before 6 July, three weeks later than planned.'),
    ]
    expect(ask(reports, { slots: ['when'] }).status).not.toBe('contested')
    const other = makeReport('a2', '2025-05-29', 'The bridge should open on 6 July, Mr Brandt said.')
    expect(ask([reports[0] as Report, other], { slots: ['when'] }).status).toBe('contested')
  })

  it('is answered when a report says in its own voice that it is done', () => {
    const question = ask([makeReport('a1', '2025-08-19', 'The council of Norvik has approved the bridge.')])
    expect(question.status).toBe('answered')
  })

  it('is superseded when the newest report says that the matter has fallen away', () => {
    const question = ask([
      makeReport('a1', '2025-08-18', 'Ms Vale said that the council will build the bridge.'),
      makeReport('a2', '2025-08-19', 'The plan for the bridge was scrapped after a vote in the hall.'),
    ])
    expect(question.status).toBe('superseded')
  })

  it('is told by a rule that names every status', () => {
    for (const status of ['open', 'contested', 'partly answered', 'answered', 'superseded']) {
      expect(STATUS_RULE).toContain(`${status}:`)
    }
  })
})

describe('the candidates of a question', () => {
  it('are days, places and what is undetermined, each with its words and speaker', () => {
    const reports = [
      makeReport('a1', '2025-08-19', 'Orla Vale said the talks on the bridge could take place within two weeks.'),
      makeReport('a2', '2025-08-19', 'Mr Brandt proposed that the talks on the bridge be held in Sandvik.'),
      makeReport('a3', '2025-08-19', 'There was no public commitment to the bridge from the firm.'),
    ]
    const question = ask(reports, { slots: ['whether', 'when', 'where'] })
    const shown = question.candidates.map(({ slot, value, words }) => `${slot}=${value}: ${wordsAt(reports, words)}`)
    expect(shown).toContain('when=2025-08-19/2025-09-02: within two weeks')
    expect(shown).toContain('where=sandvik: Sandvik')
    expect(shown.some((line) => line.startsWith('whether=undetermined: no public commitment'))).toBe(true)
    expect(question.candidates.find(({ slot }) => slot === 'when')?.speaker?.name).toBe('Orla Vale')
    expect(question.why).toContain('outcome not in the corpus')
  })

  it('give no answer inside a condition', () => {
    const question = ask([
      makeReport('a1', '2025-08-19', 'Tolls would double if the council agrees to build the bridge.'),
    ])
    expect(question.candidates.filter(({ value }) => value === 'no')).toEqual([])
    expect(question.status).not.toBe('answered')
  })
})

describe('questions found in the articles', () => {
  const open = 'It remains to be seen whether the ferry from Sandvik to Norvik will be kept.'

  it('stand beside those of the desk, merged over near-identical sentences', () => {
    const reports = [
      makeReport('a1', '2025-08-18', open),
      makeReport('a2', '2025-08-19', 'It is not clear whether the ferry from Sandvik to Norvik will be kept.'),
    ]
    const found = buildRegister(makeStory([makeQuestion()]), reports, [], today).filter(
      ({ origin }) => origin === 'found',
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ articles: 2, independent: 2, status: 'open' })
  })

  it('are left to the question of the desk that covers them', () => {
    const reports = [makeReport('a1', '2025-08-18', open)]
    const questions = buildRegister(makeStory([makeQuestion({ id: 'ferry', about: [['ferry']] })]), reports, [], today)
    expect(questions.map(({ id }) => id)).toEqual(['ferry'])
    expect(questions[0]?.raisedBy.map((place) => wordsAt(reports, place))).toEqual([open])
  })

  it('count copies of one wire story once', () => {
    const reports = [
      makeReport('a1', '2025-08-18', open),
      makeReport('a2', '2025-08-18', `${open} The council meets again.`, { copyOf: 'a1' }),
    ]
    const [found] = buildRegister(makeStory(), reports, [], today)
    expect(found).toMatchObject({ articles: 2, independent: 1 })
  })

  it('keep their id when the same text is imported again under another article id', () => {
    const idOf = (id: string) => buildRegister(makeStory(), [makeReport(id, '2025-08-18', open)], [], today)[0]?.id
    expect(idOf('a1')).toBe(idOf('a77'))
  })
})

describe('what the desk decides', () => {
  const reports = [
    makeReport('a1', '2025-08-18', 'It remains to be seen whether the ferry from Sandvik to Norvik will be kept.'),
  ]
  const story = makeStory([makeQuestion()])
  const found = buildRegister(story, reports, [], today).find(({ origin }) => origin === 'found')?.id ?? ''
  const choice = (
    action: QuestionChoice['action'],
    value?: string,
    at = '2025-08-20T10:00:00.000Z',
  ): QuestionChoice => ({
    question: found,
    action,
    by: 'u1',
    at,
    ...(value === undefined ? {} : { value }),
  })
  const decided = (...choices: QuestionChoice[]) => buildRegister(story, reports, choices, today)

  it('rewords a found question', () => {
    expect(decided(choice('reword', 'Will the ferry stay?')).find(({ id }) => id === found)?.ask).toBe(
      'Will the ferry stay?',
    )
  })

  it('mutes one and brings it back', () => {
    expect(decided(choice('mute')).map(({ id }) => id)).not.toContain(found)
    const reopened = decided(choice('mute'), choice('reopen', undefined, '2025-08-21T10:00:00.000Z'))
    expect(reopened.map(({ id }) => id)).toContain(found)
  })

  it('merges one into a question of the desk, which then shows its sentence', () => {
    const questions = decided(choice('merge', 'bridge'))
    expect(questions.map(({ id }) => id)).toEqual(['bridge'])
    expect(questions[0]?.raisedBy).toHaveLength(1)
  })

  it('closes one without hiding it', () => {
    expect(decided(choice('close')).find(({ id }) => id === found)?.choice?.action).toBe('close')
  })
})
