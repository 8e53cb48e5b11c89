/**
 * One call of a tool: may the caller, is the input right, run, keep the answer clean and within its budget. Roles and
 * switches are checked here, on the call, and not only where tools are listed (CVE-2026-46519). What goes wrong is a tool
 * error that says how to mend it (SEP-1303), never a protocol error.
 */
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { ZodError } from 'zod';
import { AppError, toAppError } from '#libs/errors/app-error.ts';
import type { Identity } from '../http/identity.ts';
import { cleanText, jsonBytes } from './clean.ts';
import { clusterArgument, type Need, type Tool, type ToolContext } from './tool.ts';

export interface CallResult {
  readonly result: CallToolResult;
  /** `ok` or the code of the error, for the audit log. */
  readonly outcome: string;
}

export interface Caller {
  readonly identity: Identity;
  readonly runsEnabled: boolean;
}

/** Every tool that is about one cluster takes `cluster`, which is taken out of its arguments here: no tool knows that there are others. */
export async function callTool(
  tools: readonly Tool[],
  name: string,
  given: Record<string, unknown>,
  caller: Caller,
  contextOf: (tool: Tool, named: string | null) => ToolContext,
): Promise<CallResult> {
  try {
    const tool = tools.find((candidate) => candidate.name === name);
    if (tool === undefined) throw new AppError('mcp-unknown-tool', { name: cleanText(name, 100) });
    permit(tool.name, tool.need, caller);
    const { named, own } = tool.ofFleet ? { named: null, own: given } : withoutCluster(given);
    const input = tool.input.strict().safeParse(own);
    if (!input.success) throw new AppError('mcp-bad-arguments', { what: cleanText(issuesOf(input.error)) });
    permit(tool.name, tool.needOf(input.data), caller);
    const answer = await tool.run(input.data, contextOf(tool, named));
    return { result: present(tool, answer), outcome: 'ok' };
  } catch (thrown) {
    return refusal(toAppError(thrown));
  }
}

function withoutCluster({ cluster, ...own }: Record<string, unknown>) {
  const named = clusterArgument.safeParse(cluster);
  if (!named.success) throw new AppError('mcp-bad-arguments', { what: cleanText(issuesOf(named.error)) });
  return { named: named.data ?? null, own };
}

/** An error as the model reads it: what, what to do, and the code. */
export function refusal(error: AppError): CallResult {
  const text = cleanText(`${error.message}. ${error.remedy} [${error.code}]`);
  return { result: { isError: true, content: [{ type: 'text', text }] }, outcome: error.code };
}

/** Errors: `http-unauthorized`, `http-forbidden`, `mcp-runs-disabled`. */
function permit(name: string, need: Need, { identity, runsEnabled }: Caller): void {
  if (identity.role === 'public') throw new AppError('http-unauthorized');
  if (need.role === 'operator' && identity.role !== 'operator') throw new AppError('http-forbidden', { role: 'operator' });
  if (need.disruptive && !runsEnabled) throw new AppError('mcp-runs-disabled', { name });
}

export function maySee(tool: Tool, caller: Caller): boolean {
  try {
    permit(tool.name, tool.need, caller);
    return true;
  } catch {
    // The refused answer.
    return false;
  }
}

function present(tool: Tool, answer: Record<string, unknown>): CallToolResult {
  if (tool.output === null) return answer as CallToolResult;
  const bytes = jsonBytes(answer);
  // Tools cut their lists themselves; this is the last resort if that was not enough.
  if (bytes > tool.budget) throw new AppError('mcp-answer-too-large', { bytes, budget: tool.budget });
  // The text repeats the structured answer for clients that read only text.
  return { structuredContent: answer, content: [{ type: 'text', text: JSON.stringify(answer) }] };
}

function issuesOf(error: ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`).join('; ');
}
