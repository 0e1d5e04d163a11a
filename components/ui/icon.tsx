import type { ReactNode } from 'react'

const filled = { fill: 'currentColor', stroke: 'none' }

/** By name: a path along which a line is drawn, or more than that. */
const drawings = {
  'arrow-right': 'M4 12h15M13 6l6 6-6 6',
  'arrow-left': 'M20 12H5M11 6l-6 6 6 6',
  'arrow-down': 'M12 4v15M6 13l6 6 6-6',
  'chevron-right': 'M9 5l7 7-7 7',
  pencil: 'M4 20l1-5L16 4l4 4L9 19zM13 7l4 4',
  'chevron-down': 'M5 9l7 7 7-7',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  play: <path {...filled} d="M8 5.5v13l11-6.5z" />,
  tick: <path strokeWidth={2.5} d="M5 12.5l4.5 4.5L19 7.5" />,
  swap: 'M4 9h15M15 5l4 4-4 4M20 15H5M9 11l-4 4 4 4',
  moon: 'M19.5 14.5A8 8 0 1 1 9.5 4.5a6.5 6.5 0 0 0 10 10z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  'eye-off':
    'M4.5 8.5A15 15 0 0 0 2.5 12s3.5 6.5 9.5 6.5a9 9 0 0 0 3.6-.8M10 5.8a9 9 0 0 1 2-.3c6 0 9.5 6.5 9.5 6.5a15 15 0 0 1-2 2.9M4 4l16 16',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.2 15.2l5 5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  sound: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  copy: 'M9 9h11v11H9zM5.5 15H4V4h11v1.5',
  spinner: 'M12 3a9 9 0 1 0 9 9',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.1',
  warning: 'M12 4L2.8 20h18.4zM12 10.5v4M12 17.2v.1',
  offline:
    'M3 3l18 18M2.5 9.5a14 14 0 0 1 4-2.7M10.5 5.6a14 14 0 0 1 11 3.9M6 13a9 9 0 0 1 3.8-2.2M15.5 11.3A9 9 0 0 1 18 13M12 18.5v.1',
  passed: (
    <>
      <circle {...filled} cx="12" cy="12" r="10" />
      <path stroke="var(--card)" strokeWidth={2.6} d="M7.5 12.5l3 3 6-6.5" />
    </>
  ),
  failed: (
    <>
      <path {...filled} d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" />
      <path stroke="var(--card)" strokeWidth={2.6} d="M8.7 8.7l6.6 6.6M15.3 8.7l-6.6 6.6" />
    </>
  ),
  skipped: (
    <>
      <circle cx="12" cy="12" r="9" strokeDasharray="3 3.3" />
      <path d="M8.5 12h7" />
    </>
  ),
} satisfies Record<string, ReactNode>

/** The drawn signs of the interface. */
export type IconName = keyof typeof drawings

/**
 * A drawn sign in the colour of the text around it. It is never the only sign: words stand beside it,
 * so screen readers pass it over.
 *
 * @param className - its size, if not 20 px
 */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  const drawing = drawings[name]
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block shrink-0 ${className}`}
    >
      {typeof drawing === 'string' ? <path d={drawing} /> : drawing}
    </svg>
  )
}
