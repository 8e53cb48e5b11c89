// Which cluster the page is about. At a hub that stands at the head of each address (`/clusters/NAME`), and another cluster is another
// load of the page; elsewhere nothing stands there.

export const base = /^\/clusters\/[^/]+/.exec(location.pathname)?.[0] ?? '';
/** The page of a hub itself, with all its clusters. */
export const isFleet = document.body.dataset.fleet !== undefined;

/** @type {<Path extends string>(path: Path) => string} */
export const at = (path) => (path.startsWith('/') ? `${base}${path}` : path);
/** The path of a view, without the cluster. @param {URL} url */
export const pathOf = (url) => url.pathname.slice(base.length) || '/';
/** Whether this page shows that address without a load. @param {URL} url */
export const isHere = (url) => (base === '' ? !url.pathname.startsWith('/clusters/') : url.pathname.startsWith(`${base}/`));

/** @param {string} name */
export const clusterPath = (name) => `/clusters/${encodeURIComponent(name)}/`;
