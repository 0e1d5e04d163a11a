import { describe, expect, it } from 'vitest'
import { mdxPassages } from '#lib/fonts/mdx.ts'

const source = `<Board id="board">

फलक

</Board>

<Text id="text">

## मथळा

साधं **ठळक** आणि \`code\`

</Text>

<Predict id="predict" options={["हो", "नाही > नको"]} answer={1}>

प्रश्न?

</Predict>

<Case title="शीर्षक">

| काय | कोण |
|---|---|
| नाव | client |

</Case>

\`\`\`http
POST /token
\`\`\`
`

/** The lines and texts of the passages that a role has. */
function of(role: string | undefined): string[] {
  return mdxPassages(source, 'l')
    .filter(({ roles }) => (role ? roles.some((each) => each === role) : roles.length === 0))
    .map(({ place, text }) => `${place} ${text.trim()}`)
}

describe('the passages of a lesson', () => {
  it('are headings in boards, headings and titles', () => {
    expect(of('board')).toEqual(['l:3 फलक', 'l:9 मथळा', 'l:21 शीर्षक'])
  })

  it('are bold in bold spans, questions, their answers, and the edges of tables', () => {
    const ids = ['l:1 board', 'l:7 text', 'l:15 predict']
    expect(of('strong').filter((passage) => !ids.includes(passage))).toEqual([
      'l:11 ठळक',
      'l:15 हो',
      'l:15 नाही > नको',
      'l:17 प्रश्न?',
      'l:23 काय',
      'l:23 कोण',
      'l:25 नाव',
    ])
  })

  it('are code between backticks and fences', () => {
    expect(of('code')).toEqual(['l:11 code', 'l:30 POST /token'])
  })

  it('are plain text otherwise', () => {
    expect(of(undefined)).toEqual(['l:11 साधं  ठळक  आणि', 'l:25 client'])
  })
})
