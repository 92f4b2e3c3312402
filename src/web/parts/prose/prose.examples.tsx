import type { Example } from '#web/parts/example.ts'
import { Prose } from './prose.tsx'

const HTML = `<p>When the second heat wave came, the libraries opened at six in the morning and closed
at ten at night. <a href="#note">A nurse sat in each of them</a> for two hours a day.</p>
<h2>What we would do again</h2>
<ul><li>Ask the street traders first: they knew who had not come to work.</li>
<li>Pay the cleaners for the early hours from the first day.</li></ul>
<blockquote><p>The room was cool, but it was the tea that made people stay.</p></blockquote>
<h3>What we would not do</h3>
<p>Announce it only on the web. Half of the people over 75 had never seen the page.</p>`

export const examples: readonly Example[] = [
  { title: 'A lesson', draw: () => <Prose html={HTML} /> },
]
