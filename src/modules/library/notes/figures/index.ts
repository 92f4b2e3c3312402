export { addFigure, figureFile, figuresOf, removeFigure } from './service.ts'
