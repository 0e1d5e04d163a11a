import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, inject, it, onTestFinished } from 'vitest'
import { lessons } from '#tests/helpers/content/lessons.ts'

const [curl, playwright = '', , python = '', , k6 = ''] =
  lessons.flatMap(({ blocks }) => blocks.mr).find(({ id }) => id === 'tools')?.code ?? []

/** What the lesson wants in the environment, for our sandbox. */
const environment = {
  ...process.env,
  TOKEN_URL: `${inject('authUrl')}/token`,
  API_URL: inject('apiUrl'),
  CLIENT_ID: 'automation-framework',
  CLIENT_SECRET: 'local-dadar-0817-fast',
}

/** A folder of its own with one file in it. */
function folderWith(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lesson-tools-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), text)
  return folder
}

it('the examples are those of the tools', () => {
  expect(curl).toContain('curl -sS')
  expect(playwright).toContain('@playwright/test')
  expect(python).toContain('import requests')
  expect(k6).toContain('k6/http')
})

it('Playwright gets the token once, and the orders', () => {
  const cwd = folderWith('orders.spec.ts', playwright)
  const cli = join(process.cwd(), 'node_modules', '@playwright', 'test', 'cli.js')
  const env = { ...environment, NODE_PATH: join(process.cwd(), 'node_modules') }
  const output = execFileSync(process.execPath, [cli, 'test'], { cwd, env, encoding: 'utf8' })
  expect(output).toContain('1 passed')
})

it.skipIf(spawnSync('python3', ['-c', 'import requests']).status !== 0)(
  'Python gets the token, and the orders',
  () => {
    const cwd = folderWith('orders.py', `${python}\nprint(orders.json()["orders"][0]["item"])\n`)
    const output = execFileSync('python3', ['orders.py'], {
      cwd,
      env: environment,
      encoding: 'utf8',
    })
    expect(output.trim()).toBe('Vada pav')
  },
)

it('k6 can read its script', () => {
  expect(parseSync('orders.js', k6).errors).toEqual([])
  expect(parseSync('orders.js', k6.slice(0, -1)).errors).not.toEqual([])
})
