import { createRoute, z } from '@hono/zod-openapi'

const order = z
  .object({
    id: z.string().openapi({ example: 'ord_1001' }),
    item: z.string().openapi({ example: 'Vada pav' }),
    qty: z.number().int().openapi({ example: 12 }),
  })
  .openapi('Order')

const characters = (text: string) => [...text].length

const wish = z
  .object({
    item: z
      .string()
      .min(1)
      .refine((item) => characters(item) <= 80, '1 to 80 characters are allowed')
      .openapi({ example: 'Cutting chai', maxLength: 80 }),
    qty: z.number().int().min(1).max(99).openapi({ example: 2 }),
  })
  .openapi('NewOrder')

const problem = (description: string) => ({
  description,
  content: {
    'application/problem+json': {
      schema: z
        .object({ title: z.string(), status: z.number().int(), detail: z.string() })
        .openapi('Problem'),
    },
  },
})

const tokenProblems = {
  401: problem('No token, or one that is not valid here (RFC 6750 §3.1)'),
  403: problem('The token does not carry the scope (RFC 6750 §3.1)'),
}

const needs = (scope: string) => [{ oauth: [scope] }]

/** `GET /orders` */
export const listOrders = createRoute({
  method: 'get',
  path: '/orders',
  summary: 'All orders',
  security: needs('orders:read'),
  responses: {
    200: {
      description: 'The orders',
      content: { 'application/json': { schema: z.object({ orders: z.array(order) }) } },
    },
    ...tokenProblems,
  },
})

/** `GET /orders/{id}` */
export const readOrder = createRoute({
  method: 'get',
  path: '/orders/{id}',
  summary: 'One order',
  security: needs('orders:read'),
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The order', content: { 'application/json': { schema: order } } },
    404: problem('There is no such order'),
    ...tokenProblems,
  },
})

/** `POST /orders` */
export const placeOrder = createRoute({
  method: 'post',
  path: '/orders',
  summary: 'Place an order; it can be read for ten minutes and never shows in the list',
  security: needs('orders:write'),
  request: { body: { required: true, content: { 'application/json': { schema: wish } } } },
  responses: {
    201: {
      description: 'The order, and its address in Location',
      content: { 'application/json': { schema: order } },
    },
    422: problem('The order does not fit'),
    ...tokenProblems,
  },
})

const routes = [listOrders, readOrder, placeOrder]

/**
 * What the API offers at a path.
 *
 * @returns the scope that each method needs, or nothing where there is no such address
 */
export function scopesAt(path: string): Record<string, string> | undefined {
  const here = routes.filter((route) => patternOf(route.path).test(path))
  if (here.length === 0) return undefined
  const scopes: Record<string, string> = {}
  for (const { method, security } of here) {
    const scope = security[0]?.oauth[0] ?? ''
    scopes[method.toUpperCase()] = scope
    if (method === 'get') scopes.HEAD = scope
  }
  return scopes
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
}
