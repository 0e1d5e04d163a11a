import { useEffect, useState } from 'react'

/** A moment by this device's clock, as `14:32`. @param at - as `Date` takes it */
export function timeOfDay(at: string | number): string {
  const time = new Date(at)
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`
}

/** The time of now. Empty until the browser knows it. */
export function TimeOfDay() {
  const [time, setTime] = useState('')
  useEffect(() => {
    const tell = () => setTime(timeOfDay(Date.now()))
    tell()
    const timer = setInterval(tell, 5_000)
    return () => clearInterval(timer)
  }, [])
  return <p>{time}</p>
}
