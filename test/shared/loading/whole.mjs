// A worker of the project `whole` (jest.config.js): twice the tries.
globalThis.SHARE_OF_TRIES = 2;
