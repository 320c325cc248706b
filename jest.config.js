import { execArgv, versions } from 'node:process';

// Workers are started with our own options. As Node comes, a quarter of their CPU goes into optimizing
// code that a test file leaves again a moment later (src/world/tiering.ts), and into sweeping up small objects.
execArgv.push('--max-semi-space-size=64');
if (versions.node.startsWith('20.')) execArgv.push('--interrupt-budget=1000000');

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // jest leaves one core free by default; on a machine of two cores that doubles the time.
  maxWorkers: '100%',
  // Whole packets are built and read back; a busy machine takes its time.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
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
  // chartjs-node-canvas asks for the package `canvas`; in tests that is our source, not the build.
  moduleNameMapper: { '^canvas$': '<rootDir>/src/draw/canvas/index.ts' },
  // pdfjs-dist and parse5 are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(pdfjs-dist|parse5|entities)/)'],
};
