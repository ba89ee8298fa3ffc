/** The kinds of things that questions ask for. */

/** The kind of thing that would answer. `thing`: a noun that the question describes; `anything`: no form was recognised. */
export type SoughtKind =
  | 'person'
  | 'body'
  | 'country'
  | 'state'
  | 'place'
  | 'number'
  | 'money'
  | 'percent'
  | 'date'
  | 'duration'
  | 'age'
  | 'score'
  | 'letter'
  | 'reason'
  | 'whether'
  | 'speech'
  | 'thing'
  | 'anything'
