import { useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { InlineText } from '#components/ui/inline-text.tsx'
import { basicCredentials } from '#lib/wire/base64.ts'
import type { LineExplanation } from '#lib/wire/explanations.ts'
import { lineText, type WireLine } from '#lib/wire/lines.ts'
import { packedJwt } from '#lib/wire/packed.ts'
import styles from '../playground.module.css'
import { PackedMembers } from './packed-jwt.tsx'
import { SourceLink } from './source-link.tsx'

/** What a line means, opened below it: title, text, what is packed in it, sources. */
export function LineNote({
  id,
  note,
  line,
}: {
  id: string
  note: LineExplanation
  line: WireLine
}) {
  const t = useWords()
  const packed = packedJwt(line)
  const unpacked = basicCredentials(lineText(line).replace(/^[^:]*: */, ''))
  return (
    <div
      id={id}
      className={`${styles.opens} ${styles.note} bg-yellow py-3 pr-4 pl-[35px] font-text text-base leading-normal text-on-yellow`}
    >
      <p className="font-bold">
        <InlineText text={note.title} />
      </p>
      <p>
        <InlineText text={note.text} />
      </p>
      {packed && (
        <div className="mt-1">
          <p>{t('wire.unpacked')}</p>
          <PackedMembers title={t('wire.packed.header')} members={packed.header} />
          <PackedMembers title={t('wire.packed.payload')} members={packed.payload} />
        </div>
      )}
      {unpacked && (
        <p className="mt-1">
          {t('wire.unpacked')}{' '}
          <code className="font-bold break-all">{`${unpacked.id}:${unpacked.secret}`}</code>
        </p>
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm">
        <Icon name="info" className="size-4" />
        <span className="font-semibold">{t('source')}:</span>
        {note.source.map((source) => (
          <SourceLink key={source} source={source} className="font-semibold" />
        ))}
      </p>
    </div>
  )
}
