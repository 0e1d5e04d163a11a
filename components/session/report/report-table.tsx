import { InlineText } from '#components/ui/inline-text.tsx'

/**
 * A table of the report; the first column names its row.
 *
 * @param typed - whether people typed these names: they hold no code then, whatever they look like
 */
export function ReportTable({
  head,
  rows,
  labelledBy,
  typed = false,
}: {
  head: string[]
  rows: (string | number)[][]
  labelledBy: string
  typed?: boolean
}) {
  return (
    <table aria-labelledby={labelledBy} className="w-full border-collapse text-base leading-normal">
      <thead>
        <tr className="border-ink border-b-2 text-left align-bottom">
          {head.map((name) => (
            <th key={name} scope="col" className="py-1.5 pr-4 [overflow-wrap:anywhere] last:pr-0">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...cells], place) => (
          <tr
            key={[place, name].join(' ')}
            className="break-inside-avoid border-hairline border-b align-top"
          >
            <th
              scope="row"
              className={`py-1.5 pr-4 text-left font-normal [overflow-wrap:anywhere] ${typed ? 'font-typed' : ''}`}
            >
              {typed ? name : <InlineText text={String(name)} />}
            </th>
            {cells.map((cell, column) => (
              <td key={head[column + 1]} className="py-1.5 pr-4 [overflow-wrap:anywhere] last:pr-0">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
