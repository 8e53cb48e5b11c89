/** Chat completions, as vLLM, Ollama, Azure, OpenShift AI and OpenAI speak them. Calls of tools come in their own field, never out of text. */
import { z } from 'zod';
import { AppError } from '#libs/errors/app-error.ts';
import { exchange } from './exchange.ts';
import type { Call, Message, Model, ModelOptions } from './port.ts';
import { tokensOf } from './tokens.ts';

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(
              z.object({ id: z.string().max(200).nullish(), function: z.object({ name: z.string().max(200), arguments: z.string() }) }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

export function openAiModel({ endpoint, model, key, clock }: ModelOptions): Model {
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  // Azure takes its keys in a header of its own.
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}`, 'api-key': key };
  return {
    reply: async ({ system, messages, tools }, signal) => {
      const body = {
        model,
        messages: [{ role: 'system', content: system }, ...messages.map(wireMessage)],
        ...(tools.length === 0
          ? {}
          : {
              tools: tools.map(({ name, description, schema }) => ({
                type: 'function',
                function: { name, description, parameters: schema },
              })),
            }),
      };
      const parsed = completion.safeParse(await exchange({ url: url.href, headers, body, signal, clock }));
      const message = parsed.data?.choices[0]?.message;
      if (message === undefined) throw new AppError('assistant-model-bad-answer', { detail: 'it is not a chat completion' }, parsed.error);
      const calls = (message.tool_calls ?? []).map(
        ({ id, function: { name, arguments: given } }, index): Call => ({
          id: id ?? `call-${messages.length}-${index}`,
          name,
          arguments: argumentsOf(given),
        }),
      );
      const text = message.content ?? message.refusal ?? '';
      const { usage } = parsed.data ?? {};
      return { text, calls, tokens: tokensOf({ input: usage?.prompt_tokens, output: usage?.completion_tokens }, body, { text, calls }) };
    },
  };
}

function wireMessage(message: Message): unknown {
  if (message.role === 'user') return { role: 'user', content: message.text };
  if (message.role === 'tool') return { role: 'tool', tool_call_id: message.id, content: message.text };
  const calls = message.calls.map(({ id, name, arguments: given }) => ({
    id,
    type: 'function',
    function: { name, arguments: JSON.stringify(given ?? {}) },
  }));
  return { role: 'assistant', content: message.text, ...(calls.length === 0 ? {} : { tool_calls: calls }) };
}

function argumentsOf(text: string): Call['arguments'] {
  try {
    return z.record(z.string(), z.json()).safeParse(JSON.parse(text === '' ? '{}' : text)).data ?? null;
  } catch {
    // The model is told, and may try again.
    return null;
  }
}
