import { Room, type RoomProps, roomMetadata } from '../room.tsx'

export const dynamic = 'force-dynamic'
export const dynamicParams = true

export const generateMetadata = (props: RoomProps) => roomMetadata(props, 'session.board.title')

export default function BoardPage({ params }: RoomProps) {
  return <Room params={params} board />
}
