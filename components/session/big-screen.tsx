import type { Snapshot } from '#lib/session/types.ts'
import styles from './board.module.css'
import { BoardHead } from './board-head.tsx'
import { BoardLead } from './board-lead.tsx'
import { BoardNotes } from './board-notes.tsx'
import { BoardPoll } from './board-poll.tsx'
import { brokenBy } from './broken.ts'
import { BrokenList } from './broken-list.tsx'
import { useClassNotes } from './class-notes.tsx'
import { ConnectionNote } from './connection-note.tsx'
import { Platform } from './platform.tsx'

/** The big screen: how to join, who has a token, what was broken, and the question. */
export function BigScreen({ snapshot, connected }: { snapshot: Snapshot; connected: boolean }) {
  const { settings, poll, loose } = snapshot
  const { people, votes } = snapshot.board ?? { people: [], votes: 0, counts: [] }
  const stolen = loose !== null || people.some((person) => person.stolen || person.stolenBound)
  const notes = useClassNotes(snapshot.class).length
  const wrapped = people.some(({ named, name }) => named && (name?.length ?? 0) > 10) ? 1 : 0
  const lines = people.length > 36 ? 3 : Math.ceil(people.length / 9)
  const rows = Math.max(1, 5 - Math.max(2, lines) - wrapped - (stolen || notes > 0 ? 1 : 0))
  return (
    <div className={styles.screen} data-big-screen="">
      <BoardHead snapshot={snapshot} />
      <div className={styles.body}>
        <div className={styles.left}>
          <Platform people={people} both={settings.both} />
          <BoardNotes people={people} loose={stolen} rules={snapshot.class} both={settings.both} />
          <BrokenList broken={brokenBy(people)} rows={rows} both={settings.both} />
        </div>
        {poll ? (
          <BoardPoll poll={poll} votes={votes} people={people.length} both={settings.both} />
        ) : (
          <BoardLead snapshot={snapshot} />
        )}
      </div>
      <div className={styles.connection}>
        <ConnectionNote connected={connected} />
      </div>
    </div>
  )
}
