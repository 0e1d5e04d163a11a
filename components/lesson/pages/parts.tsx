import type { MDXComponents } from 'mdx/types'
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import type { LessonContext } from '#components/lesson/context.ts'
import { Tab, type TabProps } from '#components/lesson/prose/code-tabs.tsx'
import type { LessonBlock } from '#lib/course/index.ts'
import { lessonComponents } from './components.tsx'
import { Hole, stillComponents } from './still-components.tsx'

/** A piece of a block: what is said, and then what is the same in both languages. */
export interface Part {
  prose?: ReactNode
  shared?: ReactNode
}

type BlockElement = ReactElement<{ children?: ReactNode }>

/** Blocks whose shared piece is one, however many parts it is written in. */
const benches = ['Detective', 'Next', 'Sort', 'TokenEdit', 'Try', 'TwoWires', 'Unpack']

/** Blocks that do something: beside their words they cannot be read alone. */
const live = benches.filter((type) => type !== 'TwoWires')

/** Whether a block's shared piece does something when it is pressed. */
export function isLive({ type }: LessonBlock): boolean {
  return live.includes(type)
}

/**
 * A block in its parts, from top to bottom. Both languages of a block have the same ones.
 *
 * @param living - the components for what is the same in both languages
 * @param quiet - the components for what is said
 */
export function blockParts(
  context: LessonContext,
  block: LessonBlock,
  living: MDXComponents = lessonComponents(context),
  quiet: MDXComponents = stillComponents(context),
): Part[] {
  const whole = render(block, living)
  if (block.type === 'Board' && block.props.code) return [{ shared: whole }]
  const still = render(block, quiet)
  const pieces = childrenOf(still)
  if (benches.includes(block.type)) {
    const shared = childrenOf(whole).filter((_, index) => isHole(pieces[index]))
    return [
      {
        prose: pieces.some((piece) => !isHole(piece)) ? still : undefined,
        shared: cloneElement(whole, {
          predict: undefined,
          view: '/compare',
          children: shared,
        } as object),
      },
    ]
  }
  if (pieces.some(isHole)) return split(pieces, childrenOf(whole), still)
  return [{ prose: render(block, { ...quiet, pre: 'pre' }) }]
}

/** Parts that each end with a hole of `pieces`, which is filled from `whole`. */
function split(pieces: ReactNode[], whole: ReactNode[], still: BlockElement): Part[] {
  const parts: { prose: ReactNode[]; shared?: ReactNode }[] = [{ prose: [] }]
  pieces.forEach((piece, index) => {
    const last = parts.at(-1)
    if (!isHole(piece)) last?.prose.push(piece)
    else {
      if (last) last.shared = whole[index]
      parts.push({ prose: [] })
    }
  })
  return parts
    .filter(({ prose, shared }) => prose.length > 0 || shared)
    .map(({ prose, shared }) => ({
      shared,
      prose: prose.length > 0 ? cloneElement(still, { children: prose }) : undefined,
    }))
}

/** The block's own element, its children not yet rendered. */
function render({ Content }: LessonBlock, components: MDXComponents): BlockElement {
  const element = Content({ components })
  if (!isValidElement(element)) throw new TypeError('a block is one element')
  return element as BlockElement
}

/** What stands directly in a block, or in one of its tabs under the tab's name, without the space between. */
function childrenOf({ props }: BlockElement): ReactNode[] {
  return Children.toArray(props.children)
    .filter((child) => typeof child !== 'string' || child.trim() !== '')
    .flatMap((child) => {
      if (!isValidElement<TabProps>(child) || child.type !== Tab) return [child]
      return [<h3 key={child.props.name}>{child.props.name}</h3>, ...childrenOf(child)]
    })
}

function isHole(node: ReactNode): boolean {
  return isValidElement(node) && node.type === Hole
}
