/** Prints, as JSON, the configuration that the environment asks for, or what is wrong with it. */
import { readConfig } from '../config.ts'

try {
  console.log(JSON.stringify({ config: readConfig() }))
} catch (error) {
  if (!(error instanceof Error && 'issues' in error && Array.isArray(error.issues))) throw error
  const problems = error.issues.map(({ path, message }) => ({ variable: path.join('.'), message }))
  console.log(JSON.stringify({ problems }))
}
