import type { Role } from './faces.ts'

/** A piece of content as it may be drawn. */
export interface Passage {
  /** Where it stands: file and line of MDX, file and keys of JSON. */
  place: string
  text: string
  /** The faces that may draw it, beside the one for text that may draw everything. */
  roles: readonly Role[]
}

/** The bold and the code spans inside a passage of Markdown, as passages of their own. */
export function spans({ place, text }: Passage): Passage[] {
  const bold = [...text.matchAll(/\*\*(.+?)\*\*|__(.+?)__/g)]
  const code = [...text.matchAll(/`([^`]+)`/g)]
  return [
    ...bold.map(([, a, b]): Passage => ({ place, text: a ?? b ?? '', roles: ['strong'] })),
    ...code.map(([, span = '']): Passage => ({ place, text: span, roles: ['code'] })),
  ]
}
