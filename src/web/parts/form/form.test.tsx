import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { FormState } from '#web/forms.ts'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { wordsIn } from '#web/words.ts'
import { Form } from './form.tsx'

const t = wordsIn('en')
const state: FormState = {
  typed: { title: '<b>Shade</b>', groups: ['old', 'young'] },
  errors: [{ field: 'title', key: 'form.invalid' }],
  restored: null,
  version: 7,
}

const OPTIONS = [
  { value: 'old', label: 'Older people' },
  { value: 'work', label: 'Outdoor workers' },
]

const Title = () => <TextField t={t} state={state} name="title" label="Title" hint="Short." />

const html = render(
  <Form t={t} action="/plans" page="/plans/new" state={state} once="k1" keep>
    <Title />
    <CheckboxesField t={t} state={state} name="groups" label="Groups" options={OPTIONS} />
  </Form>,
)

test('a form carries its page, its token and the version it was drawn from', () => {
  expect(html).toContain('<input type="hidden" name="_page" value="/plans/new"/>')
  expect(html).toContain('<input type="hidden" name="_once" value="k1"/>')
  expect(html).toContain('<input type="hidden" name="_version" value="7"/>')
})

test('a wrong field keeps what was typed and is tied to its hint and its error', () => {
  const input = /<input[^>]+id="f-title"[^>]*>/.exec(html)?.[0] ?? ''
  expect(input).toContain('aria-describedby="f-title-hint f-title-error"')
  expect(input).toContain('aria-invalid="true"')
  expect(html).toContain('value="&lt;b>Shade&lt;/b>"')
  expect(html).toContain('id="f-title-error"')
  expect(html).toContain('<a href="#f-title">Title – ')
})

test('ticked boxes stay ticked and a name that is no option ticks nothing', () => {
  const boxes = [...html.matchAll(/<input[^>]+type="checkbox"[^>]*>/g)].map((match) => match[0])
  expect(boxes.map((box) => box.includes('checked'))).toEqual([true, false])
  expect(boxes[0]).toContain('id="f-groups"')
})
