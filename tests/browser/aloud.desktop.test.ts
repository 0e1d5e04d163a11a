import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

/**
 * Gives the page a device with these voices, which speaks a phrase in 50 ms and keeps what it spoke.
 * Like Safari's on a phone, it stays silent for a page that did not begin to speak within a press.
 */
async function giveVoices(page: Page, langs: string[]): Promise<void> {
  await page.addInitScript((names) => {
    const spoken: string[] = []
    let allowed = false
    const voices = names.map((lang) => ({ lang, localService: true }))
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel() {},
      speak({ text, onend }: { text: string; onend?: () => void }) {
        allowed ||= window.event?.type === 'click'
        if (!allowed) return
        if (text) spoken.push(text)
        setTimeout(() => onend?.(), 50)
      },
    })
    class Utterance {
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
    Object.assign(window, { spoken })
  }, langs)
}

const spoken = (page: Page) =>
  page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)

test('a lesson is read aloud block by block, and stops', async ({ page }) => {
  await giveVoices(page, ['en-IN'])
  await page.goto('/en/lessons/identity')
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await expect(page.locator('[data-reading]')).toHaveAttribute('data-block', /\w/)
  await expect.poll(async () => (await spoken(page)).length).toBeGreaterThan(3)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.locator('[data-reading]')).toHaveCount(0)
  const [board = ''] = await spoken(page)
  await expect(page.locator('[data-block=board]')).toContainText(board)
})

test('a device without a Marathi voice says so', async ({ page }) => {
  await giveVoices(page, ['en-GB', 'hi-IN'])
  await page.goto('/mr/lessons/identity')
  await page.getByRole('button', { name: 'वाचून दाखव' }).click()
  await expect(page.getByText('ह्या device वर मराठी आवाज नाही.')).toBeVisible()
  expect(await spoken(page)).toEqual([])
})
