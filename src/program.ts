/** What each command does, from its files to its exit code. */

import { basename, dirname, join } from 'node:path';

import { type Command, HELP, parseCommand } from './command.ts';
import type { Checked, Diagnostic } from './diagnostics/checked.ts';
import { readJson } from './diagnostics/json.ts';
import { inSheetOrder } from './diagnostics/order.ts';
import { printFindings } from './diagnostics/print.ts';
import { parseSettings } from './forms/settings.ts';
import { make, type Made } from './make.ts';
import type { Pipeline } from './pipeline.ts';
import { unreadableText, unwrittenText } from './refusal.ts';
import type { Terminal } from './terminal.ts';
import type { World } from './world.ts';
import type { NewFile } from './world/publish.ts';
import { safeName } from './world/safeName.ts';
