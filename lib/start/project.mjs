import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * A path inside the project.
 *
 * @param {...string} parts - relative to the project's folder
 */
export const inProject = (...parts) => join(root, ...parts)

/**
 * A fault that its reader can mend: `main` prints its message as one line, without a stack.
 */
export class Problem extends Error {}
