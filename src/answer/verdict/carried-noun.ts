/** Reads a deed told by a noun that a verb carries: `made no promise`, `has no interest in`. */

import { type Path, readPath } from './predicate-path.ts'

const carrying =
  /(?<=^| )(?:(?:has|have|had|having)(?: (?<lacks>no|not any|little|no real))?(?<a> an?| any)?|(?:made|makes|make|gave|gives|given|took|taken|reached|shown|showed|expressed|voiced|issued|offered|(?<denied>denie[sd]|denying))(?: (?<none>no|not any|little))?(?: (?:an?|any|all|the|his|her|its|their))?)(?: (?!(?:to|of|that|been|not)\b)\p{Ll}+)? $/u

/**
 * Reads how a noun's deed is that of the one who acts.
 *
 * @param between - from the end of the name to the start of the noun
 * @returns `undefined` where no verb carries the noun, or it is somebody else's
 */
export function readCarried(between: string): Path | undefined {
  const found = carrying.exec(between)
  if (found === null) return undefined
  const { lacks, none, a, denied } = found.groups ?? {}
  // Whoever has the blessing of another one has not blessed.
  if (/^ha/u.test(found[0]) && lacks === undefined && a === undefined) return undefined
  const path = readPath(between.slice(0, found.index) || ' ')
  if (denied !== undefined) return path === 'done' ? 'denied' : undefined
  if (lacks === undefined && none === undefined) return path
  return path === 'done' ? 'not' : undefined
}
