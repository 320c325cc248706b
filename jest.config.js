import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execArgv, versions } from 'node:process';

// Workers are started with our own options. As Node comes, a quarter of their CPU goes into optimizing
// code that a test file leaves again a moment later (src/world/tiering.ts), and into sweeping up small objects.
execArgv.push('--max-semi-space-size=64');
if (versions.node.startsWith('20.')) execArgv.push('--interrupt-budget=1000000');

/**
 * Files that ask `shared/tries.ts` how often to try a property, or `shared/whole.ts` for an example that takes long:
 * they are in both projects.
 */
const IN_BOTH = readdirSync('test', { recursive: true })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('test', path))
  .filter((path) => readFileSync(path, 'utf8').match(/'[^']*shared\/(?:tries|whole)\.ts'/u));

const WHOLE = '**/*.whole.test.ts';

/** @type {import('jest').Config} */
const COMMON = {
  // One cache for both: what one project has translated, the other need not.
  id: 'kensho-report',
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/test/shared/asserting.ts'],
  globalSetup: '<rootDir>/test/shared/open.cjs',
  globalTeardown: '<rootDir>/test/shared/close.cjs',
  // swc strips the types and turns imports into require(); jest's native ES
  // module mode costs about twice the time. Types are checked by `npm run types`.
  transform: {
    '^.+\\.(ts|mjs|js)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Of zod's sixty languages we speak none; each test file would load them all.
  moduleNameMapper: { '^\\.\\./locales/index\\.cjs$': '<rootDir>/test/shared/noLocales.cjs' },
  // pdfjs-dist and parse5 are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(pdfjs-dist|parse5|entities)/)'],
};

/** @type {import('jest').Config} */
export default {
  // jest leaves one core free by default; on a machine of two cores that doubles the time.
  maxWorkers: '100%',
  // What is hung is stopped; how long work may take is measured in CPU time, by the test that says so.
  testTimeout: 300_000,
  projects: [
    {
      ...COMMON,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.whole\\.test\\.ts$'],
      globals: { SHARE_OF_TRIES: 0.2 },
    },
    {
      ...COMMON,
      displayName: 'whole',
      testMatch: [`<rootDir>/test/${WHOLE}`, ...IN_BOTH.map((path) => `<rootDir>/${path}`)],
      globals: { SHARE_OF_TRIES: 2 },
    },
  ],
};
