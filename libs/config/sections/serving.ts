/** How findings are judged and who gets to know. */
import { z } from 'zod';
import { key, secretReference, section } from '../key.ts';

const seconds = z.number().min(0).max(86_400);
const file = z.string().min(1).nullable().default(null);

export const monitoring = section({
  hold_off_seconds: key(seconds.default(10), {
    description: 'A finding fires when it outlasts this: the time a healthy cluster needs to converge after a change.',
    usedBy: ['analyzer'],
  }),
  restart_hold_off_seconds: key(seconds.default(60), {
    description: "The same after a restart of a node's controller.",
    usedBy: ['analyzer'],
  }),
});

export const investigations = section({
  enabled: key(z.boolean().default(false), {
    description:
      'An incident that fires gets a short report (what, since when, likely cause, what to do, what was checked): in its alerts as annotation `investigation`, on the page of its object or node, in `egressip explain`.',
    usedBy: ['analyzer'],
  }),
});

export const gateway = section({
  host: key(z.string().min(1).default('127.0.0.1'), {
    description: 'Address to listen on. Anything but loopback needs tokens or oidc.',
    usedBy: ['gateway'],
  }),
  port: key(z.number().int().min(0).max(65_535).default(8080), {
    description: 'If it is taken, `egressip up` uses the next free port and says so.',
    usedBy: ['gateway', 'up'],
  }),
  public_url: key(
    z
      .url({ protocol: /^https?$/ })
      .nullable()
      .default(null),
    {
      description:
        'Where people reach the page, for the links in alerts and to come back to from signing in. Without it `host` and `port`.',
      usedBy: ['gateway', 'notifier'],
    },
  ),
  allowed_hosts: key(z.array(z.string().min(1)).default([]), {
    description: 'Host names besides loopback that requests may be made to; others are refused, to prevent DNS rebinding.',
    usedBy: ['gateway'],
  }),
  requests_per_minute: key(z.number().int().min(1).default(1200), {
    description: 'Further requests of one client are answered with 429.',
    usedBy: ['gateway'],
  }),
  tokens: key(
    z
      .array(z.strictObject({ name: z.string().min(1), role: z.enum(['viewer', 'operator']), token: secretReference }))
      .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'two tokens have the same name')
      .default([]),
    {
      description:
        'Bearer tokens: `name` (for the audit log), `role` (viewer reads, operator also starts test runs), `token` (`{env: NAME}` or `{file: PATH}`).',
      usedBy: ['gateway'],
    },
  ),
  oidc: key(
    z
      .strictObject({
        issuer: z.url(),
        audience: z.string().min(1),
        operator_group: z.string().min(1).nullable().default(null),
        client_id: z.string().min(1).nullable().default(null),
        client_secret: secretReference.nullable().default(null),
      })
      .nullable()
      .default(null),
    {
      description:
        'Accepts tokens of this identity provider: `issuer`, `audience` (checked), `operator_group` (members are operators, others viewers). With `client_id` (and `client_secret`, a reference, unless it is a public client) people sign in on the page; register `/login/callback` below `public_url` as redirect URI.',
      usedBy: ['gateway'],
    },
  ),
  cert_file: key(file, { description: 'Certificate (PEM) to serve HTTPS with.', usedBy: ['gateway'] }),
  key_file: key(file, { description: 'Private key (PEM) of that certificate.', usedBy: ['gateway'] }),
});

const receiver = z.strictObject({
  name: z.string().min(1),
  /** The addresses of some receivers are secrets themselves. */
  url: z.union([z.url({ protocol: /^https?$/ }), secretReference]),
  /** Signs each message (Standard Webhooks). */
  secret: secretReference.nullable().default(null),
  /** Sent as bearer token. */
  token: secretReference.nullable().default(null),
  min_severity: z.enum(['info', 'warning', 'critical']).default('warning'),
  send_resolved: z.boolean().default(true),
  /** Alertmanager's default, which whoever receives its webhooks counts on. */
  repeat_interval_hours: z.number().positive().max(10_000).nullable().default(4),
});

export const notifier = section({
  receivers: key(z.array(receiver).default([]), {
    description:
      'Webhooks that get alerts in the body of Alertmanager: `name`, `url` (or a reference to it), `secret` (signs, Standard Webhooks), `token` (bearer), `min_severity`, `send_resolved`, `repeat_interval_hours` (an alert that still fires is sent again this long after its last delivery; 4 by default, as in Alertmanager; null: never).',
    usedBy: ['notifier'],
  }),
  allow_private_addresses: key(z.boolean().default(false), {
    description: 'Allows receivers on loopback or private networks; otherwise they are refused, to prevent request forgery.',
    usedBy: ['notifier'],
  }),
});

export const orchestrator = section({
  enabled: key(z.boolean().default(false), {
    description: 'Allows test runs. They change the cluster; each also needs `--allow-disruptive`.',
    usedBy: ['orchestrator', 'gateway'],
  }),
  deny_nodes: key(z.array(z.string().min(1)).default([]), {
    description: 'Nodes that no test run disturbs.',
    usedBy: ['orchestrator'],
  }),
  control_plane_nodes: key(z.boolean().default(false), {
    description: 'Lets test runs disturb nodes of the control plane too.',
    usedBy: ['orchestrator'],
  }),
  node_name: key(z.string().min(1).nullable().default(null), {
    description: 'The node that the orchestrator runs on, which it never disturbs (the downward API knows it).',
    usedBy: ['orchestrator'],
  }),
  probe_image: key(z.string().min(1).nullable().default(null), {
    description:
      'Image of this package, for the pods of a test run that ask an echo server; the Helm chart sets its own. Without it, and without the parameter `probe_image`, traffic is not measured.',
    usedBy: ['orchestrator'],
  }),
  reboot: section({
    method: key(z.enum(['debug-pod', 'command', 'webhook', 'none']).default('debug-pod'), {
      description: 'How test runs reboot a node: a privileged pod that calls systemd, your own command, a webhook, or not at all.',
      usedBy: ['orchestrator'],
    }),
    image: key(z.string().min(1).default('busybox:1.36'), {
      description: 'Image of the privileged pod; it needs `nsenter`.',
      usedBy: ['orchestrator'],
    }),
    command: key(z.array(z.string().min(1)).default([]), {
      description: 'Program and arguments, run without a shell; `{node}` and `{provider_id}` are filled in.',
      usedBy: ['orchestrator'],
    }),
    url: key(
      z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
      {
        description: 'Webhook that boots a node: a POST with `action`, `node`, `providerId` and `run`.',
        usedBy: ['orchestrator'],
      },
    ),
    token: key(secretReference.nullable().default(null), {
      description: 'Bearer token of that webhook (`{env: NAME}` or `{file: PATH}`).',
      usedBy: ['orchestrator'],
    }),
  }),
});
