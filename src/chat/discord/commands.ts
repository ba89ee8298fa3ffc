/** The slash command `/readout` as Discord shows it: subcommands, their options, where it may be used. */

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'

type Command = RESTPostAPIChatInputApplicationCommandsJSONBody
type Subcommand = Extract<
  NonNullable<Command['options']>[number],
  { readonly type: typeof ApplicationCommandOptionType.Subcommand }
>
type Option = NonNullable<Subcommand['options']>[number]
type Choices = Readonly<Record<string, string>>

/** The options that complete while a person types, and what the desk completes them with. */
export const COMPLETED = { story: 'story', who: 'speaker', which: 'question' } as const

const LENGTHS: Choices = { 'bottom line': 'lead', 'half a page': 'half', full: 'full' }
const QUIET: Choices = { 'a short note': 'note', nothing: 'silence' }

const STORY = words('story', 'Which story; without it, the one of this channel', { complete: true })
const ABOUT = words('about', 'A topic, a place or a name, such as: ceasefire')
const SINCE = words('since', 'A day, such as: 2025-08-18, 18 August, Friday')
const UNTIL = words('until', 'A day, such as: 2025-08-19')
const PAGE: Option = {
  type: ApplicationCommandOptionType.Integer,
  name: 'page',
  description: 'Which page',
  min_value: 1,
}

const SUBCOMMANDS: readonly Subcommand[] = [
  subcommand('brief', 'This morning’s briefing of the story, or what is new since a day', [SINCE, STORY]),
  subcommand('summary', 'The story in cited sentences', [choice('length', 'How long', LENGTHS), ABOUT, SINCE, STORY]),
  subcommand('quotes', 'Who said exactly what', [
    words('who', 'A person or a body', { complete: true }),
    ABOUT,
    SINCE,
    UNTIL,
    PAGE,
    STORY,
  ]),
  subcommand('questions', 'What is still open, and who says what', [
    words('which', 'One question, for all that is known about it', { complete: true }),
    PAGE,
    STORY,
  ]),
  subcommand('ask', 'An answer from the articles, with its sources', [
    words('question', 'Your question in your own words', { required: true }),
    STORY,
  ]),
  subcommand('timeline', 'What happened when, and what is planned', [ABOUT, SINCE, UNTIL, PAGE, STORY]),
  subcommand('changes', 'What moved between two days', [SINCE, UNTIL, STORY]),
  subcommand('article', 'One article, or one paragraph of it', [
    words('id', 'As the sources show it, such as: a3', { required: true }),
    { type: ApplicationCommandOptionType.Integer, name: 'paragraph', description: 'Which paragraph', min_value: 1 },
    STORY,
  ]),
  subcommand('quote', 'One quotation, ready to copy', [
    words('id', 'As a Copy button gives it, such as: q3-340', { required: true }),
    STORY,
  ]),
  subcommand('watch', 'A direct message when a question’s status changes', [
    words('which', 'Which question', { complete: true, required: true }),
    STORY,
  ]),
  subcommand('unwatch', 'No more messages about a question', [
    words('which', 'Which question', { complete: true, required: true }),
    STORY,
  ]),
  subcommand('sources', 'The articles that all answers rest on', [PAGE, STORY]),
  subcommand('stories', 'The stories that there are', []),
  subcommand('use', 'Choose the story that this channel talks about', [
    words('story', 'Which story', { complete: true, required: true }),
  ]),
  subcommand('follow', 'A briefing in this channel every morning (in a server, for those who manage it)', [
    STORY,
    words('time', 'Time of day, such as: 07:00'),
    words('timezone', 'Where that time holds, such as: Europe/London'),
    words('weekdays', 'Such as: mon-fri, daily, mon,wed'),
    choice('quiet', 'What to post on a day without news', QUIET),
  ]),
  subcommand('unfollow', 'No more briefings in this channel (in a server, for those who manage it)', [STORY]),
  subcommand('status', 'What this channel follows, the last and the next run', []),
  subcommand('new-topic', 'A fresh start: your earlier questions here are forgotten', []),
  subcommand('help', 'How to use Readout', [words('topic', 'One command, for more about it')]),
]

/**
 * All commands of the bot.
 *
 * Who may schedule is checked when the command runs (`Place.mayManage`): Discord's `default_member_permissions` holds
 * for a whole command, and everybody may look things up.
 */
export const COMMANDS: readonly Command[] = [
  {
    type: ApplicationCommandType.ChatInput,
    name: 'readout',
    description: 'What happened, who said exactly what, and what is still open',
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    options: [...SUBCOMMANDS],
  },
]

function subcommand(name: string, description: string, options: readonly Option[]): Subcommand {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options: [...options] }
}

function words(
  name: string,
  description: string,
  { complete = false, required = false }: { readonly complete?: boolean; readonly required?: boolean } = {},
): Option {
  const option = { type: ApplicationCommandOptionType.String as const, name, description, required }
  return complete ? { ...option, autocomplete: true } : option
}

function choice(name: string, description: string, choices: Choices): Option {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required: false,
    choices: Object.entries(choices).map(([label, value]) => ({ name: label, value })),
  }
}
