/**
 * Raw Kubernetes JSON (API answers, watch events, kubectl and must-gather files, recordings) to the objects the model works
 * on. Pure. A broken annotation costs only the part it stands for, a broken EgressIP what it may select; any other known kind with
 * a broken body is an error, because a verdict without that object would be wrong.
 */
import type { z } from 'zod';
import type { KubeKind, KubeObject } from '#libs/contracts/objects.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { resources } from '../resources.ts';
import { isRecord, member } from './annotations.ts';
import { projectCloudPrivateIPConfig, rawCloudPrivateIPConfig } from './cloud.ts';
import { projectEgressIP, rawEgressIP, salvageEgressIP } from './egressip.ts';
import { projectEvent, rawEvent } from './event.ts';
import {
  projectClusterUserDefinedNetwork,
  projectNetworkAttachment,
  projectUserDefinedNetwork,
  rawClusterUserDefinedNetwork,
  rawNetworkAttachment,
  rawUserDefinedNetwork,
} from './networks.ts';
import { projectNode, rawNode } from './node.ts';
import { projectNamespace, projectPod, rawNamespace, rawPod } from './pod.ts';
import { projectService, rawService } from './service.ts';

const projections: Readonly<Record<KubeKind, (raw: unknown) => KubeObject | null>> = {
  EgressIP: withSchema(rawEgressIP, projectEgressIP),
  Pod: withSchema(rawPod, projectPod),
  Namespace: withSchema(rawNamespace, projectNamespace),
  Node: withSchema(rawNode, projectNode),
  CloudPrivateIPConfig: withSchema(rawCloudPrivateIPConfig, projectCloudPrivateIPConfig),
  UserDefinedNetwork: withSchema(rawUserDefinedNetwork, projectUserDefinedNetwork),
  ClusterUserDefinedNetwork: withSchema(rawClusterUserDefinedNetwork, projectClusterUserDefinedNetwork),
  Event: withSchema(rawEvent, projectEvent),
  Service: withSchema(rawService, projectService),
};

/**
 * One object. `kind` is needed for items of an API list, which do not name theirs.
 * A NetworkAttachmentDefinition that makes a primary network is told as the UserDefinedNetwork it stands for. Null for kinds the model does not use and for events that are not about an EgressIP.
 * @throws AppError `kube-object-invalid` naming the object and the field.
 */
export function projectObject(raw: unknown, kind?: string): KubeObject | null {
  const named = kind ?? member(raw, 'kind');
  if (named === 'NetworkAttachmentDefinition') return projectNetworkAttachment(rawNetworkAttachment.parse(raw));
  if (!isKnownKind(named)) return null;
  const apiVersion = member(raw, 'apiVersion');
  if (typeof apiVersion === 'string' && !isOurs(named, groupOf(apiVersion))) return null;
  try {
    return projections[named](raw);
  } catch (thrown) {
    const issue = firstIssue(thrown);
    const salvaged = named === 'EgressIP' ? salvageEgressIP(raw, `${issue.path || '(root)'}: ${issue.message}`) : null;
    if (salvaged !== null) return salvaged;
    throw invalidObject(named, raw, thrown);
  }
}

/** The objects of a file: a list (`List`, `PodList`, ...) unrolled, anything else as it is. */
export function* listItems(raw: unknown): Generator<{ readonly raw: unknown; readonly kind: string | undefined }> {
  const kind = member(raw, 'kind');
  const items = member(raw, 'items');
  if (typeof kind !== 'string' || !kind.endsWith('List') || !isRecord(raw) || !('items' in raw)) {
    yield { raw, kind: undefined };
    return;
  }
  const itemKind = kind === 'List' ? undefined : kind.slice(0, -'List'.length);
  for (const item of Array.isArray(items) ? items : []) {
    const own = member(item, 'kind');
    yield { raw: item, kind: typeof own === 'string' ? own : itemKind };
  }
}

function withSchema<S extends z.ZodType>(schema: S, project: (raw: z.output<S>) => KubeObject | null) {
  return (raw: unknown) => project(schema.parse(raw));
}

function isKnownKind(kind: unknown): kind is KubeKind {
  return typeof kind === 'string' && Object.hasOwn(projections, kind);
}

/** OpenShift has a `Node` of its own in config.openshift.io; events are served in two groups. */
function isOurs(kind: KubeKind, group: string): boolean {
  return group === resources[kind].group || (kind === 'Event' && group === 'events.k8s.io');
}

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

function invalidObject(kind: string, raw: unknown, thrown: unknown): AppError {
  const metadata = member(raw, 'metadata');
  const [namespace, name] = [member(metadata, 'namespace'), member(metadata, 'name')];
  const issue = firstIssue(thrown);
  return new AppError(
    'kube-object-invalid',
    {
      kind,
      name: [namespace, name].filter((part) => typeof part === 'string').join('/') || '(no name)',
      path: issue.path === '' ? '(root)' : issue.path,
      detail: issue.message,
    },
    thrown,
  );
}

function firstIssue(thrown: unknown): { path: string; message: string } {
  const issues = member(thrown, 'issues');
  const issue: unknown = Array.isArray(issues) ? issues[0] : null;
  const path = member(issue, 'path');
  return { path: Array.isArray(path) ? path.map(String).join('.') : '', message: String(member(issue, 'message') ?? thrown) };
}
