/** A model server on loopback that says what a script says, in the wire format it is asked in: chat completions or Anthropic's messages. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SaidCall {
  readonly name: string;
  /** A text goes out as it is, whether it is JSON or not. */
  readonly arguments: object | string;
}

/** `hang`: no answer at all; `drop`: the connection breaks, before or in the middle of it. */
export type Said =
  | { readonly text?: string; readonly calls?: readonly SaidCall[]; readonly tokens?: number }
  | { readonly status: number }
  | { readonly raw: string }
  | 'hang'
  | 'drop'
  | 'drop in the middle';

export interface ModelRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it was sent. */
  readonly text: string;
}

export interface ScriptedModel {
  readonly url: string;
  readonly requests: ModelRequest[];
  /** What is said next; `index` counts from the last time this was set. */
  script: (index: number, request: ModelRequest) => Said | Promise<Said>;
  stop(): Promise<void>;
}

export async function startScriptedModel(script: ScriptedModel['script'] = () => ({ text: '' })): Promise<ScriptedModel> {
  const model = { url: '', requests: [] as ModelRequest[], stop: async () => {} };
  let current = script;
  let index = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = { path: request.url ?? '', headers: request.headers, text: Buffer.concat(chunks).toString() };
    model.requests.push(asked);
    index += 1;
    say(await current(index - 1, asked), asked.path.endsWith('/messages'), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.defineProperty(
    {
      ...model,
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      stop: async () => {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      },
    },
    'script',
    {
      get: () => current,
      set: (next: ScriptedModel['script']) => {
        current = next;
        index = 0;
      },
    },
  ) as ScriptedModel;
}

function say(said: Said, isAnthropic: boolean, response: ServerResponse): void {
  if (said === 'hang') return;
  if (said === 'drop') return void response.socket?.destroy();
  if (said === 'drop in the middle') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
    response.write('{"choices": [', () => response.socket?.destroy());
    return;
  }
  if ('status' in said) return void response.writeHead(said.status).end('{"error": {"message": "no"}}');
  const body = 'raw' in said ? said.raw : JSON.stringify(isAnthropic ? message(said) : completion(said));
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
}

type Words = Extract<Said, { readonly text?: string }>;

function completion({ text = '', calls = [], tokens = 100 }: Words) {
  return {
    choices: [
      {
        message: {
          role: 'assistant',
          content: text,
          tool_calls: calls.map(({ name, arguments: given }, index) => ({
            id: `call-${index}`,
            type: 'function',
            function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
          })),
        },
      },
    ],
    usage: { prompt_tokens: tokens, completion_tokens: tokens },
  };
}

function message({ text = '', calls = [], tokens = 100 }: Words) {
  return {
    content: [
      ...(text === '' ? [] : [{ type: 'text', text }]),
      ...calls.map(({ name, arguments: input }, index) => ({ type: 'tool_use', id: `call-${index}`, name, input })),
    ],
    usage: { input_tokens: tokens, output_tokens: tokens },
  };
}
