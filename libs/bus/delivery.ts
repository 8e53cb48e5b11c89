/** Messages from NATS, parsed by the schema of their topic. A message that does not fit is logged and delivered as `invalid`. */
import { isOn, type Topic } from '#libs/contracts/topics.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { InvalidMessage, RawMessage, TopicMessage } from './port.ts';

export function createParser<T extends Topic>(cluster: string, topics: readonly T[], logger: Logger): (raw: RawMessage) => TopicMessage<T> {
  return (raw) => {
    const { subject, seq, storedAt } = raw;
    const topic = topics.find((one) => isOn(one, cluster, subject));
    const parsed = topic?.schema.safeParse(raw.data);
    // The schema is the one of the topic with that name.
    if (parsed?.success) return { topic: topic?.name, event: parsed.data, subject, seq, storedAt } as TopicMessage<T>;
    const issue = parsed?.error.issues[0];
    const reason = issue === undefined ? 'it is on no topic asked for' : `${issue.path.join('.') || '(whole)'}: ${issue.message}`;
    logger.error({ event: 'message-invalid', subject, seq, reason }, `a message on ${subject} does not fit its schema: ${reason}`);
    return { topic: 'invalid', reason, ...raw } satisfies InvalidMessage;
  };
}
