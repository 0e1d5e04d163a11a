import { once } from 'node:events'
import net from 'node:net'
import { onTestFinished } from 'vitest'

/** A TCP server on a free port that lives as long as the test. */
export async function listen(onConnection: (socket: net.Socket) => void): Promise<number> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as net.AddressInfo).port
}

/** A server that waits for a whole request head and then says exactly these bytes. */
export function answering(answer: (socket: net.Socket) => void): Promise<number> {
  return listen((socket) => {
    let heard = ''
    socket.on('data', (chunk) => {
      const before = heard
      heard += chunk.toString('latin1')
      if (heard.includes('\r\n\r\n') && !before.includes('\r\n\r\n')) answer(socket)
    })
  })
}

/** What a TCP proxy saw of one connection. */
export interface Seen {
  sent: Buffer
  received: Buffer
}

/** A TCP proxy in front of another port; it keeps what it saw, connection by connection. */
export async function startProxy(target: number): Promise<{ port: number; seen: Seen[] }> {
  const seen: Seen[] = []
  const port = await listen((socket) => {
    const bytes: Seen = { sent: Buffer.alloc(0), received: Buffer.alloc(0) }
    seen.push(bytes)
    const upstream = net.connect(target, '127.0.0.1')
    upstream.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      bytes.sent = Buffer.concat([bytes.sent, chunk])
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      bytes.received = Buffer.concat([bytes.received, chunk])
      socket.write(chunk)
    })
    upstream.on('end', () => socket.end())
    socket.on('close', () => upstream.destroy())
  })
  return { port, seen }
}
