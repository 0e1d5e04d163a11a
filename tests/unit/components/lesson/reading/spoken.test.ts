// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { spokenPhrases } from '#components/lesson/reading/spoken.ts'

function block(html: string): HTMLElement {
  const element = document.createElement('section')
  element.innerHTML = html
  return element
}

describe('what is read aloud of a block', () => {
  it('is its headings, prose and tables, phrase by phrase', () => {
    const html = `<h2>दोन गोष्टी</h2><p>A <button class="term">token</button> has
      <code>aud</code>.</p><table><tr><th>काय?</th><td><code>client_id</code></td></tr></table>`
    expect(spokenPhrases(block(html))).toEqual([
      'दोन गोष्टी',
      'A token has aud.',
      'काय?',
      'client_id',
    ])
  })

  it('is not code, not the wire, and nothing that is only to be pressed', () => {
    const html = `<p>Look.</p><pre>POST /token</pre><div class="bg-wire"><p>host</p></div>
      <button><p>Run</p></button><p role="status">Done</p><span aria-hidden="true"><p>1</p></span>
      <ul><li><p>One</p></li></ul><p>…</p>`
    expect(spokenPhrases(block(html))).toEqual(['Look.', 'One'])
  })

  it('is what a drawing says in words, not its labels', () => {
    const drawing = '<svg role="img" aria-label="Two calls."><text>POST</text></svg>'
    expect(spokenPhrases(block(`<p>Look.</p>${drawing}`))).toEqual(['Look.', 'Two calls.'])
  })

  it('leaves the block as it was', () => {
    const element = block('<p>Look.</p><pre>code</pre>')
    const before = element.innerHTML
    spokenPhrases(element)
    expect(element.innerHTML).toBe(before)
  })

  it('is cut after sentences, so that no voice stops in the middle', () => {
    const sentence = 'This sentence is as long as sentences of a lesson are, more or less.'
    const phrases = spokenPhrases(block(`<p>${Array(9).fill(sentence).join(' ')}</p>`))
    expect(phrases.length).toBeGreaterThan(3)
    expect(phrases.every((phrase) => phrase.length < 200 && phrase.endsWith('.'))).toBe(true)
    expect(phrases.join(' ').match(/This sentence/g)).toHaveLength(9)
  })
})
