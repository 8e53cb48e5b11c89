/**
 * Reads the configuration: the file, then environment variables over it, then checks. The first thing that is wrong is one
 * AppError that says what, where (file and line, or the variable) and what to do. The result is frozen.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { checkKeys } from './check-keys.ts';
import { type ConfigFile, parseConfigFile } from './config-file.ts';
import { type Overrides, readEnvironment } from './environment.ts';
import { type Config, configSchema } from './schema.ts';

const defaultFile = join(import.meta.dirname, '..', '..', 'config', 'egress_config.yaml');

export interface LoadOptions {
  /** Else `EGRESSIP_CONFIG`, else `config/egress_config.yaml` of the checkout. */
  readonly path?: string | undefined;
  readonly env?: NodeJS.ProcessEnv;
}

/** Errors: `config-unreadable`, `config-not-yaml`, `config-unknown-key`, `config-inline-secret`, `config-invalid-value`. */
export function loadConfig(options: LoadOptions = {}): Config {
  const env = options.env ?? process.env;
  const written = readConfigFile(options.path ?? env['EGRESSIP_CONFIG']);
  checkKeys(configSchema, written);
  const overrides = readEnvironment(configSchema, env);
  const parsed = configSchema.safeParse(merged(written.data, overrides));
  if (!parsed.success) throw invalid(parsed.error.issues[0], written, overrides);
  return freeze(parsed.data);
}

function readConfigFile(named: string | undefined): ConfigFile {
  const file = named ?? defaultFile;
  if (named === undefined && !existsSync(file)) return parseConfigFile(file, '');
  try {
    return parseConfigFile(
      relative(process.cwd(), file).startsWith('..') ? file : relative(process.cwd(), file),
      readFileSync(file, 'utf8'),
    );
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('config-unreadable', { file, detail: errorText(thrown) }, thrown);
  }
}

function merged(data: unknown, overrides: Overrides): unknown {
  const result: unknown = structuredClone(data);
  for (const { path, value } of overrides.values()) {
    let at = result as Record<string, unknown>;
    for (const name of path.slice(0, -1)) {
      if (typeof at[name] !== 'object' || at[name] === null) at[name] = {};
      at = at[name] as Record<string, unknown>;
    }
    at[path.at(-1) ?? ''] = value;
  }
  return result;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function invalid(issue: Issue | undefined, written: ConfigFile, overrides: Overrides): AppError {
  const path = (issue?.path ?? []).map(String);
  const variable = [...overrides].find(([, override]) => override.path.every((name, index) => name === path[index]))?.[0];
  const holder = variable === undefined ? written.data : merged({}, overrides);
  const value = path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    holder,
  );
  return new AppError('config-invalid-value', {
    where: variable ?? written.where(path),
    key: path.join('.'),
    value: value === undefined ? 'missing' : JSON.stringify(value, withoutLogin),
    detail: issue?.message ?? 'not valid',
  });
}

/** Of what may be no URL at all, so up to the last @. */
const withoutLogin = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\/\/.*@/gs, '//redacted@') : value;

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}
