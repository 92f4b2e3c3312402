export {
  type Aligned,
  aligned,
  type Held,
  hashOf,
  type Maker,
  type Segment,
} from './service.ts'
