/** One entry of the error catalogue. Texts may hold `{name}` placeholders that the thrower's details fill in. */
export interface ErrorDefinition {
  /** What happened, one line. */
  readonly message: string;
  /** Why it usually happens. */
  readonly cause: string;
  /** What the operator can do about it. */
  readonly remedy: string;
  /** Whether trying the same again may succeed. */
  readonly retryable: boolean;
  /** Exit code of the CLI when this ends it: 1 failed, 2 usage, 4 target unreachable or input incomplete. */
  readonly exitCode: 1 | 2 | 4;
}
