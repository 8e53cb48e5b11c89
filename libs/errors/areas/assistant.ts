import type { ErrorDefinition } from '../definition.ts';

export const assistantErrors = {
  'assistant-busy': {
    message: 'the assistant works on {limit} questions already',
    cause: 'more were asked than a model answers at once',
    remedy: 'ask again in a moment',
    retryable: true,
    exitCode: 1,
  },
  'assistant-cancelled': {
    message: 'the question was cancelled',
    cause: 'whoever asked went away',
    remedy: 'ask again',
    retryable: true,
    exitCode: 1,
  },
  'assistant-failed': {
    message: '{detail}',
    cause: 'the model, the way to it or its tools failed',
    remedy: 'the log of the assistant says more; without it questions are answered all the same',
    retryable: true,
    exitCode: 4,
  },
  'assistant-model-away': {
    message: 'the model cannot be reached: {detail}',
    cause: 'its endpoint is not there, refuses the connection, or breaks it',
    remedy: 'check assistant.endpoint, assistant.model and assistant.key',
    retryable: true,
    exitCode: 4,
  },
  'assistant-model-bad-answer': {
    message: 'the model answered with what cannot be read: {detail}',
    cause: 'the endpoint speaks another protocol than assistant.provider says, or the answer was cut',
    remedy: 'check assistant.provider and assistant.endpoint',
    retryable: false,
    exitCode: 1,
  },
  'assistant-no-answer': {
    message: 'the assistant did not answer within {seconds} s',
    cause: 'its process is away, or was started anew too often',
    remedy: 'its log says why; without it questions are answered all the same',
    retryable: true,
    exitCode: 4,
  },
  'assistant-no-model': {
    message: 'no model is configured',
    cause: 'without a model there is no assistant, and questions are answered by the gateway alone',
    remedy: 'set assistant.endpoint and assistant.model, or do not run it',
    retryable: false,
    exitCode: 2,
  },
  'assistant-no-turn': {
    message: 'there is no such turn of a conversation',
    cause: 'it is older than a week, or another question took its place',
    remedy: 'ask anew, without the conversation',
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
    cause: 'the gateway is away, or does not take the token of the assistant',
    remedy: 'check assistant.mcp_url and assistant.mcp_token',
    retryable: true,
    exitCode: 4,
  },
} as const satisfies Record<string, ErrorDefinition>;
