/** Entry point of the assistant as a process of its own. */
import { readSecret } from '#libs/config/secret.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { runService } from '#libs/service/run-service.ts';
import { createAssistant } from './app.ts';
import { anthropicModel } from './model/anthropic.ts';
import { openAiModel } from './model/openai.ts';
import { gatewayTools } from './tools.ts';

// LangChain sends what it does to a service of its makers where these say so. What is asked here is for the model alone.
for (const name of ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2']) delete process.env[name];

await runService('assistant', ({ config, connectBus, clock, logger }) => {
  const { provider, endpoint, model, key, mcp_url, mcp_token, limits, price_per_million } = config.assistant;
  if (endpoint === null || model === null) throw new AppError('assistant-no-model');
  const { host, port, cert_file } = config.gateway;
  const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = mcp_url ?? `${cert_file === null ? 'http' : 'https'}://${here}:${port}`;
  const access = { endpoint, model, key: key === null ? null : readSecret('assistant.key', key), clock };
  return createAssistant({
    connectBus,
    cluster: config.cluster,
    model: provider === 'anthropic' ? anthropicModel(access) : openAiModel(access),
    tools: gatewayTools(new URL('/mcp', url).href, readSecret('assistant.mcp_token', mcp_token)),
    limits,
    prices: price_per_million,
    mayPropose: config.orchestrator.enabled,
    clock,
    logger,
  });
});
