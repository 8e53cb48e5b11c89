#!/usr/bin/env node
// Starts the CLI on the Node that comes with the package, whatever Node runs this file.
import '../scripts/run.mjs';
