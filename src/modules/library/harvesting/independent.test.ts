import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { manyLikeOne, publishedLesson } from '#tests/lessons.ts'
import { retireLesson } from '../lessons/index.ts'
import { noteOpenRecords } from '../publications/index.ts'

/** Harvests everything with the client that libraries use. Source: HTTP::OAI (Debian libhttp-oai-perl) */
const HARVEST = `
use strict; use HTTP::OAI;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $ARGV[0]);
my $identity = $harvester->Identify;
die $identity->message if $identity->is_error;
print join("\\t", 'identify', $identity->baseURL, $identity->deletedRecord, $identity->granularity), "\\n";
for my $prefix ('oai_dc', 'oai_datacite') {
  my $list = $harvester->ListRecords(metadataPrefix => $prefix, onRecord => sub {
    my ($record) = @_;
    print join("\\t", $prefix, $record->identifier, $record->datestamp, $record->is_deleted ? 'deleted' : 'there'), "\\n";
  });
  die $list->message if $list->is_error;
}
my $headers = $harvester->ListIdentifiers(metadataPrefix => 'oai_dc', set => 'lessons', onRecord => sub {
  print join("\\t", 'header', $_[0]->identifier), "\\n";
});
die $headers->message if $headers->is_error;
`

/** What a Perl program prints; it runs beside us, since we are the server it asks. */
function perl(program: string, ...words: readonly string[]) {
  return new Promise<{ code: number | null; out: string; errors: string }>((resolve) => {
    const running = spawn('perl', ['-e', program, ...words], { timeout: 100_000 })
    let [out, errors] = ['', '']
    running.stdout.on('data', (part) => {
      out += part
    })
    running.stderr.on('data', (part) => {
      errors += part
    })
    running.on('error', (error) => resolve({ code: null, out, errors: String(error) }))
    running.on('close', (code) => resolve({ code, out, errors }))
  })
}

/** The site under an address that other programs can call. */
async function served() {
  let answer: ReturnType<typeof getRequestListener> | undefined
  const server = createServer((request, response) => void answer?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const site = await newSite({ config: { BASE_URL: base } })
  answer = getRequestListener(site.app.fetch)
  return { site, base }
}

test('an independent client harvests everything there is, and learns what is gone', async (context) => {
  const { code } = await perl('use HTTP::OAI;')
  if (code !== 0) {
    console.warn(
      'libhttp-oai-perl is not installed: nothing was harvested by an independent client',
    )
    context.skip('libhttp-oai-perl is not installed')
  }
  const { site, base } = await served()
  const { id } = await publishedLesson(site.work, { headline: 'Consider <shade> & "water"' })
  const gone = await publishedLesson(site.work, { headline: 'Consider wells' })
  await publishedLesson(site.work, { headline: 'Consider secrets', shownTo: 'coalition' })
  await manyLikeOne(site.work, id, 130)
  await noteOpenRecords(site.work)
  await retireLesson(site.work, await as(site.work, 'jun'), gone.id, 'It did not hold.')
  await noteOpenRecords(site.work)
  const { rows } = await sql<{ number: number; at: Date; there: boolean }>`
    select lesson.number, open.datestamp as at, lesson.state = 'published' as there
    from library.lesson join library.open_record as open on open.record_id = lesson.id
    where lesson.visibility = 'public' order by lesson.number`.execute(site.work.db)
  expect(rows.length).toBe(132)
  const seconds = (at: Date) => at.toISOString().replace('.000Z', 'Z')
  const wanted = (prefix: string) =>
    rows.map(({ number, at, there }) =>
      [prefix, `oai:127.0.0.1:lesson/${number}`, seconds(at), there ? 'there' : 'deleted'].join(
        '\t',
      ),
    )
  const { out, errors, code: ended } = await perl(HARVEST, `${base}/oai`)
  expect([ended, errors]).toEqual([0, ''])
  const [identity, ...lines] = out.trimEnd().split('\n')
  expect(identity).toBe(`identify\t${base}/oai\tpersistent\tYYYY-MM-DDThh:mm:ssZ`)
  const of = (prefix: string) => lines.filter((line) => line.startsWith(`${prefix}\t`))
  for (const prefix of ['oai_dc', 'oai_datacite'])
    expect(of(prefix).sort()).toEqual([...wanted(prefix)].sort())
  expect(of('header').length).toBe(132)
  expect(rows.filter(({ there }) => !there).map(({ number }) => number)).toEqual([gone.number])
}, 120_000)
