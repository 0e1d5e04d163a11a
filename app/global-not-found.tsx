import './globals.css'

export default function NotFound() {
  return (
    <html lang="mr">
      <body>
        <main>404</main>
      </body>
    </html>
  )
}
