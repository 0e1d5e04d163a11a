import 'server-only'

export { type BlockData, readBlocks } from './blocks.ts'
export { type LessonBlock, lessonBlocks } from './compile.ts'
export { tieEndings, tieTexts } from './endings.ts'
export { loadGlossary, type Term } from './glossary.ts'
export { loadQuiz, type QuizItem } from './quiz.ts'
export { findStation, type Station, stations } from './stations.ts'
export { loadExplanations } from './wire.ts'
