/** Drawn on 24 × 24 with a 2 px line, in the colour of the text; `solid` ones are filled shapes. */
const drawings = {
  play: <path d="M7 5v14l12-7z" fill="currentColor" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  chevron: <path d="m9 6 6 6-6 6" />,
  down: <path d="m6 9 6 6 6-6" />,
  'arrow-down': <path d="M12 4v16m-7-7 7 7 7-7" />,
  'arrow-left': <path d="M20 12H4m7-7-7 7 7 7" />,
  'arrow-right': <path d="M4 12h16m-7-7 7 7-7 7" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5m0-8.5v.5" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  'eye-off': (
    <>
      <path d="M4.5 8.5C3.2 10.2 2.5 12 2.5 12S6 18.5 12 18.5c1.3 0 2.5-.3 3.6-.8M10 5.8c.6-.2 1.3-.3 2-.3 6 0 9.5 6.5 9.5 6.5s-.7 1.4-2 2.9" />
      <path d="m4 4 16 16" />
    </>
  ),
  warning: (
    <>
      <path d="M12 4 2.5 20h19z" />
      <path d="M12 10v4.5m0 2.5v.4" />
    </>
  ),
  copy: (
    <>
      <rect x="9" y="9" width="11" height="11" rx="2" />
      <path d="M5 15H4V4h11v1" />
    </>
  ),
  ticket: (
    <>
      <path d="M3 7h18v3.5a1.5 1.5 0 0 0 0 3V17H3v-3.5a1.5 1.5 0 0 0 0-3z" />
      <path d="M9 10v4" />
    </>
  ),
  offline: (
    <path d="M3 3l18 18M8.5 15.5a5 5 0 0 1 5-1.3M5 12a10 10 0 0 1 4-2.3M2 8.5A15 15 0 0 1 6.5 6M12 5c3.8 0 7.3 1.3 10 3.5M12 19.5v.5" />
  ),
  passed: (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" stroke="none" />
      <path d="m7.5 12.5 3 3 6-6.5" stroke="var(--color-card)" />
    </>
  ),
  failed: (
    <>
      <path
        d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1"
      />
      <path d="m8.5 8.5 7 7m0-7-7 7" stroke="var(--color-card)" />
    </>
  ),
  skipped: (
    <>
      <circle cx="12" cy="12" r="9.5" strokeDasharray="3.5 2.47" />
      <path d="M8 12h8" />
    </>
  ),
  spinner: <path d="M12 3a9 9 0 1 0 9 9" />,
  window: (
    <g fill="currentColor" stroke="none">
      <path fillRule="evenodd" d="M3 3h18v4a2 2 0 0 1-1 1.7V21H4V8.7A2 2 0 0 1 3 7zm4 7v8h10v-8z" />
      <circle cx="12" cy="12.8" r="1.8" />
      <path d="M8.5 18a3.5 3 0 0 1 7 0z" />
    </g>
  ),
  robot: (
    <g fill="currentColor" stroke="none">
      <path
        fillRule="evenodd"
        d="M11 2h2v3h5a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2h5zM7.5 9v3h3V9zm6 0v3h3V9zM8 14v2h8v-2z"
      />
      <path d="M1.5 9.5h1.5V14H1.5zm19.5 0h1.5V14H21zM7 19h10v3H7z" />
    </g>
  ),
  train: (
    <g fill="currentColor" stroke="none">
      <path
        fillRule="evenodd"
        d="M7 2h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3zm-.5 4v5h4.7V6zm6.3 0v5h4.7V6zM8 12.8a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zm8 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z"
      />
      <path d="M7 19h2.3l-1.8 3H5.2zm10 0h-2.3l1.8 3h2.3z" />
    </g>
  ),
} as const

export type IconName = keyof typeof drawings

/** A drawn sign beside words; silent for a screen reader. `className` gives the size (`size-5`). */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  )
}
