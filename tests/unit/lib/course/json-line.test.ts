import { expect, it } from 'vitest'
import { jsonLine } from '#lib/course/json-line.ts'

const text = `{
  "items": [
    { "id": "a", "stem": { "mr": "\\" {", "en": "b" } },
    {
      "id": "c",
      "answer": 2
    }
  ],
  "minutes": "two"
}`

it.each<[number, PropertyKey[]]>([
  [1, []],
  [2, ['items']],
  [3, ['items', 0, 'stem', 'en']],
  [4, ['items', 1]],
  [6, ['items', 1, 'answer']],
  [9, ['minutes']],
])('finds line %i of /%j', (line, path) => {
  expect(jsonLine(text, path)).toBe(line)
})

it('names the line of the parent of what is not there', () => {
  expect(jsonLine(text, ['items', 1, 'stem', 'mr'])).toBe(4)
})
