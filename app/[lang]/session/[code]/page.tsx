import { Room, type RoomProps, roomMetadata } from './room.tsx'

export const dynamic = 'force-dynamic'
export const dynamicParams = true

export const generateMetadata = (props: RoomProps) => roomMetadata(props, 'session.title')

export default function SessionRoomPage({ params }: RoomProps) {
  return <Room params={params} />
}
