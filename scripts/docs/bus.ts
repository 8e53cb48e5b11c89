/** `docs/reference/bus.md`: what is on the bus, subject by subject. The same in machine form: `asyncapi.yaml`. */
import { buckets, type CatalogEntry, catalog, streams } from '#libs/contracts/catalog.ts';
import { questions } from '#libs/contracts/questions.ts';
import { code, markdownTable, page } from './markdown.ts';

const day = 86_400_000;

export function busReference(): string {
  return page([
    '# Bus',
    '',
    'Generated from `libs/contracts`. Services meet only here. Shapes of all messages: [asyncapi.yaml](asyncapi.yaml).',
    '',
    '## Messages',
    '',
    ...markdownTable(
      ['Subject', 'Message', 'From', 'To', 'Stream', 'Deduplicated by'],
      catalog.map((entry: CatalogEntry) => [
        code(entry.subject),
        entry.name,
        entry.producer,
        entry.consumers.join(', '),
        entry.stream ?? 'not stored',
        entry.dedup === null ? '' : code(entry.dedup),
      ]),
    ),
    '',
    '## Streams',
    '',
    ...markdownTable(
      ['Stream', 'Subjects', 'Kept', 'Per subject', 'At most', 'Roll-up'],
      Object.entries(streams).map(([name, stream]) => [
        name,
        stream.subjects.map(code).join(' '),
        stream.maxAgeMs === null ? 'for ever' : `${stream.maxAgeMs / day} days`,
        stream.maxPerSubject === null ? 'all' : `the last ${stream.maxPerSubject}`,
        `${stream.maxBytes / 1e6} MB`,
        stream.rollup ? 'yes: a snapshot replaces what its subject held' : 'no',
      ]),
    ),
    '',
    '## Buckets',
    '',
    ...markdownTable(
      ['Bucket', 'Holds'],
      Object.entries(buckets).map(([name, bucket]) => [name, bucket.purpose]),
    ),
    '',
    '## Questions',
    '',
    'Request and reply at `eip.v1.{cluster}.ask.{question}`; the HTTP API and MCP pass them on.',
    '',
    ...markdownTable(
      ['Question', 'Answered by', 'Fields of the request', 'Fields of the answer'],
      Object.entries(questions).map(([name, question]) => [
        code(name),
        question.by,
        Object.keys(question.request.shape).map(code).join(' '),
        Object.keys(question.answer.shape).map(code).join(' '),
      ]),
    ),
  ]);
}
