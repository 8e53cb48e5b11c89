/** `docs/reference/tools.md`: the MCP tools, resources and prompts. */
import { z } from 'zod';
import { productCatalogue } from '../../services/gateway/mcp/catalogue.ts';
import type { Tool } from '../../services/gateway/mcp/tool.ts';
import { code, markdownTable, page } from './markdown.ts';

export function toolsReference(): string {
  const { tools, resources, prompts } = productCatalogue;
  return page([
    '# MCP',
    '',
    'Generated from `services/gateway/mcp`. Streamable HTTP at `/mcp` of the gateway, or stdio: `egressip mcp`. Each answer has structured',
    'content with a schema, exact totals, a cursor where it was cut, and never more bytes of JSON than its budget. What changes the',
    'cluster is hidden and refused unless test runs are enabled, and asks for a confirmation.',
    '',
    '## Tools',
    '',
    ...markdownTable(
      ['Tool', 'Role', 'Changes the cluster', 'Answer at most'],
      tools.map((tool) => [
        `[${tool.name}](#${tool.name})`,
        tool.need.role,
        tool.need.disruptive ? 'yes' : changesSometimes(tool) ? 'with some parameters' : 'no',
        `${tool.budget / 1000} kB`,
      ]),
    ),
    ...tools.flatMap((tool) => ['', `### ${tool.name}`, '', tool.description, '', ...parameters(tool)]),
    '',
    '## Resources',
    '',
    ...markdownTable(
      ['Address', 'What it is'],
      [
        ...resources.fixed.map((resource) => [code(resource.uri), resource.description]),
        ...resources.templates.map((resource) => [code(resource.uriTemplate), resource.description]),
      ],
    ),
    '',
    '## Prompts',
    '',
    ...markdownTable(
      ['Prompt', 'Arguments', 'What it is for'],
      prompts.map((prompt) => [
        code(prompt.name),
        prompt.arguments.map(({ name, required }) => `${code(name)}${required ? '' : ' (optional)'}`).join(', '),
        prompt.description,
      ]),
    ),
  ]);
}

const changesSometimes = (tool: Tool): boolean => !tool.readOnly;

interface Property {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly description?: string;
}

function parameters(tool: Tool): string[] {
  const { properties = {}, required = [] } = z.toJSONSchema(tool.input, { io: 'input' });
  if (Object.keys(properties).length === 0) return ['Takes no parameters.'];
  return markdownTable(
    ['Parameter', 'Type', 'Default', 'What it is'],
    Object.entries(properties as Record<string, Property>).map(([name, property]) => [
      code(name),
      typeText(property),
      property.default === undefined ? (required.includes(name) ? 'required' : '') : code(JSON.stringify(property.default)),
      property.description ?? '',
    ]),
  );
}

function typeText({ enum: choices, type, minimum, maximum }: Property): string {
  if (choices !== undefined) return choices.map((choice) => code(String(choice))).join(' ');
  const limited = maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER;
  return `${type ?? 'any'}${limited ? `, ${minimum ?? ''} to ${maximum}` : ''}`;
}
