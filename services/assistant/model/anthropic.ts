/** The Messages API of Anthropic. Adjacent messages of one side are one message there. */
import { z } from 'zod';
import { AppError } from '#libs/errors/app-error.ts';
import { exchange } from './exchange.ts';
import type { Call, Message, Model, ModelOptions } from './port.ts';
import { tokensOf } from './tokens.ts';

const answer = z.object({
  content: z.array(
    z.union([
      z.object({ type: z.literal('text'), text: z.string() }),
      z.object({ type: z.literal('tool_use'), id: z.string().max(200), name: z.string().max(200), input: z.unknown() }),
      // Thinking and what else comes is not for us.
      z.object({ type: z.string() }),
    ]),
  ),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).nullish(),
});

const mostOutputTokens = 4_096;

export function anthropicModel({ endpoint, model, key, clock }: ModelOptions): Model {
  const url = `${endpoint.replace(/\/+$/, '').replace(/\/v1$/, '')}/v1/messages`;
  const headers: Record<string, string> = { 'anthropic-version': '2023-06-01', ...(key === null ? {} : { 'x-api-key': key }) };
  return {
    reply: async ({ system, messages, tools }, signal) => {
      const body = {
        model,
        max_tokens: mostOutputTokens,
        system,
        messages: joined(messages),
        tools: tools.map(({ name, description, schema }) => ({ name, description, input_schema: schema })),
      };
      const parsed = answer.safeParse(await exchange({ url, headers, body, signal, clock }));
      if (!parsed.success)
        throw new AppError('assistant-model-bad-answer', { detail: 'it is not in the message format of Anthropic' }, parsed.error);
      const { content, usage } = parsed.data;
      const text = content.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n');
      const calls = content.flatMap((block): Call[] =>
        'input' in block
          ? [{ id: block.id, name: block.name, arguments: z.record(z.string(), z.json()).safeParse(block.input).data ?? null }]
          : [],
      );
      return { text, calls, tokens: tokensOf({ input: usage?.input_tokens, output: usage?.output_tokens }, body, { text, calls }) };
    },
  };
}

interface WireMessage {
  readonly role: 'user' | 'assistant';
  readonly content: readonly unknown[];
}

function joined(messages: readonly Message[]): readonly WireMessage[] {
  const wire: WireMessage[] = [];
  for (const message of messages) {
    const next = { role: message.role === 'assistant' ? message.role : 'user', content: blocksOf(message) } as const;
    if (next.content.length === 0) continue;
    const last = wire.at(-1);
    if (last?.role === next.role) wire[wire.length - 1] = { role: next.role, content: [...last.content, ...next.content] };
    else wire.push(next);
  }
  return wire;
}

function blocksOf(message: Message): readonly unknown[] {
  if (message.role === 'tool') return [{ type: 'tool_result', tool_use_id: message.id, content: message.text }];
  // An empty text is refused.
  const text = message.text.trim() === '' ? [] : [{ type: 'text', text: message.text }];
  if (message.role === 'user') return text;
  return [...text, ...message.calls.map(({ id, name, arguments: input }) => ({ type: 'tool_use', id, name, input: input ?? {} }))];
}
