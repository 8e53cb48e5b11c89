/** The other side of a call, as a tool sees it. Everything goes along the stream of the call it belongs to. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import {
  type CreateMessageRequest,
  type CreateMessageResult,
  CreateMessageResultSchema,
  type ElicitRequestFormParams,
  type ElicitResult,
  ElicitResultSchema,
  type LoggingLevel,
  LoggingLevelSchema,
  type ServerNotification,
  type ServerRequest,
} from '@modelcontextprotocol/sdk/types.js';
import { AppError } from '#libs/errors/app-error.ts';

export type CallExtra = RequestHandlerExtra<ServerRequest, ServerNotification>;

export interface Client {
  /** Reports the progress of a long call, if the client asked for it. */
  progress(done: number, total: number, message: string): Promise<void>;
  /** A log message, when the client wants that level (`logging/setLevel`; everything until it said so). */
  log(level: LoggingLevel, data: unknown): Promise<void>;
  /** Asks the person at the client; `unsupported` when the client cannot. */
  confirm(question: string): Promise<'accepted' | 'declined' | 'unsupported'>;
  /** Error: `mcp-client-cannot`. */
  elicit(parameters: ElicitRequestFormParams): Promise<ElicitResult>;
  /** Error: `mcp-client-cannot`. */
  sample(parameters: CreateMessageRequest['params']): Promise<CreateMessageResult>;
  /** Ends the stream of this call early; the client comes back for the answer. Without effect where it cannot. */
  closeStream(): void;
}

/** How long a person may take to answer. */
const answerMs = 10 * 60_000;
const levels = LoggingLevelSchema.options;

export function clientOf(server: Server, extra: CallExtra, wanted: () => LoggingLevel): Client {
  const token = extra._meta?.progressToken;
  const options = { timeout: answerMs, signal: extra.signal };
  const canElicit = () => {
    const elicitation = server.getClientCapabilities()?.elicitation;
    return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
  };

  async function elicit(parameters: ElicitRequestFormParams): Promise<ElicitResult> {
    if (!canElicit()) throw new AppError('mcp-client-cannot', { what: 'ask the person (elicitation)' });
    return extra.sendRequest({ method: 'elicitation/create', params: parameters }, ElicitResultSchema, options);
  }

  return {
    progress: async (progress, total, message) => {
      if (token === undefined) return;
      await extra.sendNotification({ method: 'notifications/progress', params: { progressToken: token, progress, total, message } });
    },
    log: async (level, data) => {
      if (levels.indexOf(level) < levels.indexOf(wanted())) return;
      await extra.sendNotification({ method: 'notifications/message', params: { level, logger: 'egressip-analyzer', data } });
    },
    confirm: async (question) => {
      if (!canElicit()) return 'unsupported';
      const result = await elicit({
        message: question,
        requestedSchema: { type: 'object', properties: { go: { type: 'boolean', title: 'Go ahead' } }, required: ['go'] },
      });
      return result.action === 'accept' && result.content?.go === true ? 'accepted' : 'declined';
    },
    elicit,
    sample: async (parameters) => {
      if (server.getClientCapabilities()?.sampling === undefined)
        throw new AppError('mcp-client-cannot', { what: 'run a model (sampling)' });
      return extra.sendRequest({ method: 'sampling/createMessage', params: parameters }, CreateMessageResultSchema, options);
    },
    closeStream: () => extra.closeSSEStream?.(),
  };
}
