import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from '#tests/helpers/axe.ts'
import { expect, test } from './test.ts'

// A device that lost its connection says so on its console.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] })

/** Another device, with cookies of its own. */
async function device(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', ...options })
  return context.newPage()
}

const phone = {
  viewport: { width: 320, height: 640 },
  isMobile: true,
  hasTouch: true,
  colorScheme: 'dark',
} as const

test('a session: opened, joined, led, asked, seen on the big screen, left and ended', async ({
  page,
  browser,
  appUrl,
}) => {
  test.slow()
  await page.goto('/en/session')
  await page.getByLabel('What is it called?').fill('QA team')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'QA team' })).toBeVisible()
  const door = page.getByRole('region', { name: 'The way in' })
  await expect(door.getByRole('img', { name: /^QR code: http/ })).toBeVisible()
  const code = (await door.getByText(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/).textContent()) ?? ''

  const anu = await device(browser, appUrl, phone)
  await test.step('one joins by the code, typed as people type, with a name', async () => {
    await anu.goto('/mr/session')
    await anu.getByLabel('Code').fill('0')
    await expect(anu.getByText('0 कुठल्याच code मध्ये नसतं.')).toBeVisible()
    await anu.getByLabel('Code').fill('0O')
    await expect(anu.getByText('0 O कुठल्याच code मध्ये नसतात.')).toBeVisible()
    await anu.getByLabel('Code').fill(` ${code.toLowerCase().replace('-', ' ')}`)
    await anu.getByLabel('तुझं नाव').fill('<b>अनु</b>')
    await anu.getByRole('button', { name: 'आत ये' }).click()
    await expect(anu.getByText('<b>अनु</b>')).toBeVisible()
    await expectNoSidewaysScroll(anu)
    await expectAccessible(anu)
  })

  const ben = await device(browser, appUrl)
  await test.step('another by the address of the QR code, without a name', async () => {
    await ben.goto(`/en/session/${code}`)
    await ben.getByRole('button', { name: 'Join' }).click()
    await expect(ben.getByRole('heading', { name: 'Your own token' })).toBeVisible()
    await expect(door.getByText('2 people')).toBeVisible()
  })

  const lead = page.getByRole('region', { name: 'Lead', exact: true })
  await test.step('pages follow the facilitator, each in their own language', async () => {
    await lead.getByLabel('Station').selectOption('step-1-ask')
    await expect(anu).toHaveURL(/\/mr\/lessons\/step-1-ask/)
    await expect(ben).toHaveURL(/\/en\/lessons\/step-1-ask/)
    await expect(anu.locator('[data-block=board]')).toHaveAttribute('data-lead', '')
    await expectNoSidewaysScroll(anu)
    await expectAccessible(anu)
  })

  await test.step('who steps off stays, and steps on again', async () => {
    await ben.getByRole('button', { name: 'Step off' }).click()
    await lead.getByLabel('Station').selectOption('identity')
    await expect(anu).toHaveURL(/\/mr\/lessons\/identity/)
    await expect(ben.getByText('Station 3 · Who')).toBeVisible()
    await expect(ben).toHaveURL(/\/en\/lessons\/step-1-ask/)
    await ben.getByRole('button', { name: 'Step on again' }).click()
    await expect(ben).toHaveURL(/\/en\/lessons\/identity/)
    await ben.getByRole('link', { name: 'Glossary' }).first().click()
    await expect(ben.getByRole('button', { name: 'Step on again' })).toBeVisible()
    await ben.getByRole('button', { name: 'Step on again' }).click()
    await expect(ben).toHaveURL(/\/en\/lessons\/identity/)
  })

  const board = await page.context().newPage()
  await board.setViewportSize({ width: 1920, height: 1080 })
  const ask = page.getByRole('region', { name: 'Ask a question' })
  const now = page.getByRole('region', { name: 'Now', exact: true })
  await test.step('a question shows no votes before its answer is shown', async () => {
    await ask.getByLabel('Question').selectOption('step-1-ask/predict')
    await ask.getByRole('button', { name: 'Ask', exact: true }).click()
    await anu.getByRole('radio', { name: '400' }).check()
    await ben.getByRole('radio', { name: '200' }).check()
    await ben.getByRole('radio', { name: '400' }).check()
    await expect(now.getByText('2 / 2 votes')).toBeVisible()
    await board.goto(`/en/session/${code}/board`)
    await expect(board.getByText('2 / 2')).toBeVisible()
    const option = board.getByRole('listitem').filter({ hasText: '400' })
    await expect(option).toHaveText('400')
    await now.getByRole('button', { name: 'Close' }).click()
    await expect(anu.getByText('प्रश्न बंद झाला.')).toBeVisible()
    await expect(option).toHaveText('400')
    await now.getByRole('button', { name: 'Reveal' }).click()
    await expect(option).toHaveText(/right answer.*400.*2/)
    await expect(anu.getByText('बरोबर उत्तर: 400')).toBeAttached()
  })

  await test.step('the board shows what the servers saw, and no name that was not offered', async () => {
    await expect(board.getByText('0 / 2')).toBeVisible()
    await anu.getByRole('link', { name: 'Team चं page' }).click()
    // The lesson that is left has such a button too.
    const run = anu
      .getByRole('region', { name: 'तुझा स्वतःचा token' })
      .getByRole('button', { name: 'चालव' })
    await run.click()
    await expect(anu.getByText('Token मिळाला, API ने data दिला')).toBeVisible()
    await anu.getByLabel('मुद्दाम चुकव').selectOption('wrong-secret')
    await run.click()
    await expect(board.getByText('1 / 2', { exact: true })).toBeVisible()
    await expect(board.getByRole('listitem').filter({ hasText: 'Wrong secret' })).toContainText(
      '1×',
    )
    await expect(board.getByText('अनु')).toHaveCount(0)
    await expectAccessible(board)
    await page.getByRole('button', { name: 'Both languages' }).click()
    await expect(board.getByText('चुकीचा secret')).toBeVisible()
    const height = () => board.evaluate(() => document.documentElement.scrollHeight)
    expect(await height()).toBe(1080)
  })

  await test.step('who is stuck is seen by the facilitator alone', async () => {
    await anu.getByRole('button', { name: 'हात वर' }).click()
    const stuck = page.getByRole('region', { name: 'Hands up' })
    await expect(stuck.getByText('<b>अनु</b>')).toBeVisible()
    await expectAccessible(page)
    await stuck.getByRole('button', { name: 'Hand down' }).click()
    await expect(anu.getByRole('button', { name: 'हात वर' })).toBeVisible()
  })

  await test.step('everything is where it was after a reload', async () => {
    await anu.reload()
    await expect(anu.getByText('<b>अनु</b>')).toBeVisible()
    await expect(anu.getByText('तुझं मत')).toBeVisible()
    await expect(door.getByText('2 people')).toBeVisible()
  })

  await test.step('a question that was put away makes room for the place, and stays in the report', async () => {
    await now.getByRole('button', { name: 'Put away' }).click()
    await expect(board.getByText('Where people are')).toBeVisible()
    await expect(anu.getByText('तुझं मत')).toBeHidden()
    const report = await page.context().newPage()
    await report.goto(`/en/session/${code}/report`)
    await expect(report.getByRole('heading', { name: 'What if the body is JSON?' })).toBeVisible()
    await expect(report.getByText('<b>अनु</b>')).toHaveCount(0)
    await expectAccessible(report)
    await report.close()
    await ben.goto(`/en/session/${code}/board`)
    await expect(ben.getByText('opened by the facilitator alone')).toBeVisible()
  })

  await test.step('what the facilitator does to the class is felt at once', async () => {
    await page.getByRole('button', { name: 'Stop the Token API' }).click()
    await expect(anu.getByText('Token API ह्या session साठी थांबवली.')).toBeVisible()
    await expect(board.getByText('Token API stopped: 503')).toBeVisible()
    await page.getByRole('button', { name: 'Start the Token API again' }).click()
    await expect(anu.getByText('Token API ह्या session साठी थांबवली.')).toBeHidden()
    await page.getByRole('button', { name: 'Change the secrets' }).click()
    const take = anu.getByRole('button', { name: 'नवीन secret घे' })
    await take.click()
    await expect(take).toBeHidden()
    await expect(anu.getByRole('region', { name: 'तुझा स्वतःचा token' })).toBeFocused()
  })

  await test.step('a new code and a new link: who is in stays, another device leads no longer', async () => {
    const other = await device(browser, appUrl)
    await door.getByRole('button', { name: 'Link to lead from another device' }).click()
    await other.goto((await door.getByText(/#key=/).textContent()) ?? '')
    await expect(other.getByRole('heading', { level: 1, name: 'QA team' })).toBeVisible()
    await door.getByRole('button', { name: 'New code' }).click()
    await door.getByRole('button', { name: 'Sure? Press again' }).click()
    await expect(door.getByText('The code is new.')).toBeVisible()
    const renewed = (await door.getByText(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/).textContent()) ?? ''
    expect(renewed).not.toBe(code)
    await expect(board.getByText(renewed, { exact: true })).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`/en/session/${renewed}$`))
    await anu.reload()
    await expect(anu.getByText('<b>अनु</b>')).toBeVisible()
    await door.getByRole('button', { name: 'New link' }).click()
    await door.getByRole('button', { name: 'Sure? Press again' }).click()
    await expect(other.getByText('This device no longer leads the session')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('once it is deleted, everybody is told', async () => {
    await page.getByRole('button', { name: 'Delete the session' }).click()
    await page.getByRole('button', { name: 'Sure? Press again' }).click()
    await expect(page.getByRole('heading', { name: 'The session is over.' })).toBeVisible()
    await expect(anu.getByRole('heading', { name: 'Session संपलं.' })).toBeVisible()
  })
})

test('a lost connection is said, and what was missed comes afterwards', async ({
  page,
  browser,
  appUrl,
}) => {
  await page.goto('/en/session')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('region', { name: 'The way in' })).toBeVisible()
  const code = page.url().split('/').at(-1)
  const ben = await device(browser, appUrl)
  // The network lets streams through no more, and then nothing at all.
  await ben.route('**/events', (route) => route.abort())
  await ben.goto(`/en/session/${code}`)
  await ben.getByRole('button', { name: 'Join' }).click()
  await expect(ben.getByRole('heading', { name: 'Your own token' })).toBeVisible()
  const ask = page.getByRole('region', { name: 'Ask a question' })
  await ask.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(ben.getByRole('radio').first()).toBeVisible()
  await ben.route(/events\?after=|votes$|you$/, (route) => route.abort())
  await expect(ben.getByText('Connection lost. Still trying…')).toBeVisible()
  await ben.getByRole('radio').first().check()
  await ben.getByRole('button', { name: 'Hands up: I am stuck' }).click()
  await expect(ben.getByText('Your vote has arrived.')).toBeHidden()
  await page.getByRole('button', { name: '5 min' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(ben.getByRole('timer')).toHaveCount(0)
  await ben.unroute(/events\?after=|votes$|you$/)
  await expect(ben.getByRole('timer')).toBeVisible()
  await expect(ben.getByText('Your vote has arrived.')).toBeVisible()
  await expect(page.getByText('1 / 1 votes')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Hands up' }).getByRole('listitem')).toBeVisible()
  await expect(ben.getByText('Connection lost. Still trying…')).toBeHidden()
})
