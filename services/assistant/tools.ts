/**
 * The tools of our own gateway over MCP, with a token that lets the assistant read and nothing else. Only tools that change nothing
 * are offered to the model; the gateway refuses all others whatever is asked here.
 */
import type { StructuredToolInterface } from '@langchain/core/tools';
import { MultiServerMCPClient } from '@langchain/mcp-adapters';
import { z } from 'zod';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { ToolSpec } from './model/port.ts';

export interface ToolResult {
  /** JSON; a text where the tool failed. */
  readonly data: unknown;
  readonly failed: boolean;
}

export interface Tools {
  /** Error: `assistant-tools-away`. */
  list(): Promise<readonly ToolSpec[]>;
  /** What is wrong with a call is a result that says so. Error: `assistant-tools-away`. */
  call(name: string, given: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<ToolResult>;
  close(): Promise<void>;
}

const about = z.object({ annotations: z.object({ readOnlyHint: z.literal(true), destructiveHint: z.literal(false) }) });
const structured = z.object({ artifact: z.array(z.object({ type: z.string(), data: z.unknown() })) });
/** How the adapter begins what a tool itself answered; all else is the way there. */
const answeredByTool = /returned an error: |did not match expected schema/;

export function gatewayTools(url: string, token: string): Tools {
  let connected: Promise<{ readonly client: MultiServerMCPClient; readonly tools: readonly StructuredToolInterface[] }> | null = null;

  function connect() {
    connected ??= open(url, token).catch((thrown: unknown) => {
      connected = null;
      throw new AppError('assistant-tools-away', { detail: errorText(thrown) }, thrown);
    });
    return connected;
  }

  async function close() {
    const open = connected;
    connected = null;
    await open?.then(({ client }) => client.close()).catch(() => undefined);
  }

  const attempt = async (name: string, given: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<ToolResult> => {
    const tool = (await connect()).tools.find((each) => each.name === name);
    if (tool === undefined) return { data: `there is no tool ${name.slice(0, 100)}`, failed: true };
    const message: unknown = await tool.invoke({ type: 'tool_call', id: 'call', name, args: { ...given } }, { signal });
    const parsed = structured.safeParse(message);
    return { data: parsed.data?.artifact.find(({ type }) => type === 'mcp_structured_content')?.data ?? null, failed: false };
  };

  return {
    list: async () =>
      (await connect()).tools.map(({ name, description, schema }) => ({
        name,
        description,
        schema: schema as Readonly<Record<string, unknown>>,
      })),
    call: async (name, given, signal) => {
      for (let again = false; ; again = true) {
        try {
          return await attempt(name, given, signal);
        } catch (thrown) {
          if (signal.aborted) throw signal.reason;
          const text = errorText(thrown);
          if (answeredByTool.test(text)) return { data: text.replace(/^.*returned an error: /s, ''), failed: true };
          // The gateway was started anew: its sessions are gone.
          await close();
          if (again) throw new AppError('assistant-tools-away', { detail: text }, thrown);
        }
      }
    },
    close,
  };
}

async function open(url: string, token: string) {
  const client = new MultiServerMCPClient({
    mcpServers: { egressip: { transport: 'http', url, headers: { authorization: `Bearer ${token}` } } },
    useStandardContentBlocks: false,
  });
  const tools = await client.getTools();
  return { client, tools: tools.filter(({ metadata }) => about.safeParse(metadata).success) };
}
