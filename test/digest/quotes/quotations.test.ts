/** Quotations in every form that newspapers print them, with invented people. */

import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../src/model/story.ts'
import { readSpeech, showQuotations } from './read-quotes.ts'

type Row = readonly [name: string, text: string, ...expected: string[]]

function check(rows: readonly Row[]): void {
  for (const [name, text, ...expected] of rows) {
    test(name, () => {
      expect(showQuotations(text)).toEqual(expected)
    })
  }
}

describe('where the attribution stands', () => {
  check([
    ['before the words', 'Orla Vale said: "The bridge will open in May."', 'Orla Vale: The bridge will open in May.'],
    ['behind the words', '"The bridge will open in May," Orla Vale said.', 'Orla Vale: The bridge will open in May'],
    ['behind the words, the verb first', '"The bridge will open," said Orla Vale.', 'Orla Vale: The bridge will open'],
    [
      'between two parts of a sentence',
      '"The bridge," Orla Vale said, "will open in May."',
      'Orla Vale: The bridge, | will open in May.',
    ],
    [
      'between two sentences',
      '"The bridge will open," said Orla Vale. "We have waited for years."',
      'Orla Vale: The bridge will open | We have waited for years.',
    ],
    [
      'far behind, with listener and occasion',
      '"We are ready," Orla Vale told reporters at a briefing on Tuesday.',
      'Orla Vale: We are ready',
    ],
    ['before, with a colon and no verb', 'Orla Vale was blunt: "We have no money."', 'Orla Vale: We have no money.'],
    ['in a headline after a colon', 'Vale: "We have no money left for this"', 'Vale: We have no money left for this'],
    ['behind a dash', '“We have waited long enough.” – Orla Vale', 'Orla Vale: We have waited long enough.'],
    ['an unknown verb beside a quotation', '"Get out of here," thundered Orla Vale.', 'Orla Vale: Get out of here'],
    ['a question', '"Will it open?" Orla Vale asked.', 'Orla Vale: Will it open?'],
    [
      'a participle leans on the subject of its clause',
      'Orla Vale left the hall, saying: "I have nothing to add."',
      'Orla Vale: I have nothing to add.',
    ],
  ])
})

describe('marks', () => {
  check([
    ['curly marks', '“We will open it,” Orla Vale said.', 'Orla Vale: We will open it'],
    ['a curly mark closed by a straight one', 'Orla Vale said: “We will open it."', 'Orla Vale: We will open it.'],
    ['a straight mark closed by a curly one', 'Orla Vale said: "We will open it.”', 'Orla Vale: We will open it.'],
    ['single marks', 'Orla Vale said: ‘We will open it.’', 'Orla Vale: We will open it.'],
    ['straight single marks', "Orla Vale said: 'We will open it.'", 'Orla Vale: We will open it.'],
    [
      'single marks with apostrophes inside',
      "Orla Vale said: 'We won't open it, it's the workers' bridge.'",
      "Orla Vale: We won't open it, it's the workers' bridge.",
    ],
    [
      'single marks inside double ones',
      'Orla Vale said: "He told me \'never\' and left."',
      "Orla Vale: He told me 'never' and left.",
    ],
    [
      'double marks inside single ones',
      'Orla Vale said: ‘He told me “never” and left.’',
      'Orla Vale: He told me “never” and left.',
    ],
    ['an apostrophe is no mark', "The workers' bridge isn't open, Orla Vale's office said."],
    [
      "an editor's insertion in brackets",
      'Orla Vale said: "It is possible he [Okoro] will not come."',
      'Orla Vale: It is possible he [Okoro] will not come.',
    ],
    ['guillemets', 'Orla Vale said: «We will open it.»', 'Orla Vale: We will open it.'],
    ['low marks', 'Orla Vale said: „We will open it.“', 'Orla Vale: We will open it.'],
  ])
})

describe('several paragraphs', () => {
  check([
    [
      'a quotation that is opened again and closed once',
      'Orla Vale said: “The bridge is old.\n“It must be closed.\n“There is no other way.”',
      'Orla Vale: The bridge is old. | It must be closed. | There is no other way.',
    ],
    [
      'the next paragraph goes on speaking',
      '"The bridge is old," Orla Vale said.\n"It must be closed."',
      'Orla Vale: The bridge is old',
      'Orla Vale: It must be closed.',
    ],
    [
      'a paragraph ends in a colon',
      'Orla Vale answered her critics:\n"The bridge must be closed."',
      'Orla Vale: The bridge must be closed.',
    ],
    [
      'dialogue: the one who was asked answers',
      '"Nothing has been decided," said Ben Okoro.\n"When will it be?" asked Orla Vale.\n"Before the summer."',
      'Ben Okoro: Nothing has been decided',
      'Orla Vale: When will it be?',
      'Ben Okoro: Before the summer.',
    ],
    [
      'words that nobody says stay without a speaker',
      'It rained.\n"The bridge must be closed."',
      '?: The bridge must be closed.',
    ],
    [
      'a mark that is never closed reaches to the end of its paragraph',
      'Orla Vale said: "The bridge must be closed.\nIt rained.',
      'Orla Vale: The bridge must be closed.',
    ],
    [
      'a transcript',
      'VALE: The bridge must be closed.\nOKORO: When will that be?\nVALE: In May.',
      'VALE: The bridge must be closed.',
      'OKORO: When will that be?',
      'VALE: In May.',
    ],
    [
      'a transcript with points behind its letters',
      'Q. When does the branch open?\nA. On Monday at nine.',
      '?: When does the branch open?',
      '?: On Monday at nine.',
    ],
    [
      'a transcript with names as they are written',
      'It was in May that Orla Vale met our reporter.\nInterviewer: When does it open?\nVale: On Monday at nine.\nInterviewer: Is it safe?\nVale: It is quite safe.',
      'Vale=Orla Vale: On Monday at nine.',
      'Vale=Orla Vale: It is quite safe.',
    ],
    ['no transcript: figures', 'It rained on Ben Okoro and Orla Vale.\nOkoro: 52.\nVale: 48.\nOkoro: 53.\nVale: 47.'],
    ['no transcript: a list', 'Where: the bridge.\nWhen: on Monday.\nWhere: the dam.\nWhen: on Friday.'],
  ])
})

describe('partial quotations', () => {
  check([
    ['a few words', 'Orla Vale said the plan was "robust".', '~Orla Vale: robust'],
    ['two pieces', 'Orla Vale said it was "old" and "not safe".', '~Orla Vale: old', '~Orla Vale: not safe'],
    ['a judgement', 'Ben Okoro called the delay "a disgrace".', '~Ben Okoro: a disgrace'],
    [
      'words behind that',
      'Orla Vale warned that "not every town will be able to pay".',
      '~Orla Vale: not every town will be able to pay',
    ],
  ])
})

describe('what is no quotation', () => {
  check([
    ['a title of a work', 'She reads "The Long Road Home" to her children every night.'],
    ['a programme', 'Orla Vale appeared on the “Morning Hour” and left early.'],
    ['a nickname', 'Robert "Bob" Okoro left the council.'],
    ['scare quotes', 'The "experts" were wrong about the bridge.'],
    ['a list of sources', 'Sources used: "Vale News", "The Harbour", "Town Wire", "The Post"'],
    ['a plan by its name', 'The council voted for its "better roads" plan.'],
  ])
})

describe('speakers', () => {
  check([
    [
      'a short name takes the full one',
      'Orla Vale spoke first. "We are ready," Vale said.',
      'Vale=Orla Vale: We are ready',
    ],
    [
      'a pronoun takes the person who fits',
      'Orla Vale met Ben Okoro. "We are ready," she said.',
      'she=Orla Vale: We are ready',
    ],
    [
      'a pronoun that could mean two stays open',
      'Officials met Tom Reed and Jack Hill. Nothing came of it. "We are ready," he said.',
      'he: We are ready',
    ],
    ['an apposition', '"We are ready," said Orla Vale, a minister.', 'Orla Vale: We are ready'],
    ['an apposition before the verb', 'Orla Vale, a minister, said: "We are ready."', 'Orla Vale: We are ready.'],
    [
      'a relative clause before the verb',
      'Orla Vale, who chairs the council, said: "We are ready."',
      'Orla Vale: We are ready.',
    ],
    [
      'an unnamed source stays as printed',
      '"We are ready," a senior official said.',
      'a senior official: We are ready',
    ],
    [
      'a role that the article gives to one person',
      'The Norland Chancellor Orla Vale arrived. "We are ready," the Norland chancellor said.',
      'the Norland chancellor=Orla Vale: We are ready',
    ],
    [
      'somebody who speaks for somebody else',
      'A spokesman for Orla Vale said: "She is ready."',
      'A spokesman for Orla Vale for Orla Vale: She is ready.',
    ],
    [
      'they are the spokesperson of the sentence before',
      'A Vale House spokesperson said: "We are ready."\nThey added: "We start on Monday."',
      'A Vale House spokesperson for Vale House: We are ready.',
      'They (A Vale House spokesperson) for Vale House: We start on Monday.',
    ],
    [
      'the words that a spokesman reports are his, for the one who said them',
      'A Vale House spokesman said the mayor had told the council “there was a real sense of unity”.',
      '~A Vale House spokesman for the mayor: there was a real sense of unity',
    ],
    [
      'a pronoun behind a role that was named since is no longer the spokesperson',
      'A Vale House spokesman said: "We are ready."\nMayor Ben Okoro has ruled it out. He said: "Not in my town."',
      'A Vale House spokesman for Vale House: We are ready.',
      'He=Ben Okoro: Not in my town.',
    ],
    [
      'one pronoun for two verbs means one person',
      'Ben Okoro spoke to Tom Hale. "I doubt it," he said, before later explaining that "nobody would want it anyway".',
      'he=Ben Okoro: I doubt it',
      '~he=Ben Okoro: nobody would want it anyway',
    ],
    [
      'with somebody posting',
      'Fears grew, with Orla Vale, the council’s chair, posting on social media: "We must act now."',
      'Orla Vale: We must act now.',
    ],
    [
      'a misspelt name is the one that it is near to',
      'Freydrich Morzinski arrived. "We are ready," Freidrich Morzinsky said.',
      'Freidrich Morzinsky=Freydrich Morzinski: We are ready',
    ],
  ])

  check([
    [
      'the subject of an introduction without a comma is who is meant next, named or not',
      'Ben Okoro agreed. In an interview with Harbour Radio the treasurer ruled out a loan. He said: "We are not going to pay."',
      'He: We are not going to pay.',
    ],
    [
      'a network is never he',
      'Ben Okoro came late.\nOn Harbour Social he wrote: "We will open it in May."',
      'he=Ben Okoro: We will open it in May.',
    ],
    [
      'a country is never he',
      'Ben Okoro spoke with leaders of Ukraine. "We start on Monday," he said.',
      'he=Ben Okoro: We start on Monday',
    ],
    [
      'a day at the opening leaves the subject its clause',
      'On Friday Orla Vale had met the council in Norport, Castell, and declared that there was "no deal until it is signed".',
      '~Orla Vale: no deal until it is signed',
    ],
    [
      'a day before a name is no part of it',
      'In the early hours of Tuesday Ben Okoro spoke.\n"We are there," Okoro said.',
      'Okoro=Ben Okoro: We are there',
    ],
    [
      'a preposition in capitals before a name is no part of it',
      'Amid Ben Okoro plans the town slept.\n"We go on," Okoro said.',
      'Okoro=Ben Okoro: We go on',
    ],
    [
      'an outlet before a name is no part of it',
      'Ben Okoro told CNN Vale lied.\n"She lied," Okoro told CNN Wednesday.',
      'Okoro=Ben Okoro: She lied',
    ],
    [
      'whom a camera catches speaks',
      'A camera caught Orla Vale saying to a guest that the bridge "wants to fall down".',
      '~Orla Vale: wants to fall down',
    ],
    [
      'a short title belongs to the name',
      'Sec. Orla Vale told reporters: "We have a plan."\n"It is good," she added.',
      'Sec. Orla Vale=Orla Vale: We have a plan.',
      'she=Orla Vale: It is good',
    ],
    [
      'a name before a noun is no subject',
      'Ben Okoro was glad but “disappointed” the Adam Hale administration has not done more, he said.',
      '~he=Ben Okoro: disappointed',
    ],
    ['an apostrophe inside a name', '"We are ready," A’ja Vale told reporters.', 'A’ja Vale: We are ready'],
    [
      'two people speak together',
      '"We have no news," said lawyers Mary Vale and Ben Okoro.',
      'lawyers Mary Vale and Ben Okoro=Mary Vale and Ben Okoro: We have no news',
    ],
    [
      'a named spokesperson speaks under their own name',
      'Harbour Trust spokesperson Ben Okoro said: "She is well."',
      'Harbour Trust spokesperson Ben Okoro=Ben Okoro: She is well.',
    ],
    [
      'a body keeps what stands behind its and',
      '"It is safe," the Centre for Bridges and Roads says.',
      'the Centre for Bridges and Roads=Centre for Bridges and Roads: It is safe',
    ],
    [
      'a heading in marks is nobody’s',
      'Orla Vale said: "We fear the storm."\n‘The worst storm of all’',
      'Orla Vale: We fear the storm.',
    ],
    [
      'a lone label in capitals is a link',
      'OPINION: Ten bridges that everybody should see\nIt rained.\nOPINION: How the mayor won the harbour',
    ],
    [
      'an interviewer’s questions are no quotations',
      'HARBOUR MATTERS: Will it open?\nOKORO: It will.\nHARBOUR MATTERS: When will it?\nOKORO: In May.\nHARBOUR MATTERS: Are you sure?\nOKORO: Yes, I am.',
      'OKORO: It will.',
      'OKORO: In May.',
      'OKORO: Yes, I am.',
    ],
  ])

  test.each([
    [
      'the title before the first mention',
      'Labour minister Orla Vale came.\n"We are ready," Vale said.',
      'Labour minister',
    ],
    [
      'the office with of',
      'It was late when Secretary of State Orla Vale came home again.\n"We are ready," Vale said.',
      'Secretary of State',
    ],
    [
      'the apposition',
      'Orla Vale, a member of the council, came.\n"We are ready," Vale said.',
      'member of the council',
    ],
    [
      'nothing of the talks before it',
      'After talks with President Orla Vale it rained.\n"Yes," Vale said.',
      'President',
    ],
  ])('the role of an earlier mention stands beside the name: %s', (_, text, role) => {
    expect(readSpeech(text).quotations[0]?.speaker).toMatchObject({ name: 'Orla Vale', role })
  })

  test('a role of anybody is nobody in particular', () => {
    const text = 'Resident Orla Vale came late. "We are ready," a resident said.'
    expect(showQuotations(text)).toEqual(['a resident: We are ready'])
  })

  test('the title of a speaker stands in the role as printed', () => {
    const [quotation] = readSpeech('"We are ready," said Labour minister Orla Vale.').quotations
    expect(quotation?.speaker).toMatchObject({
      printed: 'Labour minister Orla Vale',
      name: 'Orla Vale',
      role: 'Labour minister',
    })
  })

  test('the apposition of a speaker stands in the role', () => {
    const [quotation] = readSpeech('Torben Hale, a minister, said: "We are ready."').quotations
    expect(quotation?.speaker).toMatchObject({ printed: 'Torben Hale', role: 'minister', how: 'named' })
  })

  test('names of the story join spellings and roles', () => {
    const actor: Actor = {
      name: 'Orla Vale',
      kind: 'person',
      roles: ['Prime Minister of Norland', 'Norland leader'],
      spellings: ['Orla Vayle', 'Vale'],
    }
    const text = 'Orla Vayle arrived. "We are ready," the prime minister said.\n"We start," the Norland leader said.'
    expect(showQuotations(text, { actors: [actor] })).toEqual([
      'the prime minister=Orla Vale: We are ready',
      'the Norland leader=Orla Vale: We start',
    ])
  })
})

describe('kinds and circumstances', () => {
  test('a post is written, and its network is the channel', () => {
    const text = 'Orla Vale posted on Chirper: "We start on Monday."'
    const [quotation] = readSpeech(text).quotations
    expect(quotation?.kind).toBe('written')
    expect(text.slice(quotation?.channel?.start, quotation?.channel?.end)).toBe('Chirper')
  })

  test('the paper that was told is the channel', () => {
    const text = '"We are ready," Orla Vale told the Harbour Times.'
    const [quotation] = readSpeech(text).quotations
    expect(text.slice(quotation?.channel?.start, quotation?.channel?.end)).toBe('the Harbour Times')
  })

  test('the occasion is told in the words of the article', () => {
    const text = 'Speaking at a rally in Norport, Orla Vale said: "We are ready."'
    const [quotation] = readSpeech(text).quotations
    expect(text.slice(quotation?.occasion?.words.start, quotation?.occasion?.words.end)).toBe('at a rally in Norport')
  })

  test('the day of the words is the one that the frame names', () => {
    const text = 'On Monday, Orla Vale said: "We start on Friday."'
    const [quotation] = readSpeech(text, { published: '2026-03-04' }).quotations
    expect(quotation?.said).toMatchObject({ from: '2026-03-02', how: 'text' })
  })

  test('the day of what somebody was asked about is not the day of the words', () => {
    const text = 'Asked what she felt about the feast in Norport on Friday, Orla Vale told the BBC: "It was loud."'
    const [quotation] = readSpeech(text, { published: '2026-03-04' }).quotations
    expect(quotation?.said).toBeUndefined()
  })

  test('a sentence without a date gives none', () => {
    const [quotation] = readSpeech('Orla Vale said: "We start on Friday."', { published: '2026-03-04' }).quotations
    expect(quotation?.said).toBeUndefined()
  })
})
