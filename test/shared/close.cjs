// After all tests: what was shared goes.
const { rmSync } = require('node:fs');

module.exports = () => {
  rmSync(process.env.KENSHO_SHARED, { recursive: true });
};
