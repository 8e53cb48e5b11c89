/** The dependencies of an MCP server, and what it gives to whatever is asked about one cluster. */
import type { Logger } from '#libs/telemetry/logger.ts';
import type { McpCatalogue } from './catalogue.ts';
import { cleanSurroundings } from './clean-surroundings.ts';
import type { ToolSurroundings } from './tool.ts';

export type McpDependencies = Omit<ToolSurroundings, 'cluster' | 'feed'> & {
  readonly catalogue: McpCatalogue;
  readonly runsEnabled: boolean;
  readonly logger: Logger;
};

/** Of the cluster that is named, or of the only one. Errors: `no-such-cluster`, `fleet-cluster-needed`. */
export type Surround = (named: string | null) => ToolSurroundings;

/** `session`: the cluster that the whole session is about. */
export function surroundingsOf(given: McpDependencies, session: string | null): Surround {
  return (named) => {
    const { cluster, feed } = given.fleet.choose(named ?? session);
    return { ...given, cluster, ...cleanSurroundings({ ...given, feed }) };
  };
}
