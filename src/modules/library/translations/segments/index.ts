export {
  type Aligned,
  aligned,
  fieldOf,
  type Held,
  type Maker,
  type Segment,
  sealOf,
} from './service.ts'
