/**
 * The live page: static files of `page/`, no build step, nothing from outside. Every path below `/ui/` is the page too, so
 * that an object, a node, a pod and an address have a URL of their own.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { AppError } from '#libs/errors/app-error.ts';
import { readyQueries } from '#libs/store/ready-queries.ts';
import { sendBytes } from '../respond.ts';
import type { RequestContext, Route } from '../router.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// Everything comes from this server, and nothing is inline: names from the cluster cannot become script or style.
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function pageRoutes(): readonly Route[] {
  const files = loadFiles();
  const serve = async (name: string, { request, response }: RequestContext) => {
    const file = files.get(name);
    if (file === undefined) throw new AppError('http-not-found', { path: `/assets/${name}` });
    response.setHeader('etag', file.etag);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('content-security-policy', contentSecurityPolicy);
    response.setHeader('referrer-policy', 'no-referrer');
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304).end();
      return;
    }
    await sendBytes(request, response, 200, file.bytes, contentTypes[extname(name)] ?? 'application/octet-stream');
  };
  return [
    { method: 'GET', path: '/', role: 'public', sameForAll: true, handle: (context) => serve(pageOf(context), context) },
    { method: 'GET', path: '/ui/{view*}', role: 'public', sameForAll: true, handle: (context) => serve(pageOf(context), context) },
    {
      method: 'GET',
      path: '/assets/{name*}',
      role: 'public',
      sameForAll: true,
      handle: (context) => serve(context.parameters.name ?? '', context),
    },
  ];
}

/** Of one cluster; at a hub, where none is named, of all. */
const pageOf = ({ named }: RequestContext) => (named === null ? 'fleet.html' : 'index.html');

/** All files by name, read once at start. */
function loadFiles(): Map<string, { readonly bytes: Buffer; readonly etag: string }> {
  const folder = join(import.meta.dirname, '..', '..', 'page');
  const charts = dirname(createRequire(import.meta.url).resolve('uplot'));
  const files = new Map<string, Buffer>(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
  const page = withPreloads(files);
  files.set('index.html', Buffer.from(page));
  files.set('fleet.html', Buffer.from(page.replace('<body>', '<body data-fleet>')));
  files.set('ready-queries.json', Buffer.from(JSON.stringify(readyQueries)));
  files.set('uplot.js', readFileSync(join(charts, 'uPlot.esm.js')));
  files.set('uplot.css', readFileSync(join(charts, 'uPlot.min.css')));
  return new Map(
    [...files].map(([name, bytes]) => [name, { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` }]),
  );
}

/** The page with every module of ours named at its head: they come at once, not one import after the other. */
function withPreloads(files: ReadonlyMap<string, Buffer>): string {
  const links = [...files.keys()].filter((name) => name.endsWith('.js')).map((name) => `<link rel="modulepreload" href="/assets/${name}">`);
  return String(files.get('index.html')).replace('<!-- modules -->', links.join('\n  '));
}
