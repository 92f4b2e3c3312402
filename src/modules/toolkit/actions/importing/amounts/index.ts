export {
  type AmountFault,
  type AmountRules,
  amountOf,
  isShort,
  SCALES,
  type Scale,
  scaleInHead,
} from './service.ts'
