/**
 * What the official suite calls by name (`test_...`, `test://...`), as a catalogue for the gateway's own MCP server: tools,
 * resources and prompts are fixtures, everything else is the product.
 */
import type { ContentBlock, PromptMessage } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { delay, systemClock } from '#libs/runtime/clock.ts';
import type { McpCatalogue } from '../../services/gateway/mcp/catalogue.ts';
import type { Resource, ResourceContent, ResourceSet } from '../../services/gateway/mcp/resources.ts';
import { defineContentTool, type Tool, type ToolContext } from '../../services/gateway/mcp/tool.ts';

/** A red dot. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
/** A header and no sound. */
const wav = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YQAAAAA=';

const text = (said: string): ContentBlock => ({ type: 'text', text: said });

function tool(
  name: string,
  run: (input: Record<string, unknown>, context: ToolContext) => Promise<readonly ContentBlock[]>,
  input: z.ZodObject = z.object({}),
): Tool {
  return defineContentTool({ name, title: name, description: `Fixture ${name} of the conformance suite`, input, budget: 10_000, run });
}

const pause = () => delay(systemClock, 50);
const field = (input: Record<string, unknown>, name: string) => String(input[name]);

const address = z.object({ street: z.string().optional(), city: z.string().optional() }).meta({ id: 'address' });

const tools: readonly Tool[] = [
  tool('test_simple_text', async () => [text('This is a simple text response for testing.')]),
  tool('test_image_content', async () => [{ type: 'image', data: png, mimeType: 'image/png' }]),
  tool('test_audio_content', async () => [{ type: 'audio', data: wav, mimeType: 'audio/wav' }]),
  tool('test_embedded_resource', async () => [
    {
      type: 'resource',
      resource: { uri: 'test://embedded-resource', mimeType: 'text/plain', text: 'This is an embedded resource content.' },
    },
  ]),
  tool('test_multiple_content_types', async () => [
    text('Multiple content types test:'),
    { type: 'image', data: png, mimeType: 'image/png' },
    {
      type: 'resource',
      resource: { uri: 'test://mixed-content-resource', mimeType: 'application/json', text: '{"test":"data","value":123}' },
    },
  ]),
  tool('test_tool_with_logging', async (_, { client }) => {
    await client.log('info', 'Tool execution started');
    await pause();
    await client.log('info', 'Tool processing data');
    await pause();
    await client.log('info', 'Tool execution completed');
    return [text('Logged three times.')];
  }),
  tool('test_tool_with_progress', async (_, { client }) => {
    for (const done of [0, 50, 100]) {
      await client.progress(done, 100, `${done} of 100`);
      await pause();
    }
    return [text('Done.')];
  }),
  tool('test_error_handling', async () => {
    throw new Error('This tool intentionally returns an error for testing');
  }),
  tool(
    'test_sampling',
    async (input, { client }) => {
      const said = await client.sample({
        messages: [{ role: 'user', content: { type: 'text', text: field(input, 'prompt') } }],
        maxTokens: 100,
      });
      return [text(`LLM response: ${said.content.type === 'text' ? said.content.text : said.content.type}`)];
    },
    z.object({ prompt: z.string() }),
  ),
  tool(
    'test_elicitation',
    async (input, { client }) => {
      const answer = await client.elicit({
        message: field(input, 'message'),
        requestedSchema: {
          type: 'object',
          properties: {
            username: { type: 'string', description: "User's response" },
            email: { type: 'string', description: "User's email address" },
          },
          required: ['username', 'email'],
        },
      });
      return [text(`User response: action=${answer.action}, content=${JSON.stringify(answer.content)}`)];
    },
    z.object({ message: z.string() }),
  ),
  tool('test_elicitation_sep1034_defaults', async (_, { client }) => {
    const answer = await client.elicit({
      message: 'Please check the defaults',
      requestedSchema: {
        type: 'object',
        properties: {
          name: { type: 'string', default: 'John Doe' },
          age: { type: 'integer', default: 30 },
          score: { type: 'number', default: 95.5 },
          status: { type: 'string', enum: ['active', 'inactive', 'pending'], default: 'active' },
          verified: { type: 'boolean', default: true },
        },
      },
    });
    return [text(`Elicitation completed: action=${answer.action}, content=${JSON.stringify(answer.content)}`)];
  }),
  tool('test_elicitation_sep1330_enums', async (_, { client }) => {
    const options = ['option1', 'option2', 'option3'];
    const titled = [
      { const: 'value1', title: 'First Option' },
      { const: 'value2', title: 'Second Option' },
      { const: 'value3', title: 'Third Option' },
    ];
    const answer = await client.elicit({
      message: 'Please choose',
      requestedSchema: {
        type: 'object',
        properties: {
          untitledSingle: { type: 'string', enum: options },
          titledSingle: { type: 'string', oneOf: titled },
          legacyEnum: { type: 'string', enum: ['opt1', 'opt2', 'opt3'], enumNames: ['Option One', 'Option Two', 'Option Three'] },
          untitledMulti: { type: 'array', items: { type: 'string', enum: options } },
          titledMulti: { type: 'array', items: { anyOf: titled } },
        },
      },
    });
    return [text(`Elicitation completed: action=${answer.action}, content=${JSON.stringify(answer.content)}`)];
  }),
  tool('test_reconnection', async (_, { client }) => {
    client.closeStream();
    await pause();
    return [text('Reconnection test completed.')];
  }),
  tool('json_schema_2020_12_tool', async () => [text('ok')], z.object({ name: z.string().optional(), address: address.optional() })),
];

const described = (name: string, mimeType: string) => ({ name, title: name, description: `Fixture ${name}`, mimeType });

function fixed(content: ResourceContent): Resource {
  return { read: async () => content, concerns: () => false };
}

const contents: Readonly<Record<string, ResourceContent>> = {
  'test://static-text': {
    uri: 'test://static-text',
    mimeType: 'text/plain',
    text: 'This is the content of the static text resource.',
  },
  'test://static-binary': { uri: 'test://static-binary', mimeType: 'image/png', blob: png },
  'test://watched-resource': { uri: 'test://watched-resource', mimeType: 'text/plain', text: 'Watched.' },
};

const resources: ResourceSet = {
  fixed: Object.values(contents).map(({ uri, mimeType }) => ({ uri, ...described(uri.slice('test://'.length), mimeType) })),
  templates: [{ uriTemplate: 'test://template/{id}/data', ...described('template', 'application/json') }],
  find: (uri) => {
    const content = contents[uri];
    if (content !== undefined) return fixed(content);
    const id = /^test:\/\/template\/([^/]+)\/data$/.exec(uri)?.[1];
    if (id === undefined) return null;
    const data = JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` });
    return fixed({ uri, mimeType: 'application/json', text: data });
  },
};

const say = (said: string): PromptMessage => ({ role: 'user', content: { type: 'text', text: said } });
const argument = (name: string) => ({ name, description: `Test argument ${name}`, required: true });
const prompt = (name: string) => ({ name, title: name, description: `Fixture ${name}` });

export const fixtures: McpCatalogue = {
  tools,
  resources,
  prompts: [
    { ...prompt('test_simple_prompt'), arguments: [], messages: () => [say('This is a simple prompt for testing.')] },
    {
      ...prompt('test_prompt_with_arguments'),
      arguments: [argument('arg1'), argument('arg2')],
      messages: ({ arg1, arg2 }) => [say(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)],
      complete: { arg1: async (typed) => ['paris', 'park', 'party'].filter((word) => word.startsWith(typed)) },
    },
    {
      ...prompt('test_prompt_with_embedded_resource'),
      arguments: [argument('resourceUri')],
      messages: ({ resourceUri = '' }) => [
        {
          role: 'user',
          content: {
            type: 'resource',
            resource: { uri: resourceUri, mimeType: 'text/plain', text: 'Embedded resource content for testing.' },
          },
        },
        say('Please process the embedded resource above.'),
      ],
    },
    {
      ...prompt('test_prompt_with_image'),
      arguments: [],
      messages: () => [
        { role: 'user', content: { type: 'image', data: png, mimeType: 'image/png' } },
        say('Please analyze the image above.'),
      ],
    },
  ],
};
