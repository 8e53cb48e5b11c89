// `npm test`: everything that can run here. Installs first, then hands over to test.ts on Node 24.
import { launch } from './launch.mjs';

await launch('scripts/test.ts', process.argv.slice(2));
