#!/usr/bin/env node
/** `dist/cli.js`: starts the bundled command with what V8 compiled the last time. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runCompiled } from '../world/compiled.ts';
import { beFrugal } from '../world/frugal.ts';

// First: V8 keeps compiled code only for the flags it was compiled under.
beFrugal();
runCompiled(join(dirname(fileURLToPath(import.meta.url)), 'program.js'));
