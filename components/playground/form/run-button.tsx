import { useId, useRef, useSyncExternalStore } from 'react'
import { usePlayground, useWords } from '#components/playground/language.tsx'
import { Icon } from '#components/ui/icon.tsx'
import styles from '../playground.module.css'

const never = () => () => {}

/**
 * Run, and Cancel beside it while a run is under way. Run stays pressable then: the last press counts.
 * Until the page's script has arrived it is disabled and says why; if that takes long, how to go on.
 */
export function RunButton({
  running,
  onCancel,
  className = '',
}: {
  running: boolean
  onCancel: () => void
  className?: string
}) {
  const t = useWords()
  const run = useRef<HTMLButtonElement>(null)
  const id = useId()
  const { lang } = usePlayground()
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <div className={className}>
      <div className="relative flex gap-2">
        <button
          ref={run}
          type="submit"
          disabled={!ready}
          aria-describedby={ready ? undefined : id}
          className="flex min-h-13 flex-1 cursor-pointer items-center justify-center gap-2 rounded-lg border-2 border-on-yellow bg-yellow px-6 pt-0.5 font-board text-xl font-bold text-on-yellow shadow-[0_4px_0_var(--color-shadow)] active:translate-y-[3px] active:shadow-[0_1px_0_var(--color-shadow)] disabled:cursor-not-allowed disabled:border-dashed disabled:border-control disabled:bg-sand disabled:text-muted disabled:shadow-none sm:min-h-11"
        >
          <Icon
            name={running ? 'spinner' : 'play'}
            className={`size-4.5 ${running ? styles.spinner : ''}`}
          />
          {t('run')}
        </button>
        {running && (
          <button
            type="button"
            onClick={() => {
              // The button goes away: the focus goes to the one beside it.
              run.current?.focus()
              onCancel()
            }}
            className="flex min-h-11 cursor-pointer items-center justify-center gap-1.5 rounded-lg border border-control bg-card px-3 text-base font-semibold md:absolute md:inset-x-0 md:top-full md:mt-2.5 md:min-h-9"
          >
            <Icon name="close" className="size-4" />
            {t('cancel')}
          </button>
        )}
      </div>
      {!ready && (
        <p id={id} className="mt-2 text-sm leading-normal text-muted">
          {t('ready.waiting')}{' '}
          <a href={`/${lang}/playground`} className={`${styles.late} underline`}>
            {t('ready.reload')}
          </a>
        </p>
      )}
    </div>
  )
}
