/** What an MCP server is made of. */
import type { Logger } from '#libs/telemetry/logger.ts';
import type { McpCatalogue } from './catalogue.ts';
import type { ToolSurroundings } from './tool.ts';

export type McpDependencies = ToolSurroundings & {
  readonly catalogue: McpCatalogue;
  readonly runsEnabled: boolean;
  readonly logger: Logger;
};
