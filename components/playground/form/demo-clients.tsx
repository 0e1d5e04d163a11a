import { useWords } from '#components/playground/language.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { demoClients, type FormValues } from './form-values.ts'

/** The sandbox's clients, each with what it is good for; a press fills in its name and secret. */
export function DemoClients({
  id,
  chosen,
  onChoose,
}: {
  id: string
  /** The client_id in the form. */
  chosen: string
  onChoose: (client: Pick<FormValues, 'id' | 'secret'>) => void
}) {
  const t = useWords()
  return (
    <ul id={id} className="col-span-full grid gap-2 sm:grid-cols-2 md:grid-cols-3">
      {demoClients.map((client) => (
        <li key={client.id}>
          <button
            type="button"
            aria-pressed={client.id === chosen}
            onClick={() => onChoose({ ...client })}
            className="h-full min-h-11 w-full cursor-pointer rounded-lg border border-control bg-paper px-3 py-1.5 text-left text-base leading-normal hover:border-ink aria-pressed:border-2 aria-pressed:border-ink aria-pressed:bg-yellow-wash"
          >
            <span className="block font-mono text-sm">{client.id}</span>
            <InlineText text={t(`form.demo.${client.id}`)} />
          </button>
        </li>
      ))}
    </ul>
  )
}
