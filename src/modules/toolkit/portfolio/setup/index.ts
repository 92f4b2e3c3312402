export { addBudget, addRule, setActions } from './service.ts'
