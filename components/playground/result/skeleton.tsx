import styles from '../playground.module.css'

const message = ['38%', '62%', '50%', '74%', '44%', '30%']
const checks = ['50%', '42%', '56%']

/** Lies over a pane while a run is under way; it has the pane's rows, so nothing moves. */
export function Skeleton() {
  return (
    <div aria-hidden="true" className={`${styles.skeleton} overflow-hidden rounded-b-xl`}>
      {['request', 'response'].map((name) => (
        <div key={name} className="overflow-hidden bg-wire contain-size">
          <div className="h-8 bg-sand" />
          <Bones widths={message} className={styles.bone} />
        </div>
      ))}
      <div className="overflow-hidden bg-card contain-size">
        <Bones widths={checks} className="bg-sand" />
      </div>
    </div>
  )
}

function Bones({ widths, className = '' }: { widths: string[]; className?: string }) {
  return (
    <div className="grid gap-3 px-9 py-5">
      {widths.map((width) => (
        <div key={width} className={`${className} h-3.5 rounded-sm`} style={{ width }} />
      ))}
    </div>
  )
}
