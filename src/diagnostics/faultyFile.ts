/** A file of the installation that cannot be used: what is wrong with it, on its way to whoever can say so. */

import type { Checked, Diagnostic } from './checked.ts';

/**
 * Thrown where files are read, because everything behind that door is given what it reads; caught where a run
 * begins, and in the last place by the command itself.
 */
export class FaultyFile extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(...diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join('\n'));
    this.diagnostics = diagnostics;
  }
}

/**
 * Reads something of the installation.
 *
 * @returns the value, or the findings of the file that is at fault
 * @throws what is no fault of a file
 */
export function attempt<Value>(read: () => Value): Checked<Value> {
  try {
    return { value: read(), diagnostics: [] };
  } catch (error) {
    if (error instanceof FaultyFile) return { value: undefined, diagnostics: error.diagnostics };
    throw error;
  }
}
