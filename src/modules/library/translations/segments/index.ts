export {
  type Aligned,
  aligned,
  fieldOf,
  type Held,
  hashOf,
  type Maker,
  type Segment,
} from './service.ts'
