import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { Account, type Accounts } from '#lib/sandbox/account.ts'
import { judgeBody, takeBody } from '#lib/sandbox/api/body.ts'
import { checkToken } from '#lib/sandbox/api/check-token.ts'
import { type Trust, tokenChecks } from '#lib/sandbox/api/checks.ts'
import { documents } from '#lib/sandbox/api/documents.ts'
import type { ApiEnv } from '#lib/sandbox/api/env.ts'
import type { Orders } from '#lib/sandbox/api/orders.ts'
import { problem } from '#lib/sandbox/api/problem.ts'
import { listOrders, placeOrder, readOrder, scopesAt } from '#lib/sandbox/api/routes.ts'
import { type IsStopped, stopped } from '#lib/sandbox/api/stopped.ts'

const steps = [...tokenChecks, { id: 'request', source: 'RFC 9110 §15.5' }]

/**
 * The business API. It knows the authorization server only by its issuer and its public keys.
 *
 * @param accounts - where it keeps its own account of each request
 * @param orders - what it gives and takes
 * @param isStopped - whether it is stopped for a client
 */
export function createApp(
  trust: Trust,
  accounts: Accounts,
  orders: Orders,
  isStopped: IsStopped = async () => false,
): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return
      const errors = result.error.issues.map(({ path, message }) => ({
        pointer: path.map((part) => `/${String(part)}`).join(''),
        detail: message,
      }))
      return problem(422, 'The body does not fit.', { errors })
    },
  })

  app.use(async (c, next) => {
    const requestId = randomUUID()
    const account = new Account(documents.has(c.req.path) ? [] : steps)
    c.set('account', account)
    await next()
    if (c.res.status < 400) account.succeed()
    else account.fail('request')
    accounts.set(requestId, account.checks())
    c.res.headers.set('x-request-id', requestId)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })

  for (const [path, document] of documents) {
    app.get(path, (c) =>
      c.json(document(app, trust), 200, { 'cache-control': 'public, max-age=300' }),
    )
    app.all(path, () => notAllowed(['GET', 'HEAD']))
  }

  app.use(takeBody, stopped(isStopped), checkToken(trust), judgeBody)

  app.openapi(listOrders, (c) => c.json({ orders: [...orders.list()] }, 200))
  app.openapi(readOrder, async (c) => {
    const order = await orders.find(c.req.valid('param').id)
    if (!order) throw new HTTPException(404, { message: 'There is no such order.' })
    return c.json(order, 200)
  })
  app.openapi(placeOrder, async (c) => {
    const order = await orders.place(c.req.valid('json'))
    return c.json(order, 201, { location: `${trust.audience}/orders/${order.id}` })
  })

  app.notFound((c) => {
    const scopes = scopesAt(c.req.path)
    return scopes ? notAllowed(Object.keys(scopes)) : problem(404, 'There is no such address.')
  })
  app.onError((error) => {
    if (error instanceof HTTPException) return problem(error.status, error.message)
    console.error('sandbox business API:', error)
    return problem(500, 'Something went wrong in the server.')
  })
  return app
}

function notAllowed(methods: string[]): Response {
  return problem(405, 'This address does not take this method.', {
    headers: { allow: methods.join(', ') },
  })
}
