export { addBudget, addRule, changeSettings, setActions } from './service.ts'
