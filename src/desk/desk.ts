/** The desk as the platforms see it: a request in, a reply out. */

import type { Reply } from '../model/reply.ts'
import type { Place, Request } from '../model/request.ts'

/** One conversation for every platform. Never throws for what a person typed; what breaks is told with an error id. */
export interface Desk {
  /** Answers a request that a platform has already taken apart (subcommands, buttons). */
  handle(request: Request, place: Place): Promise<Reply>
  /**
   * Answers a line as typed: a command with its words (`quotes calder about bridge`), or, where no command word stands
   * first, a free question.
   */
  hear(line: string, place: Place): Promise<Reply>
  /** Names for autocompletion, best first, at most `limit`; `story` is the slug chosen so far, else the place's own. */
  suggest(
    what: 'speaker' | 'question' | 'story',
    typed: string,
    place: Place,
    limit: number,
    story?: string,
  ): Promise<readonly Suggestion[]>
  /** What an App Home or a greeting shows: the story, its basis, the subscriptions here, what to try. */
  home(place: Place): Promise<Reply>
}

/** `value` is what the command takes, `label` what the person reads. */
export type Suggestion = { readonly value: string; readonly label: string }
