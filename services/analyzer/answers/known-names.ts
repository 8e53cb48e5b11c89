/**
 * An unknown name is an error that suggests the nearest one, never "nothing found". It is checked only if nothing was found,
 * since a deleted object may still have findings and moves.
 */
import { nearest } from '#libs/config/nearest.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { AppError } from '#libs/errors/app-error.ts';

export interface Names {
  readonly node?: string | null;
  readonly egressIP?: string | null;
  readonly namespace?: string | null;
}

/** Error: `no-such-name`. */
export function requireKnown(model: Model, { node, egressIP, namespace }: Names): void {
  if (node != null) require('node', node, model.nodeNames());
  if (egressIP != null) require('EgressIP', egressIP, model.egressIPNames());
  if (namespace != null && model.namespace(namespace) === null) require('namespace', namespace, namespacesOf(model));
}

function require(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const guess = nearest(name, known);
  throw new AppError('no-such-name', { what, name, guess: guess === null ? '' : `, did you mean ${guess}?` });
}

const namespacesOf = (model: Model): readonly string[] => [...new Set([...model.podKeys()].map((key) => key.slice(0, key.indexOf('/'))))];
