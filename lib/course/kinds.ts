/** What lessons are written with: each block, and the parts that may stand in it. */
const blockKinds: Record<string, readonly string[]> = {
  Board: [],
  Checklist: [],
  Checks: [],
  Code: [],
  CodeTabs: ['Tab'],
  Contrast: ['Case'],
  Detective: ['Mystery', 'Change'],
  Gap: [],
  Myth: ['Wrong', 'Happens', 'Right'],
  Next: [],
  Pair: [],
  Predict: [],
  Recall: [],
  Say: ['Line'],
  SayIt: [],
  Sort: ['Item'],
  Text: [],
  Ticket: [],
  Timeline: ['Moment'],
  TokenEdit: ['After'],
  TokenParts: [],
  Try: ['After'],
  TwoWires: ['Side'],
  Unpack: [],
  Wire: [],
}

/** What may stand in the prose of any block: terms and drawings. */
const inline = ['Term', 'Diagram', 'Arrow', 'Does', 'Gates', 'Gate']

/**
 * The names that may stand in a block of that kind.
 *
 * @returns undefined for a name that is no block
 */
export function partsOf(kind: string): readonly string[] | undefined {
  return Object.hasOwn(blockKinds, kind) ? [...(blockKinds[kind] ?? []), ...inline] : undefined
}

/** What may stand in any block and is shown to writers; the others are parts of these. */
export const anywhere: readonly string[] = ['Term', 'Diagram', 'Gates']

/** The names of all blocks, for messages to an author. */
export const blockNames: readonly string[] = Object.keys(blockKinds)
