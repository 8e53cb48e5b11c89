import { gatewayOptions, gatewayUrl, tokenGiven } from '../ask/client.ts';
import { type Command, exitCodes } from '../command.ts';

export const command: Command = {
  name: 'mcp',
  group: 'ask',
  summary: 'speak MCP over stdio, for AI assistants: a bridge to the running system',
  options: gatewayOptions,
  examples: ['egressip mcp', 'EGRESSIP_TOKEN=... egressip mcp --url https://egressip.example.com'],
  async run(context) {
    // An entry point of the gateway: nothing else of it is used here.
    const { bridgeStdio } = await import('../../gateway/stdio.ts');
    await bridgeStdio({ url: gatewayUrl(context), token: tokenGiven(), say: context.say });
    return exitCodes.fine;
  },
};
