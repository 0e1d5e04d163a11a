import * as runtime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { lessonBlocks } from '#lib/course/compile.ts'
import type { Language } from '#lib/i18n/languages.ts'
import { lessonWith } from '#tests/helpers/course.ts'

function render(mdx: string, lang: Language = 'mr') {
  const components = {
    Text: 'section',
    TwoWires: 'section',
    Wire: 'section',
    Side: 'section',
    WireMessage: (props: object) => <pre>{JSON.stringify(props)}</pre>,
    SideMessage: (props: object) => <pre>side {JSON.stringify(props)}</pre>,
  }
  return lessonBlocks(lessonWith(mdx), lang, runtime)
    .map(({ Content }) => renderToStaticMarkup(<Content components={components} />))
    .join('\n')
    .replaceAll('&quot;', '"')
    .replaceAll('\u00A0', '~')
}

describe('lessonBlocks', () => {
  it('renders each block on its own', () => {
    const station = lessonWith(
      '<Text id="a">\n\nOne.\n\n</Text>\n\n<Text id="b" n={2}>\n\nTwo.\n\n</Text>',
    )
    const blocks = lessonBlocks(station, 'en', runtime)
    expect(blocks.map(({ id, type, props }) => ({ id, type, props }))).toEqual([
      { id: 'a', type: 'Text', props: {} },
      { id: 'b', type: 'Text', props: { n: 2 } },
    ])
    expect(render('<Text id="a">\n\nOne.\n\n</Text>')).toBe('<section id="a"><p>One.</p></section>')
  })

  it('ties Marathi endings, also across code and emphasis, in Marathi only', () => {
    const mdx = '<Text id="a">\n\n`client_id` वर आणि **API** ला.\n\n</Text>'
    expect(render(mdx)).toContain('<code>client_id</code>~वर आणि <strong>API</strong>~ला.')
    expect(render(mdx, 'en')).not.toContain('~')
  })

  it('lets code in a table break after an underscore, and a long value anywhere', () => {
    const value = 'dfJk8kxwfZVa9x5WSTPSqoHDoPk60MjfZuXoS3JJOzd'
    const html = render(
      `<Text id="a">\n\n| Code | Value |\n| --- | --- |\n| \`invalid_grant_x\` | \`${value}\` |\n\n</Text>`,
    )
    expect(html).toContain('<code>invalid_<wbr/>grant_<wbr/>x</code>')
    expect(html).toContain(`<code data-long="">${value}</code>`)
    expect(render('<Text id="a">\n\n`client_id`\n\n</Text>')).not.toContain('<wbr')
  })

  it('heads the rows of a table and labels its cells', () => {
    const html = render(
      '<Text id="a">\n\n| What | Why |\n| --- | --- |\n| `id` | name |\n\n</Text>',
    )
    expect(html).toContain('<th scope="col" role="columnheader">What</th>')
    expect(html).toContain('<th scope="row" role="rowheader"><code>id</code></th>')
    expect(html).toContain('<td role="cell" data-label="Why">name</td>')
  })

  it('tells a message its role and whether it is asked or answered', () => {
    const code = '```http\nGET / HTTP/1.1\n```\n'
    expect(
      render(`<Wire id="a" role="business" message="response">\n\n${code}\n</Wire>`),
    ).toContain('{"role":"business","message":"response","text":"GET / HTTP/1.1"}')
    const side = render(
      `<TwoWires id="a">\n\n<Side role="token">\n\n${code}\n${code}\n</Side>\n\n</TwoWires>`,
    )
    expect(side).toContain('side {"role":"token","message":"request"')
    expect(side).toContain('side {"role":"token","message":"response"')
  })
})
