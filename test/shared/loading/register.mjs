// Before the tests of a worker: lets it load TypeScript (hooks.mjs).
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
