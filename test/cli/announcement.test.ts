import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { announcement } from '../../src/cli/announcement.ts';

const same = (path: string): string => path;

describe('what was written', () => {
  it('is told file by file', () => {
    const paths = [join('output', 'mihon', 'packet.pdf'), join('output', 'mihon', 'findings.json')];
    expect(announcement(join('output', 'mihon'), paths, same)).toBe(
      `${join('output', 'mihon', 'packet.pdf')}\n${join('output', 'mihon', 'findings.json')}\n`,
    );
  });

  it('is told by the number of files in a folder', () => {
    const paths = ['packet.pdf', 'site/index.html', 'site/files/report.pdf', 'data/texts.csv'];
    const lines = announcement(
      'out',
      paths.map((path) => join('out', ...path.split('/'))),
      same,
    );
    expect(lines.replaceAll('\\', '/')).toBe(
      'out/packet.pdf\nout/site/（2ファイル）\nout/data/（1ファイル）\n',
    );
  });

  it('is shown as the person knows it', () => {
    expect(announcement('/a/b', ['/a/b/c.pdf'], (path) => path.replace('/a/', ''))).toBe(
      'b/c.pdf\n',
    );
  });
});
