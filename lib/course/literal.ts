/** A value that a lesson may hand to a block: what JSON can say. */
export type Literal = string | number | boolean | null | Literal[] | { [name: string]: Literal }

/** The part of an ESTree expression that a literal consists of. */
interface Expression {
  type: string
  [member: string]: unknown
}

/**
 * The value of an expression (ESTree) that stands in a block's attribute, such as `{["200", "401"]}`.
 *
 * @throws TypeError for anything that would have to be run (names, calls, templates with values)
 */
export function literalValue(expression: unknown): Literal {
  const node = expression as Expression | undefined
  switch (node?.type) {
    case 'ExpressionStatement':
      return literalValue(node.expression)
    case 'Literal':
      return node.value as Literal
    case 'ArrayExpression':
      return (node.elements as unknown[]).map(literalValue)
    case 'ObjectExpression':
      return Object.fromEntries((node.properties as Expression[]).map(property))
    case 'UnaryExpression':
      if (node.operator === '-') {
        return -(literalValue(node.argument) as number)
      }
  }
  throw new TypeError(`${node?.type ?? 'nothing'} is not a plain value`)
}

function property(node: Expression): [string, Literal] {
  const key = node.key as Expression | undefined
  if (node.type !== 'Property' || node.computed || !key) {
    throw new TypeError('only plain members may stand here')
  }
  return [String(key.type === 'Identifier' ? key.name : key.value), literalValue(node.value)]
}
