/** A timeline as a PNG, for channels and files. */

import { fileURLToPath } from 'node:url'
import type { PlainText } from '../model/reply.ts'
import { type TimelineRow, timelineSvg } from './timeline-svg.ts'

/** Only TTF: with other font formats the renderer draws no text and says nothing. */
const FONTS = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf']

/**
 * Draws the rows as a PNG, 1,200 pixels wide.
 *
 * The renderer is loaded on first use: the terminal starts faster without it.
 */
export async function drawTimeline(title: PlainText, rows: readonly TimelineRow[]): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js')
  const fontFiles = FONTS.map((file) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)))
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' }
  return new Resvg(timelineSvg(title, rows), { font }).render().asPng()
}
