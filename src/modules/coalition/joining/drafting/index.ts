export { draftingRoutes, idFrom, stepFor } from './routes.tsx'
export { medianText } from './views/join-page.tsx'
export { StepFrame } from './views/step-frame.tsx'
