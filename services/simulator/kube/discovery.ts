/** `/api`, `/apis`, the resource lists and `/version`, as clients need them to find the kinds. */
import { apiVersionOf, type Resource, resources } from './resources.ts';

const groups = [...new Set(Object.values(resources).map(({ group }) => group))].filter((group) => group !== '');
const verbs = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];

/** Null for a path that is not discovery. */
export function discovery(path: string): unknown {
  if (path === '/version') {
    return {
      major: '1',
      minor: '34',
      gitVersion: 'v1.34.4+simulated',
      gitCommit: '',
      platform: 'linux/amd64',
      goVersion: '',
      compiler: '',
    };
  }
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  if (path === '/apis') return { kind: 'APIGroupList', apiVersion: 'v1', groups: [...groups, 'authorization.k8s.io'].map(groupJson) };
  if (path === '/api/v1') return resourceList('v1', '');
  const group = /^\/apis\/([^/]+)$/.exec(path)?.[1];
  if (group !== undefined && groups.includes(group)) return { kind: 'APIGroup', apiVersion: 'v1', ...groupJson(group) };
  const versioned = /^\/apis\/([^/]+)\/v1$/.exec(path)?.[1];
  if (versioned === 'authorization.k8s.io') {
    const review = {
      name: 'selfsubjectaccessreviews',
      singularName: '',
      namespaced: false,
      kind: 'SelfSubjectAccessReview',
      verbs: ['create'],
    };
    return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: 'authorization.k8s.io/v1', resources: [review] };
  }
  return versioned !== undefined && groups.includes(versioned) ? resourceList(`${versioned}/v1`, versioned) : null;
}

function groupJson(name: string): Record<string, unknown> {
  const version = { groupVersion: `${name}/v1`, version: 'v1' };
  return { name, versions: [version], preferredVersion: version };
}

function resourceList(groupVersion: string, group: string): unknown {
  const served = Object.values<Resource>(resources).filter((resource) => resource.group === group);
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion,
    resources: served.flatMap((resource) => {
      const { plural, singular, namespaced, kind, shortNames } = resource;
      const entry = { name: plural, singularName: singular, namespaced, kind, verbs, ...(shortNames.length === 0 ? {} : { shortNames }) };
      if (apiVersionOf(resource) !== 'v1' || plural === 'events' || plural === 'namespaces') return [entry];
      const status = { name: `${plural}/status`, singularName: '', namespaced, kind, verbs: ['get', 'patch', 'update'] };
      const exec = { name: 'pods/exec', singularName: '', namespaced: true, kind: 'PodExecOptions', verbs: ['create', 'get'] };
      return plural === 'pods' ? [entry, status, exec] : [entry, status];
    }),
  };
}
