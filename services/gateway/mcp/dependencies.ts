/** What an MCP server is made of. */
import type { Logger } from '#libs/telemetry/logger.ts';
import type { McpCatalog } from './catalog.ts';
import type { ToolSurroundings } from './tool.ts';

export type McpDependencies = ToolSurroundings & {
  readonly catalog: McpCatalog;
  readonly runsEnabled: boolean;
  readonly logger: Logger;
};
