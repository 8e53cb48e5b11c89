/** The assistant: a model that answers questions in plain words. Without one they are answered all the same. */
import { z } from 'zod';
import { key, secretReference, section } from '../key.ts';

const address = z
  .url({ protocol: /^https?$/ })
  .nullable()
  .default(null);
const price = z.number().min(0).default(0);

export const assistant = section({
  provider: key(z.enum(['openai-compatible', 'anthropic']).default('openai-compatible'), {
    description: 'The protocol of the endpoint: chat completions (vLLM, Ollama, Azure, OpenShift AI and others) or messages of Anthropic.',
    usedBy: ['assistant'],
  }),
  endpoint: key(address, {
    description:
      'Where the model is, such as `http://localhost:11434/v1` or `https://api.anthropic.com`. Questions and the answers of the tools are sent there.',
    usedBy: ['assistant', 'gateway', 'up'],
  }),
  model: key(z.string().min(1).nullable().default(null), {
    description: 'Name of the model. Without it the assistant is not started.',
    usedBy: ['assistant', 'gateway', 'up'],
  }),
  key: key(secretReference.nullable().default(null), {
    description: 'Key of the endpoint (`{env: NAME}` or `{file: PATH}`).',
    usedBy: ['assistant'],
  }),
  mcp_url: key(address, {
    description: 'Where the assistant reaches the gateway. Without it `gateway.host` and `gateway.port`.',
    usedBy: ['assistant'],
  }),
  mcp_token: key(secretReference.default({ env: 'EGRESSIP_ASSISTANT_VIEWER' }), {
    description: "The assistant's own token for the gateway, which allows reading only. `egressip up` makes one.",
    usedBy: ['assistant', 'gateway', 'up'],
  }),
  limits: section({
    steps: key(z.number().int().min(1).max(50).default(8), {
      description: 'Calls of the model for one question.',
      usedBy: ['assistant'],
    }),
    tokens: key(z.number().int().min(1_000).default(100_000), {
      description: 'Tokens for one question, read and written.',
      usedBy: ['assistant'],
    }),
    seconds: key(z.number().min(1).max(600).default(60), {
      description: 'Time for one question.',
      usedBy: ['assistant', 'gateway'],
    }),
    cost: key(z.number().positive().nullable().default(null), {
      description: 'Cost of one question, by the prices below.',
      usedBy: ['assistant'],
    }),
  }),
  price_per_million: section({
    input: key(price, { description: 'Price of a million tokens read.', usedBy: ['assistant'] }),
    output: key(price, { description: 'Price of a million tokens written.', usedBy: ['assistant'] }),
  }),
});
