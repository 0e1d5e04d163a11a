import { Both } from '#components/session/both.tsx'
import { Clock } from '#components/session/clock.tsx'
import { TimeOfDay } from '#components/session/time-of-day.tsx'
import type { Snapshot } from '#lib/session/types.ts'
import styles from './board.module.css'
import { BoardNotes } from './board-notes.tsx'
import { QrCode } from './qr-code.tsx'

/** The yellow head of the big screen: how to join, what is going on, and how many have joined. */
export function BoardHead({ snapshot }: { snapshot: Snapshot }) {
  const { code, url, people, settings } = snapshot
  return (
    <div className={styles.head}>
      <QrCode text={url} label={`QR code: ${url}`} className={styles.qr} />
      <div>
        <h1 className={styles.enter}>
          <Both word="enter" both={settings.both} />
        </h1>
        <p className={styles.code}>{code}</p>
        <p className={styles.url}>{url.replace(/^https?:\/\/|\/[^/]+$/g, '')}</p>
      </div>
      <BoardNotes snapshot={snapshot} />
      <div className={styles.joined}>
        <p className={styles.number}>{people}</p>
        <p>
          <Both word="joined" both={settings.both} />
        </p>
        {settings.clock ? <Clock until={settings.clock} className={styles.clock} /> : <TimeOfDay />}
      </div>
    </div>
  )
}
