/** A story that happened nowhere, with an article by somebody who wishes harm. */

import { createHash } from 'node:crypto'
import { extractDigest } from '../../../src/digest/extract.ts'
import type { ArticleDraft, Passage } from '../../../src/model/article.ts'
import type { Story } from '../../../src/model/story.ts'
import type { Store } from '../../../src/store/store.ts'

export const STORY: Story = {
  slug: 'brill-harbour',
  title: 'The closing of Brill harbour',
  example: false,
  languages: ['en'],
  timeZone: 'Europe/London',
  outlets: [
    { name: 'Brill Herald', spellings: [], hosts: ['herald.example'] },
    { name: 'Coast Post', spellings: [], hosts: ['post.example'] },
  ],
  actors: [
    { name: 'Ada Veil', kind: 'person', roles: ['harbour minister'], spellings: ['Veil', 'Ms Veil'] },
    { name: 'Tom Bard', kind: 'person', roles: ['mayor of Brill'], spellings: ['Bard', 'Mr Bard'] },
  ],
  questions: [
    { id: 'reopen', ask: 'When does the harbour reopen?', about: [['harbour'], ['reopen', 'open']], slots: ['when'] },
  ],
  citeAs: '{quote} – {speaker}, {outlet}, {date}',
  origin: 'defined',
}

/** Markup of Slack in an article's mouth: it must come out as these very characters, and do nothing. */
export const HOSTILE =
  'Click <http://evil.example|your bank> now, <!channel> & <@U0ADMIN>: *everything* `must` _go_ &lt;today&gt;.'

const ARTICLES: readonly { readonly outlet: string; readonly day: string; readonly paragraphs: readonly string[] }[] = [
  {
    outlet: 'Brill Herald',
    day: '2026-03-08',
    paragraphs: [
      'Brill harbour stays closed, minister says',
      'Brill harbour stays closed until the wall is safe, harbour minister Ada Veil said on Sunday.',
      '"We will not open the harbour before the wall is safe," Veil told reporters on the quay.',
      'Mayor Tom Bard said: "Our fishermen cannot wait another month."',
      '"The wall was checked in January and nobody listened," Bard told the Brill Herald.',
      'It remains unclear when the harbour will reopen.',
    ],
  },
  {
    outlet: 'Coast Post',
    day: '2026-03-09',
    paragraphs: [
      'Mayor asks for help as harbour stays shut',
      'Tom Bard, the mayor of Brill, said on Monday that the town had fish for two weeks.',
      '"The harbour must reopen by 20 March," Bard said.',
      `Veil said: "${HOSTILE}"`,
    ],
  },
]

/** Puts the story and its articles into a store. */
export async function fillStore(store: Store): Promise<void> {
  await store.saveStory(STORY)
  for (const { outlet, day, paragraphs } of ARTICLES) await addArticle(store, { outlet, day, paragraphs })
}

/** Adds an article of the story. */
export async function addArticle(
  store: Store,
  { outlet, day, paragraphs }: { outlet: string; day: string; paragraphs: readonly string[] },
): Promise<void> {
  const draft = draftOf(outlet, day, paragraphs)
  await store.saveArticle(draft, extractDigest(draft, { actors: STORY.actors }))
}

/** An article that was read and cleaned. */
export function draftOf(outlet: string, day: string, paragraphs: readonly string[]): ArticleDraft {
  const text = paragraphs.join('\n\n')
  let start = 0
  const passages: Passage[] = paragraphs.map((paragraph, index) => {
    const kind = index === 0 ? ('headline' as const) : ('body' as const)
    const passage = { n: index + 1, kind, start, end: start + paragraph.length }
    start += paragraph.length + 2
    return passage
  })
  const contentHash = createHash('sha256').update(text).digest('hex')
  return {
    story: STORY.slug,
    file: `${outlet}-${day}-${contentHash.slice(0, 6)}.md`,
    title: paragraphs[0] ?? outlet,
    outlet: { value: outlet, how: 'given' },
    published: { value: day, how: 'given' },
    address: {
      value: `https://${outlet.split(' ')[1]?.toLowerCase()}.example/${contentHash.slice(0, 6)}`,
      how: 'given',
    },
    notices: [],
    text,
    passages,
    contentHash,
  }
}
