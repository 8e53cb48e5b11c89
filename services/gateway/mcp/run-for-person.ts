/** Runs one tool for a person who was shown exactly this and said yes: with their role, by the checks of every other call. */
import type { Proposal } from '#libs/contracts/ask.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import type { Identity } from '../http/identity.ts';
import { callTool } from './call.ts';
import { productCatalogue } from './catalogue.ts';
import type { Client } from './client.ts';
import type { ToolSurroundings } from './tool.ts';

const longestMs = 60_000;

export interface PersonSurroundings extends ToolSurroundings {
  readonly runsEnabled: boolean;
  readonly logger: Logger;
}

/** What became of it: the tool's answer as JSON, or in words why it did not run. */
export interface Ran {
  readonly ran: boolean;
  readonly result: string;
}

/** Only on the cluster whose assistant proposed it: the person was shown no other. */
export async function runForPerson({ tool, arguments: given }: Proposal, identity: Identity, around: PersonSurroundings): Promise<Ran> {
  const { logger, runsEnabled } = around;
  const late = new AbortController();
  const cancel = around.clock.after(longestMs, () => late.abort());
  const { result, outcome } = await callTool(productCatalogue.tools, tool, given, { identity, runsEnabled }, (_tool, named) => {
    if (named !== null && named !== around.cluster)
      throw new AppError('mcp-bad-arguments', { what: `cluster: this runs on ${around.cluster} only` });
    return { ...around, signal: late.signal, client: consenting };
  });
  cancel();
  logger.info({ event: 'assistant-run', tool, principal: identity.principal, outcome }, 'run after a yes to the assistant');
  const text = result.content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
  return { ran: outcome === 'ok', result: result.structuredContent === undefined ? text : JSON.stringify(result.structuredContent) };
}

const cannot = (what: string) => async () => {
  throw new AppError('mcp-client-cannot', { what });
};

/** The person has already said yes, and is not asked again. */
const consenting: Client = {
  progress: async () => {},
  log: async () => {},
  confirm: async () => 'accepted',
  elicit: cannot('ask the person (elicitation)'),
  sample: cannot('run a model (sampling)'),
  closeStream: () => {},
};
