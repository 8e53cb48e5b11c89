/**
 * An unknown name is an error that suggests the nearest one, never "nothing found". It is checked only if nothing was found,
 * since a deleted object may still have findings and moves. A pod or namespace that may not have been read yet may exist.
 */
import { nearest } from '#libs/config/nearest.ts';
import { podKeyOf } from '#libs/egressip/explain/context.ts';
import type { Model } from '#libs/egressip/model/port.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { AnswerContext } from './context.ts';
import { isNamed, type Names } from './matching.ts';

type Known = Pick<AnswerContext, 'model' | 'monitor' | 'doubts' | 'verdict'>;

/** Error: `no-such-name`. */
export function requireKnown(context: Known, { node, egressIP, namespace, pod }: Names): void {
  const { model } = context;
  if (node != null) require('node', node, model.nodeNames());
  if (egressIP != null) require('EgressIP', egressIP, model.egressIPNames());
  if (namespace != null && model.namespace(namespace) === null && allRead(context, 'Namespace'))
    require('namespace', namespace, namespacesOf(model));
  if (pod != null && !hasPod(context, pod) && allRead(context, 'Pod')) require('pod', pod, [...model.podKeys()]);
}

/** A pod that is gone is known as long as a finding is about it. */
function hasPod({ model, monitor }: Known, pod: string): boolean {
  if (model.podView(pod) !== null) return true;
  if (!pod.includes('/') && [...model.podKeys()].some((key) => isNamed(key, pod))) return true;
  const named = [...monitor.findings(), ...monitor.history()];
  return named.some((finding) => isNamed(podKeyOf(finding) ?? '', pod));
}

function allRead({ doubts, verdict }: Known, kind: 'Namespace' | 'Pod'): boolean {
  return doubts.length === 0 && !verdict.missing.some((line) => line.startsWith(`${kind} objects`));
}

function require(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const guess = nearest(name, known);
  throw new AppError('no-such-name', { what, name, guess: guess === null ? '' : `, did you mean ${guess}?` });
}

const namespacesOf = (model: Model): readonly string[] => [...new Set([...model.podKeys()].map((key) => key.slice(0, key.indexOf('/'))))];
