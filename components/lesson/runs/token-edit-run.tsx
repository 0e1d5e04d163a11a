'use client'

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { useKeptState } from '#components/lesson/kept-state.ts'
import type { Recording } from '#lib/wire/har.ts'
import { OnPaper, RunHead } from './run-head.tsx'
import { RunProblem } from './run-problem.tsx'
import type { EditorProps, TokenEditorState } from './token-editor.tsx'
import { useBench } from './use-bench.ts'

type Props = Omit<EditorProps, 'bench' | 'state' | 'onChange'> & {
  /** The block's key, under which everything outlives a change of language. */
  name: string
  /** What would be seen, for a page that is printed before anything was run. */
  paper: ReactNode
  children: ReactNode
}

/**
 * The button that asks for a real token and, once there is one, the editor. Until then a page carries
 * nothing of it.
 */
export function TokenEditRun({ name, paper, children, ...props }: Props) {
  const { lang, words } = props
  const { bench, loading, problem, load } = useBench(lang, words)
  const [Editor, setEditor] = useState<ComponentType<EditorProps>>()
  const [state, setState] = useKeptState<TokenEditorState | undefined>(name, lang, undefined)
  const [refused, setRefused] = useState('')

  async function ask() {
    setRefused('')
    const loaded = await load()
    if (!loaded) return
    const { TokenEditor, firstState } = await import('./token-editor.tsx')
    setEditor(() => TokenEditor)
    if (state && !Editor) return
    const answer = await loaded.requestExchange({}, lang, new AbortController().signal)
    const first = 'recording' in answer ? firstState(answer.recording as Recording) : undefined
    if (first) setState(first)
    else setRefused(words.failed)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once: another language brought a state along
  useEffect(() => {
    if (state) ask()
  }, [])

  return (
    <>
      <RunHead label={loading ? words.asking : state ? words.again : words.ask} onPress={ask}>
        {children}
      </RunHead>
      <RunProblem problem={problem || refused} />
      {!state && (
        <OnPaper>
          {paper}
          {props.after}
        </OnPaper>
      )}
      {bench && Editor && state && (
        <Editor {...props} bench={bench} state={state} onChange={setState} />
      )}
    </>
  )
}
