import { expect, it } from 'vitest'
import { Account, Accounts } from '#lib/sandbox/account.ts'

const steps = [
  { id: 'a', source: 'A' },
  { id: 'limit', source: 'L', optional: true },
  { id: 'b', source: 'B' },
  { id: 'c', source: 'C' },
] as const

/** An account's outcomes in short. */
const outcomes = (account: Account) => account.checks().map(({ id, outcome }) => `${id} ${outcome}`)

it('lists every step as skipped until one is made, but not those that not every request meets', () => {
  expect(outcomes(new Account(steps))).toEqual(['a skipped', 'b skipped', 'c skipped'])
})

it('nothing is noted after a failed step', () => {
  const account = new Account(steps)
  account.pass('a')
  account.fail('b', 'why')
  account.pass('c')
  account.fail('c')
  expect(account.checks()).toEqual([
    { id: 'a', outcome: 'passed', source: 'A' },
    { id: 'b', outcome: 'failed', source: 'B', _log: 'why' },
    { id: 'c', outcome: 'skipped', source: 'C' },
  ])
})

it('keeps the order in which the steps were made', () => {
  const account = new Account(steps)
  account.pass('a', 'limit')
  account.fail('c')
  expect(outcomes(account)).toEqual(['a passed', 'limit passed', 'c failed', 'b skipped'])
})

it('a step that passed at first may still fail', () => {
  const account = new Account(steps)
  account.pass('a', 'b')
  account.fail('a')
  expect(outcomes(account)).toEqual(['b passed', 'a failed', 'c skipped'])
})

it('a request that was answered passed every step', () => {
  const account = new Account(steps)
  account.pass('b')
  account.succeed()
  expect(outcomes(account)).toEqual(['b passed', 'a passed', 'c passed'])
})

it('adds what only the log may say to a step that was made', () => {
  const account = new Account(steps)
  account.explain('a', 'too early')
  account.pass('a')
  account.explain('a', 'client found')
  expect(account.checks()[0]).toMatchObject({ id: 'a', _log: 'client found' })
})

it('keeps the latest accounts alone', () => {
  const accounts = new Accounts(3)
  for (const id of ['1', '2', '3', '4']) accounts.set(id, [])
  expect(['1', '2', '3', '4'].map((id) => accounts.get(id) !== undefined)).toEqual([
    false,
    true,
    true,
    true,
  ])
})
