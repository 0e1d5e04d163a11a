import { useSession } from '#components/session/words.tsx'

/** A question of the course that can be put to the room. */
export interface Askable {
  /** Names it among all of them. */
  key: string
  /** Its station's number and its text, in the reader's language. */
  label: string
  /** What asks it. */
  body: { lesson: string; block: string; item?: string }
}

/** All questions of the course, in its order. */
export function useQuestions(): Askable[] {
  const { lang, stations } = useSession()
  return stations.flatMap(({ slug, number, questions }) =>
    questions.map(({ block, item, stem }) => ({
      key: [slug, block, item].filter(Boolean).join('/'),
      label: `${number} · ${stem[lang].replaceAll('`', '')}`,
      body: { lesson: slug, block, ...(item && { item }) },
    })),
  )
}
