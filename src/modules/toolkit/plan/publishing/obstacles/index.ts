export { type Obstacle, obstaclesOf } from './service.ts'
