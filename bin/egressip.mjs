#!/usr/bin/env node
// Starts the CLI on the Node that comes with the package, whatever Node runs this file.
import { launch } from '../scripts/launch.mjs';

await launch('services/cli/main.ts', process.argv.slice(2));
