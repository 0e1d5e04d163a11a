import { expect, it } from 'vitest'
import { KeptAccounts } from '#lib/sandbox/kept-accounts.ts'
import { Records } from '#lib/sandbox/records.ts'
import type { Check } from '#lib/wire/har.ts'
import { temporaryStore } from '#tests/helpers/temporary-store.ts'

const store = await temporaryStore()
const records = new Records(store)
const checks: Check[] = [{ id: 'scope', outcome: 'passed', source: 'RFC 6749 §3.3' }]

it('an account is there at once where it was made, and a moment later elsewhere', async () => {
  const [here, elsewhere] = [new KeptAccounts(records, 'auth'), new KeptAccounts(records, 'auth')]
  here.set('1', checks)
  expect(await here.find('1')).toEqual(checks)
  expect(await elsewhere.find('1')).toEqual(checks)
})

it('the two servers’ accounts are kept apart', async () => {
  const auth = new KeptAccounts(records, 'auth')
  auth.set('2', checks)
  await auth.write()
  expect(await new KeptAccounts(records, 'api').find('2')).toBeUndefined()
  expect(await new KeptAccounts(records, 'auth').find('2')).toEqual(checks)
})

it('many are written together', async () => {
  const accounts = new KeptAccounts(records, 'api')
  for (let id = 0; id < 5_000; id += 1) accounts.set(`many-${id}`, checks)
  await accounts.write()
  const elsewhere = new KeptAccounts(records, 'api')
  expect(await elsewhere.find('many-0')).toEqual(checks)
  expect(await elsewhere.find('many-4999')).toEqual(checks)
})
