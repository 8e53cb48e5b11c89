import type { ErrorDefinition } from '../definition.ts';

export const assistantErrors = {
  'assistant-busy': {
    message: 'the assistant is already working on {limit} questions',
    cause: 'it answers only so many questions at once',
    remedy: 'ask again in a moment',
    retryable: true,
    exitCode: 1,
  },
  'assistant-cancelled': {
    message: 'the question was cancelled',
    cause: 'the client that asked closed its connection',
    remedy: 'ask again',
    retryable: true,
    exitCode: 1,
  },
  'assistant-failed': {
    message: '{detail}',
    cause: 'the model, the connection to it, or one of its tools failed',
    remedy: 'read the log of the assistant; questions are answered without it meanwhile',
    retryable: true,
    exitCode: 4,
  },
  'assistant-model-away': {
    message: 'the model cannot be reached: {detail}',
    cause: 'its endpoint does not exist, refuses the connection, or breaks it off',
    remedy: 'check assistant.endpoint, assistant.model and assistant.key',
    retryable: true,
    exitCode: 4,
  },
  'assistant-model-bad-answer': {
    message: 'the answer of the model cannot be read: {detail}',
    cause: 'the endpoint speaks another protocol than assistant.provider says, or the answer was cut',
    remedy: 'check assistant.provider and assistant.endpoint',
    retryable: false,
    exitCode: 1,
  },
  'assistant-no-answer': {
    message: 'the assistant did not answer within {seconds} s',
    cause: 'its process is not running, or restarted too often',
    remedy: 'its log says why; questions are answered without it meanwhile',
    retryable: true,
    exitCode: 4,
  },
  'assistant-no-model': {
    message: 'no model is configured',
    cause: 'without a model there is no assistant, and questions are answered by the gateway alone',
    remedy: 'set assistant.endpoint and assistant.model, or do not run the assistant',
    retryable: false,
    exitCode: 2,
  },
  'assistant-no-turn': {
    message: 'there is no such turn of a conversation',
    cause: 'it is older than a week, or another question took its place',
    remedy: 'ask again, without the conversation',
    retryable: false,
    exitCode: 2,
  },
  'assistant-nothing-to-confirm': {
    message: 'there is nothing to confirm',
    cause: 'it was decided already, or another question took its place',
    remedy: 'ask again for what should run',
    retryable: false,
    exitCode: 2,
  },
  'assistant-tools-away': {
    message: 'the assistant cannot use the tools of the gateway: {detail}',
    cause: 'the gateway is not running, or does not accept the token of the assistant',
    remedy: 'check assistant.mcp_url and assistant.mcp_token',
    retryable: true,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
