import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  readonly registry: Registry
  readonly requests: Histogram<'method' | 'route' | 'status'>
  readonly refusals: Counter<'kind'>
  readonly eventsWaiting: Gauge
  readonly jobsWaiting: Gauge
  readonly mails: Counter<'state'>
  readonly mailRate: Gauge
}

/** The numbers a Prometheus server may read at /metrics. Routes are patterns, so no id is a label. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Histogram({
      name: 'c2r_request_seconds',
      help: 'Time from the first byte of a request to the last of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    refusals: new Counter({
      name: 'c2r_refusals_total',
      help: 'Requests a service refused, by kind',
      labelNames: ['kind'],
      registers: [registry],
    }),
    eventsWaiting: new Gauge({
      name: 'c2r_events_waiting',
      help: 'Events not yet handed to every listener',
      registers: [registry],
    }),
    jobsWaiting: new Gauge({
      name: 'c2r_jobs_waiting',
      help: 'Jobs waiting or running',
      registers: [registry],
    }),
    mails: new Counter({
      name: 'c2r_bulk_mails_total',
      help: 'Messages of mailings that ended, by the state they ended in',
      labelNames: ['state'],
      registers: [registry],
    }),
    mailRate: new Gauge({
      name: 'c2r_bulk_mail_rate',
      help: 'Messages a second that the relay may be given now',
      registers: [registry],
    }),
  }
}
