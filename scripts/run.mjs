// `npm start`, `npm run bench` and so on: the benchmark, the generator of docs and the packer are programs of their own, all else a verb
// of the CLI.
import { launch } from './launch.mjs';

const [verb, ...args] = process.argv.slice(2);
if (verb === 'bench') await launch('test/bench/main.ts', args);
else if (verb === 'bench:scale') await launch('test/bench/scale/main.ts', args);
else if (verb === 'pack') await launch('scripts/pack/main.ts', args);
else if (verb === 'evals') await launch('test/evals/main.ts', args);
else if (verb === 'docs') await launch('scripts/docs/main.ts', args);
else await launch('services/cli/main.ts', process.argv.slice(2));
