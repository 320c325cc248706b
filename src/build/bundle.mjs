// @ts-check
/**
 * Bundles the program, or a tool of the tests that contains it, into single scripts for Node.
 */

import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build as esbuild } from 'esbuild';

/** The project's folder. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** pdfkit reads its colour profile from a file beside itself. */
export const COLOUR_PROFILE = 'data/sRGB_IEC61966_2_1.icc';

/** Where pdfkit lies. */
export function pdfkitFolder() {
  const pdfmake = createRequire(join(PROJECT, 'package.json')).resolve('pdfmake/js/PDFDocument.js');
  return dirname(createRequire(pdfmake).resolve('pdfkit'));
}

/** @type {import('esbuild').Plugin} */
const withoutStreams = {
  name: 'without-streams',
  setup(build) {
    // The streams of exceljs, which nobody here uses, want packages that are not installed.
    build.onLoad(
      { filter: /exceljs[/\\]lib[/\\]stream[/\\]xlsx[/\\]workbook-(reader|writer)\.js$/ },
      () => ({
        contents: 'module.exports = {};',
        loader: 'js',
      }),
    );
  },
};

/** What zod would say in sixty languages is never said: our messages are our own. @type {import('esbuild').Plugin} */
export const withoutLocales = {
  name: 'without-locales',
  setup(build) {
    build.onLoad({ filter: /zod[/\\]v4[/\\]locales[/\\]index\.c?js$/ }, () => ({
      contents: 'export {};',
      loader: 'js',
    }));
  },
};

/**
 * Bundles scripts; nothing is written down.
 *
 * @param {Readonly<Record<string, string>>} entries paths within the project by the name of the script
 * @param {'cjs' | 'esm'} format `cjs` for V8's code cache; `esm` for scripts that await at the top
 * @param {readonly string[]} external packages that are found where the script is run, not bundled
 * @param {ReadonlyMap<string, string>} modules as `made` takes them
 * @returns {Promise<{ scripts: ReadonlyMap<string, Uint8Array>; packages: readonly string[] }>} scripts by their
 *   file names, and the folders of all packages in them
 * @throws when a script cannot be bundled, with esbuild's findings
 */
export async function bundle(entries, format, external = [], modules = new Map()) {
  const { outputFiles, metafile } = await esbuild({
    entryPoints: { ...entries },
    external: [...external],
    absWorkingDir: PROJECT,
    outdir: '.',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20.19',
    format,
    // V8 holds a script of ASCII alone in half the memory.
    charset: 'ascii',
    minifyWhitespace: true,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    plugins: [withoutStreams, withoutLocales, made(modules)],
    logLevel: 'error',
    ...(format === 'cjs'
      ? {
          define: { 'import.meta.url': 'bundleAddress' },
          banner: {
            js: "const bundleAddress = require('node:url').pathToFileURL(__filename).href;",
          },
        }
      : {
          define: { __dirname: JSON.stringify(pdfkitFolder()) },
          banner: {
            js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
          },
        }),
  });
  const scripts = new Map(
    outputFiles.map(({ path, text }) => [fileName(path), Buffer.from(inAscii(text), 'latin1')]),
  );
  return { scripts, packages: packagesOf(Object.keys(metafile.inputs)) };
}

/**
 * Writes the letters that esbuild leaves, those of patterns, as escapes of patterns. One letter beyond ASCII in a script
 * makes V8 hold all of it with two bytes a letter, as long as the program runs.
 *
 * @param {string} script by esbuild with `charset: 'ascii'`, which leaves letters in patterns and in `String.raw` only;
 *   the latter makes nothing but patterns in this project (test/house)
 * @returns {string} ASCII alone
 */
export function inAscii(script) {
  return script.replaceAll(
    /[^\0-\x7F]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Serves modules that are made while building.
 *
 * @param {ReadonlyMap<string, string>} modules their texts, by the name under which they are imported
 * @returns {import('esbuild').Plugin}
 */
export function made(modules) {
  return {
    name: 'made',
    setup(build) {
      build.onResolve({ filter: /^made:/ }, ({ path }) => ({ path, namespace: 'made' }));
      build.onLoad({ filter: /./, namespace: 'made' }, ({ path }) => ({
        contents: modules.get(path) ?? 'module.exports = {};',
        loader: 'js',
      }));
    },
  };
}

/** @param {string} path */
function fileName(path) {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

/**
 * @param {readonly string[]} inputs
 * @returns {readonly string[]}
 */
export function packagesOf(inputs) {
  const folders = inputs.flatMap((input) => {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(input) ?? [];
    return folder === undefined ? [] : [join(PROJECT, ...folder.split('/'))];
  });
  return [...new Set(folders)].toSorted();
}
