/**
 * Loaded before anything else (`node --import`): code that was compiled once is found compiled at the next start.
 *
 * Plain JavaScript, because the first file of TypeScript loads a compiler that takes 16 MB and stays.
 */

import { enableCompileCache } from 'node:module'

enableCompileCache()
