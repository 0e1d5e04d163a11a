// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { keepFocus } from '#components/session/keep-focus.ts'

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <section id="lead"><fieldset><div><button id="two">2 min</button></div></fieldset></section>
      <button id="other">Other</button>
    </main>
    <button id="outside">Outside</button>`
  return keepFocus(document.querySelector('main'))
})

const get = (id: string) => document.getElementById(id) as HTMLElement

test('the part around a control that went away has the focus, and gives its mark back', async () => {
  get('two').focus()
  get('two').remove()
  const fieldset = document.querySelector('fieldset')
  await vi.waitFor(() => expect(document.activeElement).toBe(fieldset))
  get('other').focus()
  expect(fieldset?.hasAttribute('tabindex')).toBe(false)
})

test('if the part went as well, the next one around it', async () => {
  get('two').focus()
  document.querySelector('fieldset')?.remove()
  await vi.waitFor(() => expect(document.activeElement).toBe(get('lead')))
})

test.each([
  ['to another control', () => get('outside').focus(), 'outside'],
  ['to nowhere', () => get('two').blur(), undefined],
])('who went away by themselves %s is left there', async (_, go, where) => {
  get('two').focus()
  go()
  await Promise.resolve()
  get('two').remove()
  await new Promise(setImmediate)
  expect(document.activeElement).toBe(where ? get(where) : document.body)
})
