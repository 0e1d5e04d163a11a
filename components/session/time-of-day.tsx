import { useEffect, useState } from 'react'

/** The time by this device's clock, as `14:32`. Empty until the browser knows it. */
export function TimeOfDay() {
  const [time, setTime] = useState('')
  useEffect(() => {
    const tell = () => {
      const now = new Date()
      setTime(`${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`)
    }
    tell()
    const timer = setInterval(tell, 5_000)
    return () => clearInterval(timer)
  }, [])
  return <p>{time}</p>
}
