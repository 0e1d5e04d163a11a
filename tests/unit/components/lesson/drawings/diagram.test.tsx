import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Arrow, Diagram, Does } from '#components/lesson/drawings/diagram.tsx'
import { textWidth, wrapText } from '#components/lesson/drawings/drawn-text.ts'
import { Gate, Gates } from '#components/lesson/drawings/gates.tsx'
import { readBlocks } from '#lib/course/blocks.ts'
import { findStation, type Station } from '#lib/course/stations.ts'

const drawing = renderToStaticMarkup(
  <Diagram lang="mr" lanes="framework token" alt="Framework token मागतं.">
    <Arrow from="framework" to="token">
      Token दे
    </Arrow>
    <Does who="token">ओळख आणि permission दोन्ही तपासते</Does>
    <Arrow from="token" to="framework">
      Token
    </Arrow>
  </Diagram>,
)

it('a drawing says in words what it shows, and names who takes part', () => {
  expect(drawing).toContain('role="img" aria-label="Framework token मागतं."')
  const shown = [...drawing.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, text]) => text)
  expect(shown.slice(0, 4)).toEqual(['Automation', 'Framework', 'Token', 'API'])
  expect(shown.join(' ')).toContain('Token दे ओळख आणि permission दोन्ही तपासते Token')
  expect(drawing).not.toContain('Business')
})

it('answers go back to the framework, dashed', () => {
  const lines = [...drawing.matchAll(/<path class="([^"]*)" d="M(\d+) [\d.]+H(\d+)"/g)]
  const ways = lines.map(([, look, from, to]) => [
    look?.includes('answer'),
    Number(from) < Number(to),
  ])
  expect(ways).toEqual([
    [false, true],
    [true, false],
  ])
})

it('each gate has its answer beside it, and the last leads on', () => {
  const text = renderToStaticMarkup(
    <Gates end="200" alt="दोन दरवाजे.">
      <Gate check="token-present" out="401">
        Token आहे?
      </Gate>
      <Gate check="scope" out="403 insufficient_scope">
        Scope पुरेसा?
      </Gate>
    </Gates>,
  ).replace(/<[^>]+>/g, ' ')
  expect(text.replace(/\s+/g, ' ').trim()).toBe(
    'Token आहे? 401 Scope पुरेसा? 403 insufficient_scope 200',
  )
})

it('a label is broken at spaces, and a mark takes no room', () => {
  expect(wrapText('one two three', textWidth('one two'))).toEqual(['one two', 'three'])
  expect(wrapText('insufficient_scope', 2)).toEqual(['insufficient_scope'])
  expect(textWidth('कु')).toBe(textWidth('क'))
})

it('drawings may stand in any block of a lesson', () => {
  const blocks = readBlocks(findStation('two-apis') as Station, 'en')
  expect(blocks.find(({ id }) => id === 'table')?.text.join(' ')).toContain('GET: token')
})
