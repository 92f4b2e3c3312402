export { carryBack, heldBack, reverseImport, UNDO_IMPORT, type Use } from './service.ts'
