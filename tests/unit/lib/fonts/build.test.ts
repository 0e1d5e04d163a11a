import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFonts } from '#lib/fonts/build.ts'
import { readManifest } from '#lib/fonts/manifest.ts'

const root = mkdtempSync(join(tmpdir(), 'fonts-'))
const woff2 = () => readdirSync(join(root, 'public/fonts')).filter((name) => /woff2/.test(name))
const write = (text: string) => writeFileSync(join(root, 'content/mr.json'), JSON.stringify([text]))

beforeAll(() => {
  mkdirSync(join(root, 'content'))
  mkdirSync(join(root, 'app'))
  writeFileSync(join(root, 'package-lock.json'), '{}')
  write('पत्र')
})
afterAll(() => rmSync(root, { recursive: true }))

describe('building the fonts', () => {
  it('says what to do where they were never built', () => {
    expect(() => readManifest(root)).toThrow('node lib/fonts/build.mjs')
  })

  it('makes files for each face once, and again only when the content changes', async () => {
    const first = await buildFonts(root)
    expect(first.built).toBe(true)
    expect(woff2().sort()).toEqual(first.manifest.files.map(({ file }) => file).sort())
    expect((await buildFonts(root)).built).toBe(false)

    write('पत्र ज्ञान')
    const second = await buildFonts(root)
    expect(second.built).toBe(true)
    expect(woff2().sort()).toEqual(second.manifest.files.map(({ file }) => file).sort())
    const names = (files: typeof first) => files.manifest.files.map(({ file }) => file)
    const kept = names(second).filter((name) => names(first).includes(name))
    expect(kept.every((name) => /latin|full|names/.test(name))).toBe(true)
  }, 30_000)

  it('takes the whole faces where the content is being written', async () => {
    const { built, manifest } = await buildFonts(root, { whole: true })
    expect(built).toBe(true)
    expect(manifest.files.find(({ face }) => face === 'mukta-400')?.bytes).toBeGreaterThan(90_000)
    write('नवा शब्द')
    expect((await buildFonts(root, { whole: true })).built).toBe(false)
    expect((await buildFonts(root)).built).toBe(true)
  }, 30_000)

  it('makes anew what was lost', async () => {
    rmSync(join(root, 'app/fonts.css'))
    expect((await buildFonts(root)).built).toBe(true)
    const [lost = ''] = woff2()
    rmSync(join(root, 'public/fonts', lost))
    expect((await buildFonts(root)).built).toBe(true)
    expect(readFileSync(join(root, 'app/fonts.css'), 'utf8')).toContain(lost)
  }, 30_000)
})
