/** A language model, whatever its protocol. What it says is text of a stranger: checked where it enters, shown only when it is grounded. */

import type { Clock } from '#libs/runtime/clock.ts';

export interface Call {
  readonly id: string;
  readonly name: string;
  /** Null: what the model gave is no JSON object. */
  readonly arguments: Readonly<Record<string, unknown>> | null;
}

export type Message =
  | { readonly role: 'user'; readonly text: string }
  | { readonly role: 'assistant'; readonly text: string; readonly calls: readonly Call[] }
  | { readonly role: 'tool'; readonly id: string; readonly text: string };

export interface ToolSpec {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of its arguments. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface Prompt {
  readonly system: string;
  readonly messages: readonly Message[];
  readonly tools: readonly ToolSpec[];
}

export interface Reply {
  readonly text: string;
  readonly calls: readonly Call[];
  readonly tokens: { readonly input: number; readonly output: number };
}

export interface Model {
  /** Errors: `assistant-model-away`, `assistant-model-bad-answer`; the signal's reason when that aborts. */
  reply(prompt: Prompt, signal: AbortSignal): Promise<Reply>;
}

export interface ModelOptions {
  readonly clock: Clock;
  readonly endpoint: string;
  readonly model: string;
  readonly key: string | null;
}
