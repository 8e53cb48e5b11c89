/** An answer of the API server that is not success: becomes a `Status` object. */
export class ApiFailure extends Error {
  readonly code: number;
  readonly reason: string;
  constructor(code: number, reason: string, message: string) {
    super(message);
    this.code = code;
    this.reason = reason;
  }
}

export function statusObject(code: number, reason: string, message: string): unknown {
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code };
}

export const notFound = (what: string) => new ApiFailure(404, 'NotFound', `${what} not found`);
export const expired = () => new ApiFailure(410, 'Expired', 'The provided resourceVersion or continue token is too old.');
