/** Notes what the languages of the lessons say now as read side by side; see CONTRIBUTING.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { stations } from '#lib/course/index.ts'
import { accept, type Reviewed, readPieces, reviewedText, reviewFaults } from './reviewed.ts'

const file = new URL('../../data/reviewed.json', import.meta.url)
const before: Reviewed = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const pieces = readPieces(stations())
const next = accept(pieces, before, process.argv.slice(2))
writeFileSync(file, reviewedText(next))

const open = reviewFaults(pieces, next)
for (const fault of open) console.error(fault)
console.log(`${pieces.length - open.length} of ${pieces.length} pieces are reviewed.`)
process.exitCode = open.length > 0 ? 1 : 0
