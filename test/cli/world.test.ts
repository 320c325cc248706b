import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { projectFolder } from '../../src/world/project.ts';
import { openWorld, type World } from '../../src/world/world.ts';

/** Gives an example an installation of its own. */
function inProject(example: (world: World, project: string) => void): () => void {
  return () => {
    const project = mkdtempSync(join(tmpdir(), 'kensho-'));
    try {
      example(openWorld(project, project), project);
    } finally {
      rmSync(project, { recursive: true });
    }
  };
}

function write(content: string, ...path: string[]): string {
  const file = join(...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe('a file named on the command line', () => {
  it(
    'is read, or it is said why not',
    inProject(({ readFile }, project) => {
      const file = write('内容', project, 'a.xlsx');
      expect(readFile(file)).toMatchObject({ kind: 'read', bytes: Buffer.from('内容') });
      expect(readFile(project)).toEqual({ kind: 'folder' });
      expect(readFile(join(project, 'b.xlsx'))).toEqual({ kind: 'notFound' });
      expect(readFile(join(file, 'b.xlsx'))).toEqual({ kind: 'notFound' });
      expect(readFile('a\u0000b')).toEqual({ kind: 'notFound' });
      expect(readFile('長'.repeat(5000))).toEqual({ kind: 'notFound' });
      expect(readFile('/dev/null')).toEqual({ kind: 'notAFile' });
    }),
  );
});

describe('a picture beside the workbook', () => {
  it(
    'is found in its folder and in the folders below',
    inProject(({ picture }, project) => {
      const workbook = join(project, 'input', 'a.xlsx');
      write('P', project, 'input', '図', 'p.png');
      expect(picture(workbook, '図/p.png')).toEqual(Buffer.from('P'));
      expect(picture(workbook, '図\\p.png')).toEqual(Buffer.from('P'));
      expect(picture(workbook, '図')).toBeUndefined();
      expect(picture(workbook, 'q.png')).toBeUndefined();
    }),
  );

  it(
    'is never fetched from elsewhere',
    inProject(({ picture }, project) => {
      const workbook = join(project, 'input', 'a.xlsx');
      const secret = write('S', project, 'secret.png');
      write('W', workbook);
      symlinkSync(secret, join(project, 'input', 'link.png'));
      for (const name of [
        '../secret.png',
        '..\\secret.png',
        'x/../../secret.png',
        secret,
        'C:\\p.png',
        'p.png:x',
        '',
        'link.png',
      ]) {
        expect([name, picture(workbook, name)]).toEqual([name, undefined]);
      }
    }),
  );
});

describe('the installation', () => {
  it(
    'gives templates by their path and schemes in the order of their names',
    inProject((world, project) => {
      write('B', project, 'templates', 'parts', 'b.hbs');
      write('A', project, 'templates', 'a.hbs');
      write('{}', project, 'input', 'schemes', '2.json');
      write('{}', project, 'input', 'schemes', '1.json');
      write('#', project, 'input', 'schemes', 'README.md');
      expect([...world.templates()]).toEqual([
        ['a.hbs', 'A'],
        ['parts/b.hbs', 'B'],
      ]);
      expect(world.schemes().map(({ path }) => path)).toEqual([
        'input/schemes/1.json',
        'input/schemes/2.json',
      ]);
    }),
  );

  it.each(['theme.json', 'words.json', 'packet.hbs', 'parts/cover.hbs'])(
    'says that templates/%s is a folder, where one stands in its place',
    (name) => {
      inProject((world, project) => {
        mkdirSync(join(project, 'templates', name), { recursive: true });
        expect(() => world.templates()).toThrow(
          `「templates/${name}」はファイルではなく、フォルダです。`,
        );
      })();
    },
  );

  it(
    'may lack settings and schemes',
    inProject((world) => {
      expect(world.settings()).toBeUndefined();
      expect(world.schemes()).toEqual([]);
    }),
  );

  it('states its version, its settings and its schemes', () => {
    const world = openWorld(projectFolder(), '/');
    expect(world.version()).toMatch(/^\d+\.\d+\.\d+/u);
    expect(world.settings()?.text).toContain('"workbook"');
    expect(world.schemes()).not.toHaveLength(0);
  });

  it(
    'shows a path from the current folder when it lies there',
    inProject(({ shown }, project) => {
      expect(shown(join(project, 'output', 'a.pdf'))).toBe(join('output', 'a.pdf'));
      expect(shown('/elsewhere/a.pdf')).toBe('/elsewhere/a.pdf');
    }),
  );
});
