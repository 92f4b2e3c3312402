export { addRows, deleteRows, type NextRow, updateRows } from './queries.ts'
