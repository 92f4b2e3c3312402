export { readFile } from './service.ts'
export {
  type Choices,
  DELIMITERS,
  type Delimiter,
  ENCODINGS,
  type Encoding,
  type FileFormat,
  FileRefusal,
  type FileRow,
  type FileTable,
  MOST_COLUMNS,
  MOST_ROWS,
  type Sheet,
  type Votes,
} from './tables.ts'
export { decode as decodeText, delimiterOf } from './text/index.ts'
