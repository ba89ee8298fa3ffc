/** Tells Discord the bot's commands, and only when what Discord has is different: registering is limited to 200 a day. */

import { type REST, type RESTPostAPIChatInputApplicationCommandsJSONBody, Routes } from 'discord.js'

type Command = RESTPostAPIChatInputApplicationCommandsJSONBody

/** Where to register: everywhere (Discord takes up to an hour to show a change), or in one server at once. */
type Registration = {
  readonly applicationId: string
  readonly guildId?: string
  readonly commands: readonly Command[]
}

/**
 * Registers the commands.
 *
 * @returns `false` when Discord had them already, and nothing was sent
 */
export async function registerCommands(rest: REST, registration: Registration): Promise<boolean> {
  const { applicationId, guildId } = registration
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId)
  const wanted = guildId === undefined ? registration.commands : registration.commands.map(forGuild)
  // What can't be read is written: registering once too often does no harm.
  const known = await rest.get(route).catch(() => undefined)
  if (JSON.stringify(known, compared) === JSON.stringify(wanted, compared)) return false
  await rest.put(route, { body: wanted })
  return true
}

/** Contexts and installation types exist for global commands only. */
function forGuild({ integration_types: _types, contexts: _contexts, ...command }: Command): Command {
  return command
}

const FIELDS = [
  'type',
  'name',
  'description',
  'options',
  'required',
  'choices',
  'value',
  'autocomplete',
  'min_value',
  'integration_types',
  'contexts',
]

/** Keeps what the definition says, in one order and without defaults; Discord adds ids, versions and its defaults. */
function compared(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const record = value as Readonly<Record<string, unknown>>
  const said = FIELDS.filter((field) => !isDefault(record[field])).map((field) => [field, record[field]])
  return Object.fromEntries(said)
}

function isDefault(value: unknown): boolean {
  return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
}
