// In place of zod's messages in sixty languages.
module.exports = {};
