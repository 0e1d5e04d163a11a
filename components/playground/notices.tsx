import { Icon, type IconName } from '#components/ui/icon.tsx'
import { fieldPointers } from './form/form-values.ts'
import { useWords } from './language.tsx'
import type { Problem } from './request-exchange.ts'

/** Why there is no new recording, and what to do. Stays until the next run. */
export function Notice({ problem }: { problem: Problem | undefined }) {
  const t = useWords()
  if (!problem) return null
  if (problem.kind === 'fields') {
    const others = problem.errors.filter(({ pointer }) => !fieldPointers[pointer])
    return (
      <Banner icon="failed" tone="failed">
        {t('problem.fields')}
        {others.map(({ pointer, detail }) => (
          <span key={pointer} lang={problem.lang} className="block">
            <code>{pointer}</code> {detail}
          </span>
        ))}
      </Banner>
    )
  }
  if (problem.kind === 'too-many') {
    return (
      <Banner icon="warning" tone="warn">
        {t('problem.too-many', { n: problem.seconds })}
      </Banner>
    )
  }
  return (
    <Banner
      icon={problem.kind === 'offline' ? 'offline' : 'failed'}
      tone={problem.kind === 'offline' ? 'quiet' : 'failed'}
    >
      {t(`problem.${problem.kind}`)}
    </Banner>
  )
}

const tones = {
  failed: 'border-failed bg-failed-wash',
  warn: 'border-warn bg-yellow-wash',
  quiet: 'border-ink bg-sand',
}

function Banner({
  icon,
  tone,
  children,
}: {
  icon: IconName
  tone: keyof typeof tones
  children: React.ReactNode
}) {
  return (
    <div
      role="alert"
      className={`${tones[tone]} flex gap-3 rounded-lg border-2 px-4 py-3 text-base leading-normal`}
    >
      <Icon
        name={icon}
        className={`mt-0.5 size-5 ${tone === 'failed' ? 'text-failed' : tone === 'warn' ? 'text-warn' : ''}`}
      />
      <p className="min-w-0 break-words">{children}</p>
    </div>
  )
}
