import type { Tree, TreeNode } from './tree.ts'

/** Marathi endings that stand apart after a Latin word: `token ला`, `API च्या`, `header मधून`. */
const endings = [
  ...['ला', 'लाच', 'ने', 'नेच', 'शी', 'ना', 'नी', 'त', 'ची', 'चा', 'चे', 'चं', 'च्या', 'चीच', 'चाच'],
  ...['वर', 'वरच', 'वरून', 'वरचा', 'वरची', 'वरचे', 'वरचं', 'वरच्या'],
  ...['मध्ये', 'मध्येच', 'मधून', 'मधला', 'मधली', 'मधले', 'मधलं', 'मधल्या'],
  ...['कडे', 'कडून', 'कडचा', 'कडची', 'कडचे', 'कडचं', 'कडच्या'],
  ...['साठी', 'शिवाय', 'सोबत', 'पेक्षा', 'पासून', 'पर्यंत', 'सारखा', 'सारखी', 'सारखे', 'सारखं', 'सारख्या'],
  ...['च', 'सुद्धा'],
]
const apart = new RegExp(`^ (${endings.join('|')})(?![\\u0900-\\u097F])`)
const within = new RegExp(
  `(?<=[A-Za-z0-9)\\u0060]) (${endings.join('|')})(?![\\u0900-\\u097F])`,
  'g',
)

/** No-break space: in the rendering only, so that an ending never begins a line. */
const noBreak = '\u00A0'

/**
 * Ties Marathi endings to the Latin word before them.
 *
 * @param text - one run of text, without markup
 * @param afterLatin - whether a Latin word or code stands directly before the run
 */
export function tieEndings(text: string, afterLatin = false): string {
  const tied = text.replace(within, `${noBreak}$1`)
  return afterLatin ? tied.replace(apart, `${noBreak}$1`) : tied
}

/** Ties the endings in every text of a JSON value. */
export function tieTexts<Value>(value: Value): Value {
  const tied: unknown = JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? tieEndings(part) : part,
  )
  return tied as Value
}

/** Remark plugin: ties endings in a lesson's prose, also across the edge of code, links and emphasis. */
export function keepEndings() {
  return (tree: Tree): void => {
    tieChildren(tree, false)
  }
}

/** Ties the endings below a node; answers whether what it holds ends in a Latin word or code. */
function tieChildren(parent: Tree | TreeNode, afterLatin: boolean): boolean {
  if (!('children' in parent)) {
    return parent.type === 'inlineCode'
  }
  let latin = afterLatin
  for (const node of parent.children) {
    if (node.type === 'text') {
      node.value = tieEndings(node.value, latin)
      latin = /[A-Za-z0-9]$/.test(node.value)
    } else {
      latin = tieChildren(node, latin)
    }
  }
  return latin
}
