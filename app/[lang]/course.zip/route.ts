import { strToU8, zipSync } from 'fflate'
import { notFound } from 'next/navigation'
import { readConfig } from '#lib/config.ts'
import { vaultNotes } from '#lib/course/index.ts'
import { isLanguage, type Language } from '#lib/i18n/languages.ts'

// Its notes lead back to the site, whose address only the running server knows.
export const dynamic = 'force-dynamic'

const made = new Map<Language, Uint8Array<ArrayBuffer>>()

/** The course in one language as a vault for Obsidian. Made once a process. */
export async function GET(_request: Request, { params }: { params: Promise<{ lang: string }> }) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  const zip = made.get(lang) ?? pack(vaultNotes(lang, readConfig().publicUrl))
  made.set(lang, zip)
  return new Response(zip, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="oauth-local-${lang}.zip"`,
    },
  })
}

function pack(notes: Record<string, string>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(notes).map(([path, text]) => [`oauth-local/${path}`, strToU8(text)])
  return zipSync(Object.fromEntries(files))
}
