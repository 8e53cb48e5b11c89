/** Time, timers and chance come in as ports, so that everything that decides by them runs under a virtual clock. */
import { expect, it } from 'vitest';
import { code, importsOf, read } from './source-files.ts';

/** In pieces, or this file would need leave to name them. */
const direct = new RegExp(
  [
    ['\\bset', 'Timeout\\('],
    ['\\bset', 'Interval\\('],
    ['\\bDate', '\\.now\\b'],
    ['\\bnew Date', '\\(\\)'],
    ['\\bAbortSignal', '\\.timeout\\('],
    ['\\bMath', '\\.random\\b(?!\\.)'],
  ]
    .map((parts) => parts.join(''))
    .join('|'),
);

/** The ports, what starts processes and servers, the command, and the page, which runs in a browser. */
const shells =
  /^(libs\/(runtime|provision)\/|libs\/service\/run-service\.ts$|services\/(cli|gateway\/page)\/|services\/gateway\/stdio\.ts$)/;
/** Each bounds one HTTP request to a real server. */
const requests = [
  'libs/store/query.ts',
  'services/gateway/http/oidc.ts',
  'services/historian/console.ts',
  'services/orchestrator/machines/webhook.ts',
  'services/orchestrator/traffic/fetch-text.ts',
];

/** What a comment says is no use of it. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const users = code.filter((file) => /^(libs|services)\//.test(file) && direct.test(withoutComments(read(file))));

it('only the ports, the shells and single requests take the time or set a timer themselves', () => {
  expect(users.filter((file) => shells.test(file)).length).toBeGreaterThan(10);
  expect(users.filter((file) => !shells.test(file))).toEqual(requests);
});

/** `vi.waitFor` gives up after a second, and a limit of a test's own is soon too short on a busy machine. */
const impatient = new RegExp(['\\bvi\\.wait', '(?:For|Until)\\(|\\.poll\\([^\\n]*\\btime', 'out:'].join(''));

it('what tests wait for has one limit, that of test/kit/eventually.ts', () => {
  expect(code.filter((file) => file.startsWith('test/') && impatient.test(withoutComments(read(file))))).toEqual([]);
});

it('what the orchestrator loads late is there at once on the stage of test runs: virtual time does not wait for files', () => {
  const late = importsOf('services/orchestrator/app.ts').filter(({ specifier }) =>
    read('services/orchestrator/app.ts').includes(`import('${specifier}')`),
  );
  const early = new Set(importsOf('test/kit/run-stage.ts').map(({ file }) => file));
  expect(late.length).toBeGreaterThan(5);
  expect(late.filter(({ file }) => !early.has(file))).toEqual([]);
});
