import { Counter, Train } from '#components/ui/figures.tsx'

/** What tells the two servers apart beside name and side: number, colours, sign. */
export const serverLook = {
  token: {
    number: 1,
    border: 'border-token',
    wash: 'bg-token-wash',
    text: 'text-token-text',
    line: 'text-token',
    disc: 'bg-disc-token text-on-token',
    Figure: Counter,
  },
  business: {
    number: 2,
    border: 'border-business',
    wash: 'bg-business-wash',
    text: 'text-business-text',
    line: 'text-business',
    disc: 'bg-disc-business text-on-business',
    Figure: Train,
  },
} as const
