import { readdirSync } from 'node:fs'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { wordsIn } from '#web/words.ts'
import { GALLERY, galleryPage } from './gallery.tsx'

const HERE = new URL('.', import.meta.url)

const folders = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

test('every part has examples in the gallery', () => {
  expect(folders.length).toBeGreaterThan(20)
  expect(Object.keys(GALLERY).sort()).toEqual(folders)
  for (const [name, examples] of Object.entries(GALLERY))
    expect(examples.length, name).toBeGreaterThan(0)
})

test('every part has its style sheet in the one that is served', async () => {
  const { readFileSync } = await import('node:fs')
  const main = readFileSync(new URL('../styles/main.css', HERE), 'utf8')
  const styled = folders.filter((name) =>
    readdirSync(new URL(`${name}/`, HERE)).includes(`${name}.css`),
  )
  expect(styled.filter((name) => !main.includes(`../parts/${name}/${name}.css`))).toEqual([])
})

test('no part writes what the content security policy refuses', () => {
  for (const lang of ['en', 'es', 'fr'] as const) {
    const html = render(galleryPage(wordsIn(lang), { dir: 'ltr', theme: 'system' }))
    expect(html.match(/<[^>]+\s(style|on[a-z]+)=/g)).toBeNull()
    expect(html.match(/<script/g)).toBeNull()
  }
})

test('no two elements of the gallery share an id', () => {
  const html = render(galleryPage(wordsIn('en'), { dir: 'ltr', theme: 'system' }))
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})
