import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { toAppError } from '#libs/errors/app-error.ts';
import { cleanText } from './clean.ts';

/** The code the specification gives a resource that does not exist. */
const resourceNotFound = -32002;

/** Runs `work`; what it throws becomes a JSON-RPC error with the code, the text and the remedy of our catalogue. */
export async function protocolError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const error = toAppError(thrown);
    const code = error.httpStatus === 404 ? resourceNotFound : error.exitCode === 2 ? ErrorCode.InvalidParams : ErrorCode.InternalError;
    throw new McpError(code, cleanText(error.message), { code: error.code, remedy: cleanText(error.remedy) });
  }
}
