// chartjs-node-canvas requires the package `canvas`, which npm links to this folder.
// The compiled code lies in dist/; this file only leads there.
module.exports = require('../../../dist/draw/canvas/index.js');
