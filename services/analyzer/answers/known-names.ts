/**
 * An unknown name is an error that suggests the nearest one, never "nothing found". It is checked only if nothing was found,
 * since a deleted object may still have findings and moves. What may not have been read yet may exist: a list of what is about it
 * is empty then, and incomplete; the answer about the one thing itself would say nothing, so that is an error.
 */
import { nearest } from '#libs/config/nearest.ts';
import type { KubeKind } from '#libs/contracts/objects.ts';
import { podKeyOf } from '#libs/egressip/explain/context.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { AnswerContext } from './context.ts';
import { isNamed, type Names } from './matching.ts';

type Known = Pick<AnswerContext, 'model' | 'monitor' | 'doubts' | 'verdict'>;

/** Error: `no-such-name`. */
export function requireKnown(context: Known, { node, egressIP, namespace, pod }: Names): void {
  const { model } = context;
  const allRead = (kind: KubeKind) => unread(context, kind) === null;
  if (node != null && allRead('Node')) require('node', node, model.nodeNames());
  if (egressIP != null && allRead('EgressIP')) require('EgressIP', egressIP, model.egressIPNames());
  if (namespace != null && model.namespace(namespace) === null && allRead('Namespace'))
    require('namespace', namespace, namespacesOf(model));
  if (pod != null && !hasPod(context, pod) && allRead('Pod')) require('pod', pod, [...model.podKeys()]);
}

/** For an answer about the one thing that is named. Errors: `no-such-name`, `name-not-read`. */
export function requireRead(context: Known, names: Pick<Names, 'node' | 'egressIP'>): void {
  requireKnown(context, names);
  const { node, egressIP } = names;
  const { model } = context;
  if (node != null && !model.nodeNames().includes(node)) throw notRead(context, 'Node', 'node', node);
  if (egressIP != null && !model.egressIPNames().includes(egressIP)) throw notRead(context, 'EgressIP', 'EgressIP', egressIP);
}

const notRead = (context: Known, kind: KubeKind, what: string, name: string) =>
  new AppError('name-not-read', { what, name, detail: unread(context, kind) ?? '' });

/** A pod that is gone is known as long as a finding is about it. */
function hasPod({ model, monitor }: Known, pod: string): boolean {
  if (model.podView(pod) !== null) return true;
  if (!pod.includes('/') && [...model.podKeys()].some((key) => isNamed(key, pod))) return true;
  const named = [...monitor.findings(), ...monitor.history()];
  return named.some((finding) => isNamed(podKeyOf(finding) ?? '', pod));
}

/** Why not all names of that kind are known, null where they are. */
function unread({ doubts, verdict }: Known, kind: KubeKind): string | null {
  return doubts[0] ?? verdict.missing.find((line) => line.startsWith(`${kind} objects`)) ?? null;
}

function require(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const guess = nearest(name, known);
  throw new AppError('no-such-name', { what, name, guess: guess === null ? '' : `, did you mean ${guess}?` });
}

const namespacesOf = (model: Model): readonly string[] => [...new Set([...model.podKeys()].map((key) => key.slice(0, key.indexOf('/'))))];
