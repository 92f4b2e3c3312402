import { room } from '#web/http.tsx'
import { assessingRoutes } from './assessing/index.ts'
import { linkRoutes } from './by-link/index.ts'
import { impactRoutes } from './impact/index.ts'
import { matrixRoutes } from './matrix/index.ts'
import { rapidRoutes } from './rapid/index.ts'
import { respondentRoutes } from './respondents/index.ts'

/** Every page of the stock-take. */
export const stockTakeRoutes = () =>
  room()
    .route('/', matrixRoutes())
    .route('/', assessingRoutes())
    .route('/', impactRoutes())
    .route('/', rapidRoutes())
    .route('/', respondentRoutes())
    .route('/', linkRoutes())
