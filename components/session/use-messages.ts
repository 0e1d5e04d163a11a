import { useEffect, useState } from 'react'
import { loadMessages, type SessionMessages } from './messages.ts'

/** The messages once they are there; asked for again until they are. */
export function useMessages(): SessionMessages | undefined {
  const [messages, setMessages] = useState<SessionMessages>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const load = () =>
      loadMessages().then(
        (loaded) => !left && setMessages(loaded),
        () => {
          if (!left) timer = setTimeout(load, 3_000)
        },
      )
    load()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [])
  return messages
}
