// @ts-check
/** Bundles the scripts of the page: the same program, with other files where it touches the computer. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { build as esbuild } from 'esbuild';

import {
  COLOUR_PROFILE,
  inAscii,
  made,
  packagesOf,
  pdfkitFolder,
  PROJECT,
  withoutLocales,
} from './bundle.mjs';

/** Edge and Chrome of February 2023. */
const TARGET = 'chrome110';

const LIBRARIES = join(PROJECT, 'src', 'web', 'libraries');
const { resolve } = createRequire(join(PROJECT, 'package.json'));

/** What libraries ask Node for. */
const OF_NODE = {
  stream: join(LIBRARIES, 'stream.ts'),
  zlib: join(LIBRARIES, 'zlib.ts'),
  fs: join(LIBRARIES, 'fs.ts'),
  buffer: resolve('buffer/index.js'),
  // Of png-js, for Node's.
  'browserify-zlib': join(LIBRARIES, 'zlib.ts'),
  // A build of its makers without Node.
  exceljs: resolve('exceljs/dist/exceljs.bare.min.js'),
};

/**
 * Bundles classic scripts: from a file, a browser starts workers of such scripts only.
 *
 * @param {Readonly<Record<string, string>>} entries paths within the project by the name of the script
 * @param {ReadonlyMap<string, string>} modules as `made` takes them
 * @returns {Promise<{ scripts: ReadonlyMap<string, string>; packages: readonly string[] }>} minified, by their names;
 *   and the folders of all packages in them
 * @throws when a script cannot be bundled, with esbuild's findings
 */
export async function pageScripts(entries, modules) {
  const { outputFiles, metafile } = await esbuild({
    entryPoints: { ...entries },
    absWorkingDir: PROJECT,
    outdir: '.',
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    platform: 'browser',
    target: TARGET,
    format: 'iife',
    // One byte for each letter as long as the script lives; other letters would make it two.
    charset: 'ascii',
    legalComments: 'none',
    inject: [join(LIBRARIES, 'globals.ts')],
    loader: { '.icc': 'binary' },
    define: { __dirname: '""', 'import.meta.url': '""' },
    plugins: [forThePage, withoutLocales, made(modules)],
    logLevel: 'error',
  });
  const scripts = new Map(
    outputFiles.map(({ path, text }) => [/([^/\\]+)\.js$/u.exec(path)?.[1] ?? path, inAscii(text)]),
  );
  return { scripts, packages: packagesOf(Object.keys(metafile.inputs)) };
}

/** @type {import('esbuild').Plugin} */
const forThePage = {
  name: 'for-the-page',
  setup(build) {
    // A file that touches the computer has a sister that does not.
    build.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
      const sister = path.replace(/(?<!\.web)\.ts$/u, '.web.ts');
      return sister !== path && existsSync(sister)
        ? { contents: readFileSync(sister, 'utf8'), loader: 'ts' }
        : undefined;
    });
    build.onResolve({ filter: /^(?:node:)?[a-z-]+$/ }, ({ path }) => {
      const file = Object.entries(OF_NODE).find(([name]) => path.replace(/^node:/u, '') === name);
      return file && { path: file[1] };
    });
    build.onResolve({ filter: /^made:colour-profile$/ }, () => ({
      path: join(pdfkitFolder(), COLOUR_PROFILE),
    }));
    // Asked for and not made use of: drawings come as operations, not as SVG; chart.js gets our canvas.
    build.onResolve({ filter: /^(?:svg-to-pdfkit|canvas|path)$/ }, () => ({
      path: 'made:nothing',
      namespace: 'made',
    }));
  },
};
