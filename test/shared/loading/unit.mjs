// A worker of the project `unit` (jest.config.js): a fifth of the tries.
globalThis.SHARE_OF_TRIES = 0.2;
