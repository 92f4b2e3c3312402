import { expect, test } from 'vitest'
import { loggedError } from './errors.ts'

test('the log says where an error came from, and nothing of whom it was about', () => {
  const error = Object.assign(new Error('550 <amina@tamsara.example> is unknown, code 12345678'), {
    code: '23505',
    constraint: 'address_key',
    table: 'address',
    detail: 'Key (address)=(amina@tamsara.example) already exists.',
    where: 'insert of amina@tamsara.example',
    rejected: ['amina@tamsara.example'],
    response: '550 amina@tamsara.example',
    parameters: ['amina@tamsara.example'],
  })
  error.cause = new Error('for dG9rZW4tdG9rZW4tdG9rZW4tdG9rZW4tdG9rZW4 of bo@tamsara.example')
  const said = loggedError(error)
  const text = JSON.stringify(said)
  expect(text).not.toMatch(/tamsara|12345678|dG9rZW4/)
  expect(said).toMatchObject({
    type: 'Error',
    message: '550 <[address]> is unknown, code [left out]',
    reason: '23505',
    constraint: 'address_key',
    table: 'address',
    cause: { message: 'for [left out] of [address]' },
  })
  expect(said.stack).toContain('log.test.ts')
})

test('an id stays: it finds the record and opens nothing', () => {
  const id = '00000000-0000-4000-8000-000000000000'
  expect(loggedError(new Error(`no row ${id}`)).message).toBe(`no row ${id}`)
})

test('what is no error is told by its kind alone', () => {
  expect(loggedError('amina@tamsara.example')).toEqual({ type: 'string', message: '', stack: '' })
})
