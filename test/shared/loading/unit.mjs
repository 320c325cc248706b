// A worker of the project `unit` (jest.config.js): a tenth of the tries.
globalThis.SHARE_OF_TRIES = 0.1;
