import { Checks } from '#components/playground/counter/checks.tsx'
import { useWords } from '#components/playground/language.tsx'
import { serverLook } from '#components/playground/server-look.ts'
import { unreachedChecks } from '#lib/wire/checks.ts'
import styles from '../playground.module.css'
import type { ServerRole } from './call-states.ts'

/** The place of a call that was not made: before the first run, or because the run did not get there. */
export function UncalledPane({ server, ran }: { server: ServerRole; ran: boolean }) {
  const t = useWords()
  const { Figure } = serverLook[server]
  return (
    <>
      <div
        className={`${styles.uncalled} grid min-h-64 place-content-center justify-items-center gap-3 px-6 py-8 text-center`}
      >
        <span className={`${styles[`tile-${server}`]} grid size-20 place-items-center rounded-xl`}>
          <Figure className="size-12" />
        </span>
        <p className="font-board text-2xl leading-snug font-bold">
          {ran ? t('notCalled.title') : t(`${server}.ask`)}
        </p>
        <p className="max-w-[26em] text-base text-balance text-muted">
          {ran ? t(`notCalled.${server}`) : t(`${server}.before`)}
        </p>
      </div>
      {ran && (
        <div className={`${styles.checks} border-t border-hairline`}>
          <Checks server={server} checks={unreachedChecks(server)} />
        </div>
      )}
    </>
  )
}
