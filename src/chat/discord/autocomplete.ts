/** Completes speakers, questions and stories while a person types an option. */

import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js'
import type { Suggestion } from '../../desk/desk.ts'
import { plainText } from '../../model/reply.ts'
import { DISCORD } from '../../render/limits.ts'
import { COMPLETED } from './commands.ts'
import type { Edge } from './edge.ts'
import { placeOfInteraction } from './place.ts'

/** Leaves time for the way to Discord: an answer after three seconds is refused. */
const PATIENCE_MS = 2_000

/** Answers with at most 25 choices; none when the desk takes too long, so that the person can type on. */
export async function complete(interaction: AutocompleteInteraction, { desk }: Edge): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const what = COMPLETED[name as keyof typeof COMPLETED]
  const story = interaction.options.getString('story')?.trim() || undefined
  const place = placeOfInteraction(interaction)
  const suggestions =
    what === undefined ? [] : await within(PATIENCE_MS, desk.suggest(what, value, place, DISCORD.choices, story))
  await interaction.respond(listChoices(suggestions))
}

/** Choices as Discord takes them: named, at most 100 characters, no two the same. */
function listChoices(suggestions: readonly Suggestion[]): ApplicationCommandOptionChoiceData[] {
  const choices = new Map<string, ApplicationCommandOptionChoiceData>()
  for (const { value, label } of suggestions) {
    const name = plainText(label.trim() || value, DISCORD.choice).trim()
    const usable = name !== '' && value.trim() !== '' && value.length <= DISCORD.choice
    if (usable && choices.size < DISCORD.choices) choices.set(value, { name, value })
  }
  return [...choices.values()]
}

async function within(ms: number, work: Promise<readonly Suggestion[]>): Promise<readonly Suggestion[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<readonly Suggestion[]>((resolve) => {
    timer = setTimeout(() => resolve([]), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
