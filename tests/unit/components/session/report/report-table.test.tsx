import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReportTable } from '#components/session/report/report-table.tsx'

const table = (name: string, typed: boolean) =>
  renderToStaticMarkup(
    <ReportTable head={['Who', 'Runs']} rows={[[name, 2]]} labelledBy="people" typed={typed} />,
  )

test('a word of the course may hold code, a name that someone typed stays as it was typed', () => {
  expect(table('The `aud` is wrong', false)).toContain('The <code>aud</code> is wrong')
  expect(table('Ramesh `x`', true)).toContain('Ramesh `x`</th>')
})
