import type { Import, Module } from '#tests/helpers/source.ts'

/** What the modules of one room may import, and why nothing else. */
interface Room {
  /** A folder or a file. */
  place: string
  /** Places of ours; the room itself is always allowed. */
  may: string[]
  /** Places that may be imported by `import()` or as types alone. */
  lazily?: string[]
  /** Packages and Node modules it may not use. */
  without?: RegExp
  because: string
}

const alone = 'it stands alone'
const framework = /^(react|react-dom|next)(\/|$)/

/** The house, the innermost place first: a module belongs to the first room that holds it. */
const rooms: Room[] = [
  { place: 'lib/config.ts', may: [], without: framework, because: alone },
  { place: 'lib/ending.ts', may: [], without: framework, because: alone },
  { place: 'lib/minute-counter.ts', may: [], without: framework, because: alone },
  {
    place: 'lib/page-cache.mjs',
    may: ['lib/config.ts', 'lib/i18n/public-url.ts'],
    because: 'Next loads it by itself, to serve what was built',
  },
  {
    place: 'lib/wire',
    may: [],
    without: /^(node:|server-only$|(react|react-dom|next)(\/|$))/,
    because: 'lib/wire is pure and runs in the browser too',
  },
  {
    place: 'lib/exchange',
    may: ['lib/wire', 'lib/config.ts', 'lib/minute-counter.ts'],
    without: framework,
    because: 'the client knows the sandbox by its addresses alone',
  },
  {
    place: 'lib/store',
    may: ['lib/config.ts'],
    without: framework,
    because: 'the store knows no room that keeps things in it',
  },
  {
    place: 'lib/sandbox',
    may: ['lib/wire', 'lib/config.ts', 'lib/ending.ts', 'lib/minute-counter.ts', 'lib/store'],
    without: framework,
    because: 'the servers know nothing of the client or the course',
  },
  {
    place: 'lib/i18n',
    may: ['content/ui'],
    because: 'languages know their strings and nothing else of ours',
  },
  {
    place: 'lib/course',
    may: ['content', 'lib/i18n', 'lib/wire'],
    without: framework,
    because: 'the course is data: loaded, compiled, compared',
  },
  {
    place: 'lib/session',
    may: [
      'content/session',
      'lib/config.ts',
      'lib/course',
      'lib/ending.ts',
      'lib/i18n',
      'lib/store',
      'lib/wire',
    ],
    without: framework,
    because: 'a session has rules and rows; routes bring it together with exchange and sandbox',
  },
  { place: 'lib/fonts', may: ['lib/i18n'], because: 'fonts are made from content, before the app' },
  {
    place: 'lib/start',
    may: ['lib/config.ts'],
    without: /^(next|react|zod)/,
    because: 'the commands run before anything is installed',
  },
  { place: 'components/ui', may: [], because: 'the primitives know no word of the domain' },
  {
    place: 'components/shell',
    may: ['components/ui', 'lib/i18n', 'lib/course'],
    because: 'the shell stands around every page and knows none of them',
  },
  {
    place: 'components/lesson',
    may: ['components/ui', 'lib/course', 'lib/i18n', 'lib/wire'],
    lazily: ['components/playground'],
    because: 'a lesson has the playground by one lazy leaf',
  },
  {
    place: 'components/playground',
    may: ['components/ui', 'lib/wire', 'lib/i18n', 'lib/session/mark.ts'],
    because: 'the playground stands in pages and in lessons and knows neither',
  },
  {
    place: 'components/session',
    may: ['components/ui', 'lib/course', 'lib/i18n', 'lib/session', 'lib/wire'],
    lazily: ['components/playground'],
    because: 'a session knows the course by its places, and shows a run by one lazy leaf',
  },
  {
    place: 'app',
    may: ['components', 'lib'],
    because: 'addresses are thin: parse, call lib, render components',
  },
  {
    place: 'instrumentation.ts',
    may: ['lib/ending.ts', 'lib/sandbox', 'lib/session'],
    because: alone,
  },
  {
    place: 'next.config.mjs',
    may: ['lib/fonts/build.mjs', 'lib/fonts/headers.ts'],
    because: alone,
  },
  { place: 'postcss.config.mjs', may: [], because: alone },
]

const outside = ['lib/start', 'tests']
const doors = [
  ['lib/exchange', 'lib/exchange/index.ts'],
  ['lib/sandbox', 'lib/sandbox/index.ts', 'lib/sandbox/start-or-exit.ts'],
  ['lib/store', 'lib/store/index.ts'],
] as const

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`)
const roomOf = (path: string) => rooms.find(({ place }) => within(path, place))

/**
 * Everything in which the modules break the house's import rules, one sentence each.
 *
 * @param modules - all of the product's modules; tests may import anything
 */
export function importFaults(modules: Module[]): string[] {
  return [
    ...modules.flatMap((module) => {
      const room = roomOf(module.path)
      if (!room) return [`${module.path} stands in no room of the house`]
      return module.imports
        .filter((one) => !allowed(room, one))
        .map((one) => `${module.path} imports ${one.specifier}: ${room.because}`)
    }),
    ...modules.flatMap(pastTheDoor),
    ...cycles(modules).map((path) => `${path} imports itself by way of others`),
    ...serverCodeInBrowser(modules),
  ]
}

function allowed(room: Room, { specifier, target, typeOnly, lazy }: Import): boolean {
  if (target === undefined) return !room.without?.test(specifier)
  if (within(target, room.place)) return true
  if (outside.some((place) => within(target, place))) return false
  if (room.may.some((place) => within(target, place))) return true
  return (typeOnly || lazy) && (room.lazily ?? []).some((place) => within(target, place))
}

function pastTheDoor({ path, imports }: Module): string[] {
  return imports.flatMap(({ target = '', specifier }) => {
    const [room, ...ways] = doors.find(([place]) => within(target, place)) ?? []
    return room && !within(path, room) && !ways.some((door) => door === target)
      ? [`${path} imports ${specifier}: come in by the room’s door, ${ways[0]}`]
      : []
  })
}

/** Modules that reach themselves by imports that remain at run time. */
function cycles(modules: Module[]): string[] {
  return modules.map(({ path }) => path).filter((path) => reached(modules, path).has(path))
}

/** What `'use client'` modules reach must run in a browser. */
function serverCodeInBrowser(modules: Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  return modules
    .filter((module) => module.client)
    .flatMap(({ path }) =>
      [path, ...reached(modules, path)].flatMap((there) =>
        (byPath.get(there)?.imports ?? [])
          .filter(({ specifier, typeOnly }) => !typeOnly && /^(node:|server-only$)/.test(specifier))
          .map(
            ({ specifier }) => `${path} runs in the browser and reaches ${specifier} in ${there}`,
          ),
      ),
    )
}

/** Everything a module reaches by imports that remain at run time, itself only when it is reached. */
function reached(modules: Module[], from: string): Set<string> {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const seen = new Set<string>()
  const queue = [from]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (target === undefined || typeOnly || seen.has(target)) continue
      seen.add(target)
      queue.push(target)
    }
  }
  return seen
}
