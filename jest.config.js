import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execArgv, versions } from 'node:process';

// Workers are started with our own options. As Node comes, a quarter of their CPU goes into optimizing
// code that a test file leaves again a moment later (src/world/frugal.ts), and into sweeping up small objects.
execArgv.push('--max-semi-space-size=64');
if (versions.node.startsWith('20.')) execArgv.push('--interrupt-budget=1000000');

/**
 * Files that ask `shared/tries.ts` how often to try a property, or `shared/whole.ts` for examples that take long:
 * they are in both projects.
 */
const IN_BOTH = readdirSync('test', { recursive: true })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('test', path))
  .filter((path) => readFileSync(path, 'utf8').match(/'[^']*shared\/(?:tries|whole)\.ts'/u));

const LOADING = '<rootDir>/test/shared/loading/register.mjs';

const WHOLE = '**/*.whole.test.ts';

/** @type {import('jest').Config} */
const COMMON = {
  // Every test file of a worker finds the modules loaded that one before it has used, and compiled as far as they have
  // run; jest's own runner loads them anew for each file, which took twice as long as the tests.
  runner: ['<rootDir>/test/shared/loading/runner.mjs', { runtime: 'child_process' }],
  globalSetup: '<rootDir>/test/shared/open.cjs',
  globalTeardown: '<rootDir>/test/shared/close.cjs',
};

/** @type {import('jest').Config} */
export default {
  // jest leaves one core free by default; on a machine of two cores that doubles the time.
  maxWorkers: '100%',
  projects: [
    {
      ...COMMON,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.whole\\.test\\.ts$'],
      setupFiles: [LOADING, '<rootDir>/test/shared/loading/unit.mjs'],
    },
    {
      ...COMMON,
      displayName: 'whole',
      testMatch: [`<rootDir>/test/${WHOLE}`, ...IN_BOTH.map((path) => `<rootDir>/${path}`)],
      setupFiles: [LOADING, '<rootDir>/test/shared/loading/whole.mjs'],
    },
  ],
};
