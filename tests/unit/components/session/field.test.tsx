// @vitest-environment jsdom
import { act, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { Field, typedEarly } from '#components/session/field.tsx'

function Door() {
  const [code, setCode] = useState('')
  return (
    <Field
      label="Code"
      ref={typedEarly(setCode)}
      value={code}
      onChange={({ target }) => setCode(target.value)}
    />
  )
}

test('what was typed before the script was there is kept', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  document.body.innerHTML = renderToString(<Door />)
  const input = document.querySelector('input')
  if (input) input.value = 'K7M'
  const root = await act(async () => hydrateRoot(document.body, <Door />))
  await act(async () => root.render(<Door />))
  expect(input?.value).toBe('K7M')
  expect(document.querySelector('input')).toBe(input)
})
