// @ts-check
/**
 * `npm run page`: the whole program as one file, `dist/kensho.html`. It runs from a disk, in a browser that lets it ask for
 * nothing.
 *
 *     node page.mjs [--office FOLDER] [FILE]
 *
 * `--office` embeds a city's own `input/` and `templates/`, with its workbooks as samples.
 */

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { argv, pid, stdout } from 'node:process';
import { parseArgs } from 'node:util';

import { PROJECT } from './bundle.mjs';
import { licencesOf } from './licences.mjs';
import { officeFiles } from './office.mjs';
import { pageScripts } from './pageScripts.mjs';
import { part } from './part.mjs';
import { patchFrom } from './patch.mjs';
import { compiledTemplates } from './templates.mjs';

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { office: { type: 'string' } },
  allowPositionals: true,
});
const office = resolve(values.office ?? PROJECT);
const out = resolve(positionals[0] ?? join(PROJECT, 'dist', 'kensho.html'));
const WEB = join(PROJECT, 'src', 'web');

const files = officeFiles(PROJECT, office);
const { scripts, packages } = await pageScripts(
  {
    page: 'src/web/page.ts',
    worker: 'src/web/worker.ts',
    preview: 'src/web/preview.ts',
    pdf: 'pdfjs-dist/legacy/build/pdf.worker.mjs',
  },
  new Map([['made:templates', await compiledTemplates(files.templates)]]),
);
const page = scriptNamed('page').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const style = readFileSync(join(WEB, 'page.css'), 'utf8');
const parts = [
  ...['worker', 'preview', 'pdf'].map((name) => part(`script-${name}`, scriptNamed(name))),
  part('office', JSON.stringify(files)),
  part('handbook', readFileSync(join(PROJECT, 'docs', 'handbook.md'))),
  part('licences', licencesOf(packages)),
  ...fonts(files.fonts),
];
const html = readFileSync(join(WEB, 'page.html'), 'utf8')
  .replace('{{policy}}', policy(page))
  .replace('{{version}}', files.version)
  .replace(/<style>\s*\/\* page\.css \*\/\s*<\/style>/u, () => `<style>${style}</style>`)
  .replace('<!-- samples -->', () => samples().join('\n'))
  .replace('<!-- parts -->', () => parts.join('\n'))
  .replace(/<script>\s*\/\* page\.ts \*\/\s*<\/script>/u, () => `<script>${page}</script>`);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(`${out}.${pid}`, html);
renameSync(`${out}.${pid}`, out);
stdout.write(`${out} (${(Buffer.byteLength(html) / 1_000_000).toFixed(1)} MB)\n`);

/**
 * Nothing is asked for; the one script that lies in the page is known by its digest, all others are made from what lies in it.
 *
 * @param {string} script
 */
function policy(script) {
  const digest = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${digest}' blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** @param {string} name */
function scriptNamed(name) {
  const script = scripts.get(name);
  if (script === undefined) throw new Error(`The script ${name} was not bundled.`);
  return script;
}

/** The workbooks that the page offers to look at. */
function samples() {
  const folder = join(office, 'input');
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^[^~.].*\.xlsx$/u.test(name))
    : [];
  return names
    .toSorted()
    .map((name) => part(`sample-${name}`, readFileSync(join(folder, name)), { sample: name }));
}

/**
 * @param {ReturnType<typeof officeFiles>['fonts']} setting
 */
function fonts({ text, figures, fallback }) {
  const names = [
    ...new Set([text, figures, ...fallback].flatMap(({ normal, bold }) => [normal, bold])),
  ];
  const { resolve: found } = createRequire(join(PROJECT, 'fonts', 'fonts.json'));
  const read = new Map(
    names.map((name) => {
      const packaged = name.startsWith('package:');
      return [
        name,
        readFileSync(
          packaged ? found(name.slice('package:'.length)) : join(PROJECT, 'fonts', name),
        ),
      ];
    }),
  );
  /** The kanji of the figures' typeface are those of the text's: what differs is a tenth. */
  const bases = new Map([
    [figures.normal, text.normal],
    [figures.bold, text.bold],
  ]);
  return names.map((name) => {
    const bytes = read.get(name) ?? Buffer.alloc(0);
    const base = bases.get(name);
    const other = base === undefined || base === name ? undefined : read.get(base);
    return base === undefined || other === undefined
      ? part(`font-${name}`, bytes, { font: name })
      : part(`font-${name}`, patchFrom(other, bytes), { font: name, base });
  });
}
