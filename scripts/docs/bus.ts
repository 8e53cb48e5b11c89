/** `docs/reference/bus.md`: what is on the bus, subject by subject. The same in machine form: `asyncapi.yaml`. */
import { busServices } from '#libs/bus/permissions.ts';
import { askers, questions } from '#libs/contracts/questions.ts';
import { askAddress } from '#libs/contracts/subjects.ts';
import { allTopics, buckets, describeTopic, isSender, type StreamName, streamSubjects, streams } from '#libs/contracts/topics.ts';
import { code, markdownTable, page } from './markdown.ts';

const day = 86_400_000;

export function busReference(): string {
  return page([
    '# Bus',
    '',
    'Generated from `libs/contracts`. Services communicate only over this bus. Shapes of all messages: [asyncapi.yaml](asyncapi.yaml).',
    '',
    '## Messages',
    '',
    ...markdownTable(
      ['Subject', 'Message', 'From', 'To', 'Stream', 'Deduplicated by'],
      allTopics.map((topic) => {
        const { address, id } = describeTopic(topic);
        return [code(address), topic.message, topic.from, topic.to.join(', '), topic.stream ?? 'not stored', id === null ? '' : code(id)];
      }),
    ),
    '',
    '## Streams',
    '',
    ...markdownTable(
      ['Stream', 'Subjects', 'Kept', 'Per subject', 'At most', 'Roll-up'],
      Object.entries(streams).map(([name, stream]) => [
        name,
        streamSubjects(name as StreamName)
          .map(code)
          .join(' '),
        stream.maxAgeMs === null ? 'for ever' : `${stream.maxAgeMs / day} days`,
        stream.maxPerSubject === null ? 'all' : `the last ${stream.maxPerSubject}`,
        `${stream.maxBytes / 1e6} MB`,
        stream.rollup ? 'yes: a snapshot replaces everything that its subject held' : 'no',
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
    '## Rights',
    '',
    'Each service has its own identity, on the server that `egressip up` starts and in the chart. Of a stream it may',
    'read all or nothing; nobody may delete or empty one. The analyzer keeps the streams to their settings.',
    '',
    ...markdownTable(
      ['Service', 'Sends', 'Hears', 'Reads', 'Uses', 'Asks'],
      busServices.map((service) => [
        service,
        allTopics
          .filter((topic) => isSender(topic, service))
          .map(({ name }) => name)
          .join(', '),
        allTopics
          .filter(({ stream, to }) => stream === null && to.includes(service))
          .map(({ name }) => name)
          .join(', '),
        [...new Set(allTopics.filter(({ stream, to }) => stream !== null && to.includes(service)).map(({ stream }) => stream))].join(', '),
        Object.entries(buckets)
          .filter(([, { usedBy }]) => [...usedBy].some((user) => user === service))
          .map(([name]) => name)
          .join(', '),
        (askers[service] ?? []).join(', '),
      ]),
    ),
    '',
    '## Questions',
    '',
    `Request and reply at ${code(askAddress('{question}'))}; the HTTP API and MCP pass them on.`,
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
