import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { PrintButton } from '#components/lesson/reading/print-button.tsx'
import { ReportView } from '#components/session/report/report-view.tsx'
import { readConfig } from '#lib/config.ts'
import { isLanguage } from '#lib/i18n/languages.ts'
import { translator } from '#lib/i18n/server.ts'
import { readCode } from '#lib/session/code.ts'
import { facilitatorBy } from '#lib/session/members.ts'
import { readReport } from '#lib/session/report.ts'
import { openStore } from '#lib/store/index.ts'
import { keysIn } from '../../../../api/session/cookies.ts'
import { type RoomProps, roomMetadata } from '../room.tsx'

export const dynamic = 'force-dynamic'
export const dynamicParams = true

export const generateMetadata = (props: RoomProps) => roomMetadata(props, 'session.present.report')

/** What came of a session, to read and to print, for its facilitator. */
export default async function ReportPage({ params }: RoomProps) {
  const { lang, code } = await params
  const read = readCode(decodeURIComponent(code))
  if (!isLanguage(lang) || !('code' in read)) notFound()
  const t = translator(lang)
  const report = await reportOf(read.code)
  return (
    <main
      id="main"
      data-faces="tools"
      className="mx-auto grid max-w-[56rem] grid-cols-[minmax(0,1fr)] gap-8 px-4 pt-6 pb-16 sm:px-8 md:pt-10"
    >
      {report ? (
        <>
          <ReportView report={report} lang={lang} />
          <p className="print:hidden">
            <PrintButton>{t('report.print')}</PrintButton>
          </p>
        </>
      ) : (
        <>
          <h1 className="text-2xl md:text-4xl">{t('session.present.report')}</h1>
          <p>{t('report.notYours')}</p>
        </>
      )}
    </main>
  )
}

/** The report of a session that this browser leads; nothing where it does not, or there is none. */
async function reportOf(code: string) {
  const keys = keysIn(await headers(), 'facilitator', code)
  const store = await openStore(readConfig())
  const member = await facilitatorBy(store, code, keys)
  return member && readReport(store, member.session)
}
