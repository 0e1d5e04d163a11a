import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '#lib/i18n/languages.ts'

/** The playground's words in one language. */
export function wordsOf(lang: Language) {
  const file = new URL(`../../content/ui/${lang}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).playground
}

/** The playground of a page, as a reader meets it. */
export class Playground {
  readonly words: ReturnType<typeof wordsOf>
  readonly run: Locator
  readonly token: Locator
  readonly business: Locator

  constructor(
    readonly page: Page,
    readonly lang: Language,
  ) {
    this.words = wordsOf(lang)
    this.run = page.getByRole('button', { name: this.words.run, exact: true })
    this.token = page.getByRole('region', { name: 'Token API' })
    this.business = page.getByRole('region', { name: 'Business API' })
  }

  /** Opens it and waits until it can be used. */
  static async open(page: Page, lang: Language, query = ''): Promise<Playground> {
    const playground = new Playground(page, lang)
    await page.goto(`/${lang}/playground${query}`)
    await expect(playground.run).toBeEnabled()
    return playground
  }

  /** A field of the form; on a phone the form is unfolded first. */
  async field(name: string): Promise<Locator> {
    const unfold = this.page.getByRole('button', { name: this.words.form.change, exact: true })
    const field = this.page.getByLabel(name, { exact: true })
    if (!(await field.isVisible())) await unfold.click()
    return field
  }

  /** The button of an experiment. */
  chip(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Expects both sides to have ended so; null is "never called", 0 "no answer". */
  async expectStatuses(token: number | null, business: number | null) {
    await this.expectStatus(this.token, token)
    await this.expectStatus(this.business, business)
  }

  private async expectStatus(pane: Locator, status: number | null) {
    if (status === null) {
      await expect(pane).toContainText(this.words.notCalled.title)
      await expect(pane.getByRole('button', { name: /HTTP\/1\.1/ })).toHaveCount(0)
    } else if (status === 0) {
      await expect(pane).toContainText(this.words.noAnswer)
    } else {
      await expect(pane.getByRole('button', { name: `HTTP/1.1 ${status}` })).toBeVisible()
    }
  }
}
