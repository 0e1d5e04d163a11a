import { describe, expect, it } from 'vitest'
import { readBlocks } from '#lib/course/blocks.ts'
import { lessonWith } from '#tests/helpers/course.ts'

const read = (mdx: string) => readBlocks(lessonWith(mdx), 'en')

describe('readBlocks', () => {
  it('answers what each block holds', () => {
    const [board, wire] = read(`<Board id="board" code facts="S1">

One \`line\`, a <Term id="token">token</Term> and [a link](https://www.rfc-editor.org/rfc/rfc6749).

</Board>

<Wire id="wire-1" role="token" options={["a", 2, { b: null }, -1]}>

\`\`\`http
POST /token HTTP/1.1
\`\`\`

</Wire>
`)
    expect(board).toMatchObject({
      id: 'board',
      type: 'Board',
      props: { code: true, facts: 'S1' },
      text: ['One ', ', a ', 'token', ' and ', 'a link', '.'],
      termIds: ['token'],
      inlineCode: ['line'],
      links: ['https://www.rfc-editor.org/rfc/rfc6749'],
      lines: [1, 5],
    })
    expect(wire).toMatchObject({
      id: 'wire-1',
      props: { role: 'token', options: ['a', 2, { b: null }, -1] },
      code: ['POST /token HTTP/1.1'],
    })
  })

  it.each([
    ['prose outside a block', 'Hello.', /en\.mdx: 1:1: only blocks/],
    ['a block without id', '<Text>\n\nHello.\n\n</Text>', /en\.mdx: 1:1: <Text> needs an id/],
    ['an id in another case', '<Text id="Hello">\n\nHello.\n\n</Text>', /1:1: <Text> needs an id/],
    [
      'an id used twice',
      '<Text id="a">\n\nOne.\n\n</Text>\n\n<Text id="a">\n\nTwo.\n\n</Text>',
      /en\.mdx: 7:1: the id a is used twice/,
    ],
    ['a tag left open', '\n<Text id="a">\n\nOne.\n', /en\.mdx: .*closing tag.*2:1/],
    [
      'an attribute to be run',
      '<Text id="a" n={count()}>\n\n</Text>',
      /1:1: n: CallExpression is not/,
    ],
    ['spread attributes', '<Text id="a" {...b}>\n\n</Text>', /1:1: a block takes no spread/],
    [
      'a block that nobody knows',
      '<Bord id="a">\n\n</Bord>',
      /1:1: <Bord> is no block; there are Board/,
    ],
    [
      'a part of another block',
      '<Text id="a">\n\n<Case>\n\nA\n\n</Case>\n\n</Text>',
      /3:1: <Case> may not stand in <Text>/,
    ],
    [
      'a term that nobody explains',
      '<Text id="a">\n\nA <Term id="tokn">token</Term>.\n\n</Text>',
      /3:3: no term .* tokn/,
    ],
    [
      'a run that nobody wrote',
      '<Try id="a" runs={[{ experiment: "nope" }]}>\n\n</Try>',
      /1:1: there is no experiment nope/,
    ],
    [
      'a riddle that nobody wrote',
      '<Detective id="a">\n\n<Mystery experiment="nope" who="token">\n\n</Mystery>\n\n</Detective>',
      /3:1: there is no experiment nope/,
    ],
    [
      'a sentence that became a list',
      '<Text id="a">\n\n200. It did not ask.\n\n</Text>',
      /3:1: Markdown takes 200\. for a list/,
    ],
    ['an import', 'import a from "a"\n\n<Text id="a">\n\n</Text>', /1:1: only blocks/],
  ])('names the place of %s', (_case, mdx, message) => {
    expect(() => read(mdx)).toThrow(message)
  })
})
