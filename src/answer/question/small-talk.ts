/** Recognises what people say to a person and not to an archive: greetings, thanks, `what can you do`. */

/** What such a line is; each gets a reply of its own. */
export type SmallTalk = 'greeting' | 'thanks' | 'help'

const longest = 60
const address = '(?: (?:there|all|everyone|everybody|team|folks|again|bot|readout|you))*'

const kinds: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'greeting',
    new RegExp(
      `^(?:hi|hiya|hello|hey|howdy|greetings|good (?:morning|afternoon|evening|day)|how are you(?: doing)?|hows it going)${address}$`,
      'u',
    ),
  ],
  [
    'thanks',
    new RegExp(
      `^(?:(?:ok|okay|great|perfect|cool) )?(?:many thanks|thanks|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|a million|very much|so much|for (?:that|this|the help|your help)))*${address}$|^(?:ok|okay|great|perfect|cool|nice|got it|good|bye|goodbye|see you)${address}$`,
      'u',
    ),
  ],
  [
    'help',
    /^(?:please )?(?:help(?: me)?|(?:what|how) (?:can|could|should|do) (?:you|i|we) (?:do|ask(?: you)?|use (?:this|you|it)|help(?: me)?)(?: (?:here|with|for me))*|how (?:does|do) (?:this|you) work|who are you|what are you|what is (?:this|readout)|what do you (?:do|know)|what are you able to do|are you (?:there|a bot|human|real))$/u,
  ],
]

/**
 * Recognises small talk.
 *
 * @param question - as typed
 * @returns `undefined` for whatever else the line may be
 */
export function findSmallTalk(question: string): SmallTalk | undefined {
  if (question.length > longest) return undefined
  const bare = question
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
  const also = bare.replace(/^(?:hi|hello|hey)(?: there)? (?=\p{L})/u, '')
  return kinds.find(([, pattern]) => pattern.test(bare) || pattern.test(also))?.[0]
}
