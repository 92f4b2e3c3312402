export { readFile } from './service.ts'
export {
  type Choices,
  DELIMITERS,
  type Delimiter,
  ENCODINGS,
  type Encoding,
  FAULTS,
  type Fault,
  type FileFormat,
  FileRefusal,
  type FileRow,
  type FileTable,
  LONGEST_CELL,
  MOST_COLUMNS,
  MOST_ROWS,
  type Sheet,
  type Votes,
} from './tables.ts'
