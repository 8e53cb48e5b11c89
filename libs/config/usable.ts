/**
 * What a valid configuration may still lack: secrets that are not where it says, a guard for a gateway that others reach. Every
 * service refuses these when it starts; `egressip up` and `doctor` say them before anything is started.
 */
import { accessSync, constants } from 'node:fs';
import { isIPv4 } from 'node:net';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { SecretReference } from './key.ts';
import type { Config } from './schema.ts';
import { readSecret } from './secret.ts';

/**
 * Everything that will keep a service from starting, in the order of the file. Errors: `gateway-open-to-all`,
 * `gateway-bad-certificate`, `config-secret-missing`, `config-invalid-value`.
 */
export function unusableParts(config: Config, env: NodeJS.ProcessEnv = process.env): readonly AppError[] {
  return [...ofGateway(config.gateway), ...ofSecrets(config, env), ...ofReceivers(config.notifier), ...ofAssistant(config.assistant)];
}

/** Of addresses and `localhost`; other names are not resolved. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function ofGateway({ host, tokens, oidc, cert_file, key_file }: Config['gateway']): AppError[] {
  const isGuarded = isLoopback(host) || tokens.length > 0 || oidc !== null;
  const isHalf = (cert_file === null) !== (key_file === null);
  return [
    ...(isGuarded ? [] : [new AppError('gateway-open-to-all', { host })]),
    ...(isHalf ? [new AppError('gateway-bad-certificate', { detail: 'only one of the two is given' })] : []),
    ...[cert_file, key_file].flatMap((file) => {
      const detail = file === null ? null : unreadable(file);
      return detail === null ? [] : [new AppError('gateway-bad-certificate', { detail })];
    }),
  ];
}

function unreadable(file: string): string | null {
  try {
    accessSync(file, constants.R_OK);
    return null;
  } catch (thrown) {
    return errorText(thrown);
  }
}

function ofSecrets({ gateway, notifier, assistant }: Config, env: NodeJS.ProcessEnv): AppError[] {
  const secrets: readonly (readonly [key: string, reference: SecretReference | null])[] = [
    ...gateway.tokens.map(({ name, token }) => [`gateway.tokens.${name}`, token] as const),
    ['gateway.oidc.client_secret', gateway.oidc?.client_id == null ? null : gateway.oidc.client_secret],
    ...notifier.receivers.flatMap(({ name, url, secret, token }) => {
      const key = `notifier.receivers.${name}`;
      return [
        [`${key}.url`, typeof url === 'string' ? null : url] as const,
        [`${key}.secret`, secret] as const,
        [`${key}.token`, token] as const,
      ];
    }),
    ['assistant.key', assistant.model === null ? null : assistant.key] as const,
  ];
  return secrets.flatMap(([key, reference]) => {
    if (reference === null) return [];
    try {
      readSecret(key, reference, env);
      return [];
    } catch (thrown) {
      if (thrown instanceof AppError) return [thrown];
      throw thrown;
    }
  });
}

/** Queues, silences and metrics of a receiver go by its name. */
function ofReceivers({ receivers }: Config['notifier']): AppError[] {
  return receivers.flatMap(({ name }, index) => {
    if (receivers.findIndex((other) => other.name === name) === index) return [];
    const key = `notifier.receivers.${index}.name`;
    return [
      new AppError('config-invalid-value', {
        where: 'notifier.receivers',
        key,
        value: JSON.stringify(name),
        detail: 'another receiver has that name',
      }),
    ];
  });
}

/** Nothing goes to an address that nobody chose. */
function ofAssistant({ endpoint, model }: Config['assistant']): AppError[] {
  if ((endpoint === null) === (model === null)) return [];
  const [key, other] = endpoint === null ? ['assistant.endpoint', 'model'] : ['assistant.model', 'endpoint'];
  return [
    new AppError('config-invalid-value', { where: 'assistant', key, value: 'null', detail: `the ${other} is given, and it takes both` }),
  ];
}
