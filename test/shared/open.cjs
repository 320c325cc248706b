// Before all tests: makes the folder in which test files share what they have built (shared/run.ts).
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

module.exports = () => {
  process.env.KENSHO_SHARED = mkdtempSync(path.join(tmpdir(), 'kensho-shared-'));
};
