/** Says what Discord would refuse about a set of command definitions. */

type Json = Readonly<Record<string, unknown>>

const COMMAND_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'dm_permission',
  'default_permission',
  'integration_types',
  'contexts',
  'nsfw',
  'handler',
]
const OPTION_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'choices',
  'options',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'autocomplete',
]
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const SUBCOMMAND = 1
const GROUP = 2

/**
 * Checks what a bot registers.
 *
 * @param commands - the JSON body of the bulk overwrite
 * @param scope - contexts and installation types exist for global commands only
 * @returns one sentence for each rule that is broken
 */
export function checkCommands(commands: unknown, scope: 'global' | 'guild'): string[] {
  if (!Array.isArray(commands)) return ['the body is no list of commands']
  const problems: string[] = []
  checkUnique(commands as Json[], 'command', problems)
  for (const command of commands as Json[]) checkCommand(command, scope, problems)
  return problems
}

function checkCommand(command: Json, scope: 'global' | 'guild', problems: string[]): void {
  checkFields(command, COMMAND_FIELDS, problems)
  checkNaming(command, problems)
  if (scope === 'guild' && (command.contexts !== undefined || command.integration_types !== undefined)) {
    problems.push('contexts and integration_types are for global commands')
  }
  if (!within(command.contexts, [0, 1, 2])) problems.push('contexts are 0, 1 and 2')
  if (!within(command.integration_types, [0, 1])) problems.push('integration_types are 0 and 1')
  checkOptions(command.options, problems)
  const size = measure(command)
  if (size > 8_000) problems.push(`command ${String(command.name)} has ${size} characters, 8,000 allowed`)
}

function within(value: unknown, allowed: readonly number[]): boolean {
  return value === undefined || (Array.isArray(value) && value.every((item) => allowed.includes(item)))
}

function checkOptions(options: unknown, problems: string[]): void {
  if (options === undefined) return
  if (!Array.isArray(options) || options.length > 25) {
    problems.push('at most 25 options')
    return
  }
  const list = options as Json[]
  checkUnique(list, 'option', problems)
  const nested = list.filter(({ type }) => type === SUBCOMMAND || type === GROUP)
  if (nested.length > 0 && nested.length < list.length) problems.push('subcommands beside options')
  const firstOptional = list.findIndex(({ required }) => required !== true)
  if (firstOptional >= 0 && list.slice(firstOptional).some(({ required }) => required === true)) {
    problems.push('a required option behind an optional one')
  }
  for (const option of list) checkOption(option, problems)
}

function checkOption(option: Json, problems: string[]): void {
  checkFields(option, OPTION_FIELDS, problems)
  checkNaming(option, problems)
  const type = Number(option.type)
  if (!(type >= 1 && type <= 11)) problems.push(`option type ${type}`)
  if (type === SUBCOMMAND && option.required !== undefined) problems.push('a subcommand is not required')
  if (option.autocomplete === true && (option.choices !== undefined || ![3, 4, 10].includes(type))) {
    problems.push('autocomplete stands alone, on text and numbers')
  }
  if (option.choices !== undefined) checkChoices(option.choices, problems)
  checkOptions(option.options, problems)
}

function checkChoices(choices: unknown, problems: string[]): void {
  if (!Array.isArray(choices) || choices.length > 25) problems.push('at most 25 choices')
  else for (const choice of choices as Json[]) problems.push(...checkChoice(choice))
}

/** Checks one choice of an option, or of an autocomplete answer. */
export function checkChoice({ name, value, ...rest }: Json): string[] {
  const problems: string[] = []
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100)
    problems.push('a choice is named with 1 to 100')
  if (String(value).length < 1 || String(value).length > 100) problems.push('a choice has a value of 1 to 100')
  for (const field of Object.keys(rest)) if (field !== 'name_localizations') problems.push(`unknown field ${field}`)
  return problems
}

function checkNaming({ name, description, type }: Json, problems: string[]): void {
  const named = typeof name === 'string' && NAME.test(name) && name === name.toLowerCase()
  if (!named && !(type === 2 || type === 3)) problems.push(`name ${String(name)}`)
  if (typeof description !== 'string' || description.length < 1 || description.length > 100) {
    problems.push(`description of ${String(name)} has not 1 to 100 characters`)
  }
}

function checkFields(object: Json, fields: readonly string[], problems: string[]): void {
  for (const field of Object.keys(object)) if (!fields.includes(field)) problems.push(`unknown field ${field}`)
}

function checkUnique(list: readonly Json[], what: string, problems: string[]): void {
  if (new Set(list.map(({ name }) => name)).size < list.length) problems.push(`two of one ${what} name`)
}

/** Characters of names, descriptions and values, at every depth. */
function measure(item: Json): number {
  const own = [item.name, item.description, item.value].filter((text) => typeof text === 'string').join('').length
  const below = [...((item.options as Json[]) ?? []), ...((item.choices as Json[]) ?? [])]
  return below.reduce((total, child) => total + measure(child), own)
}
