/** The settings as a file to copy: `.env.example` is this text, and a test keeps it so. */

import { SETTINGS } from './settings.ts'

/** Every setting with its unit, its default and one sentence, commented out, in the form of an env file. */
export function describeSettings(): string {
  const head =
    '# Readout runs without any of these. Copy this file to .env and take the # from the lines that you need.\n'
  const rows = Object.values(SETTINGS).map(({ name, unit, fallback, about }) => {
    const standard = String(fallback ?? '') || 'unset'
    return `# ${about}\n# Unit: ${unit}. Default: ${standard}.\n#${name}=${fallback ?? ''}\n`
  })
  return [head, ...rows].join('\n')
}
