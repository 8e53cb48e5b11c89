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
  /** Status of an HTTP answer; absent where it follows from the two above (`httpStatusOf`). */
  readonly httpStatus?: number;
}

/** Where the definition names none: 503 when another try may help, 400 for wrong input, else 500. */
export function httpStatusOf({ httpStatus, retryable, exitCode }: ErrorDefinition): number {
  return httpStatus ?? (retryable || exitCode === 4 ? 503 : exitCode === 2 ? 400 : 500);
}

/** The placeholders of the texts of a definition. What holds a space is an example of YAML and no placeholder. */
export type PlaceholdersOf<D extends ErrorDefinition> = NamesIn<D['message']> | NamesIn<D['cause']> | NamesIn<D['remedy']>;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name) | NamesIn<Rest>
  : never;
