/** The shape of a `story.yaml`: every key, what may stand there, and what to write where it doesn't fit. */

import { z } from 'zod'
import type { Slot } from '../model/story.ts'

/** One thing wrong with a definition: where in it (keys and list places), and what to do. */
export type Problem = { readonly path: readonly PropertyKey[]; readonly message: string }

/** What a question may ask for, in the order in which `help` names it. */
const SLOTS = ['whether', 'when', 'where', 'who', 'how-many'] as const satisfies readonly Slot[]

/** How a quotation is copied where the definition doesn't say. */
export const CITE_AS = '{quote} ({speaker}, {role}, in {outlet}, {date})'

const CITE_FIELDS = ['quote', 'speaker', 'role', 'outlet', 'date']
const HOST = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/u

const words = (what: string) =>
  z
    .string({ error: `write ${what} as text, in quotation marks where it stands for something else` })
    .refine((text) => text.trim() !== '', {
      error: `write ${what}; it is empty`,
    })

/** YAML takes `2024` for a number: here it is a word. */
const wordsOrNumber = (what: string) =>
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), words(what))

const list = <T extends z.ZodType>(item: T, what: string) =>
  z.array(item, { error: `write a list of ${what}, such as [a, b]` })

const host = words('a host name').refine((name) => HOST.test(name), {
  error: 'write a host name alone, such as example.org, without https:// and without a path',
})

const outlet = z.strictObject({
  name: words('the name of the outlet'),
  spellings: list(words('a spelling'), 'spellings').default([]),
  hosts: list(host, 'host names').default([]),
})

const actor = z.strictObject({
  name: words('the name to print'),
  roles: list(words('a role'), 'roles').default([]),
  spellings: list(words('a spelling'), 'spellings').default([]),
})

const question = z.strictObject({
  id: words('a short id').refine((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id), {
    error: 'write an id of lower-case letters, digits and hyphens, such as security-guarantees',
  }),
  ask: words('the question'),
  about: list(
    list(wordsOrNumber('a term'), 'terms').min(1, {
      error: 'write at least one term in the group, or take the group out',
    }),
    'groups of terms, such as [[mayor], [vote, votes]]',
  ).min(1, { error: 'write at least one group of terms: they say which sentences bear on the question' }),
  slots: list(
    z.enum(SLOTS, { error: ({ input }) => `"${String(input)}" is no slot: write ${SLOTS.join(', ')}` }),
    'slots',
  )
    .min(1, { error: `write at least one of ${SLOTS.join(', ')}` })
    .default(['whether']),
})

/** A whole definition. Keys that it doesn't know are problems, not ignored. */
export const definition = z.strictObject(
  {
    title: words('the title of the story'),
    example: z.boolean({ error: 'write true or false' }).default(false),
    languages: list(words('a language'), 'languages')
      .min(1, { error: 'write at least one language, such as [en-GB]' })
      .default(['en']),
    'time-zone': words('a time zone, such as Europe/London').default('UTC'),
    outlets: list(outlet, 'outlets').default([]),
    people: list(actor, 'people').default([]),
    bodies: list(actor, 'bodies').default([]),
    questions: list(question, 'questions').default([]),
    'cite-as': words('how to cite').default(CITE_AS),
  },
  { error: 'write keys and values, such as "title: …"' },
)

/** A definition that fits the shape; its names and zones are checked afterwards. */
export type Definition = z.infer<typeof definition>

/** Fields in braces that `cite-as` uses and nobody fills in. */
export function listUnknownFields(citeAs: string): string[] {
  return [...citeAs.matchAll(/\{([^{}]{0,40})\}/gu)]
    .map(([, field = '']) => field)
    .filter((field) => !CITE_FIELDS.includes(field))
}

/** The fields in braces that `cite-as` may use. */
export function listCiteFields(): readonly string[] {
  return CITE_FIELDS
}
