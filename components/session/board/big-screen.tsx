import { ConnectionNote } from '#components/session/connection-note.tsx'
import type { Snapshot } from '#lib/session/types.ts'
import styles from './board.module.css'
import { BoardHead } from './board-head.tsx'
import { BoardLead } from './board-lead.tsx'
import { BoardPoll } from './board-poll.tsx'
import { brokenBy } from './broken.ts'
import { BrokenList } from './broken-list.tsx'
import { Platform } from './platform.tsx'

/** The big screen: how to join, who has a token, what was broken, and the question or the place. */
export function BigScreen({ snapshot, connected }: { snapshot: Snapshot; connected: boolean }) {
  const { settings, poll } = snapshot
  const { people, votes } = snapshot.board ?? { people: [], votes: 0 }
  const broken = brokenBy(people)
  return (
    <div className={styles.screen} data-big-screen="">
      <BoardHead snapshot={snapshot} />
      <div className={styles.body}>
        <div className={styles.left}>
          <Platform people={people} both={settings.both} roomy={broken.length === 0} />
          <BrokenList broken={broken} both={settings.both} />
        </div>
        {poll ? (
          <BoardPoll poll={poll} votes={votes} people={people.length} both={settings.both} />
        ) : (
          <BoardLead snapshot={snapshot} people={people} />
        )}
      </div>
      <div className={styles.connection}>
        <ConnectionNote connected={connected} />
      </div>
    </div>
  )
}
