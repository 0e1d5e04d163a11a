// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { saveFile } from '#components/ui/save-file.ts'

afterEach(() => vi.useRealTimers())

test('a file is there until the browser has read it, and then no longer', () => {
  vi.useFakeTimers()
  const revoked = vi.fn()
  Object.assign(URL, { createObjectURL: () => '#file', revokeObjectURL: revoked })
  const pressed: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    pressed.push(`${this.download} ${this.hash}`)
  })
  saveFile(new Blob(['{}']), 'run.har')
  expect(pressed).toEqual(['run.har #file'])
  expect(revoked).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(revoked).toHaveBeenCalledOnce()
})
