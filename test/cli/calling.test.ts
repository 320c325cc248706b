import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { commandFrom, everythingByNpm, folderOf, takenByNpm } from '../../src/cli/calling.ts';

const START = { npm_lifecycle_event: 'start' };

describe('the command that messages name', () => {
  it.each([
    [['project'], `node ${join('dist', 'cli.js')}`],
    [['project', 'input'], `node ${join('..', 'dist', 'cli.js')}`],
  ])('works from %j', (folder, command) => {
    const script = join('/', 'project', 'dist', 'cli.js');
    expect(commandFrom(script, join('/', ...folder))).toBe(command);
  });

  it('is quoted where the path has a space, and the name where one is installed', () => {
    const script = join('/', '検証 資料', 'dist', 'cli.js');
    expect(commandFrom(script, '/')).toBe(`node "${join('検証 資料', 'dist', 'cli.js')}"`);
    expect(commandFrom('/usr/bin/kensho-report', '/home')).toBe('kensho-report');
    expect(commandFrom('/usr/lib/dist/cli.js', '/usr', '/usr/bin/node')).toBe(
      `node ${join('lib', 'dist', 'cli.js')}`,
    );
  });

  it('names the Node that lies beside the program', () => {
    const program = join('/', '検証 資料', 'program');
    const call = commandFrom(
      join(program, 'cli.js'),
      join('/', '検証 資料'),
      join(program, 'node.exe'),
    );
    expect(call).toBe(`${join('program', 'node.exe')} ${join('program', 'cli.js')}`);
  });

  it('starts where the person stands, not where npm goes to', () => {
    expect(folderOf({ ...START, INIT_CWD: '/project/input' }, '/project')).toBe('/project/input');
    expect(folderOf({ INIT_CWD: '/old' }, '/project')).toBe('/project');
  });
});

describe('options that npm took for its own', () => {
  it.each([
    [['x.xlsx'], { npm_config_mono: 'true', npm_config_two_up: 'true' }, 'x.xlsx --mono --two-up'],
    [['x.xlsx'], { npm_config_paper: 'A3' }, 'x.xlsx --paper A3'],
    [['x.xlsx', '判定なし'], { npm_config_scheme: 'true' }, 'x.xlsx --scheme 判定なし'],
    [['わたしの 市.xlsx'], { npm_config_mono: 'true' }, '"わたしの 市.xlsx" --mono'],
  ])('of %j %j are told with the call that works', (files, taken, call) => {
    const said = takenByNpm(['build', ...files], { ...START, ...taken });
    expect(said).toContain(`\n  npm start -- ${call}\n`);
  });

  it('are none where npm was not used, or asked for nothing', () => {
    expect(takenByNpm(['build'], { npm_config_mono: 'true' })).toBeUndefined();
    expect(takenByNpm(['build'], { ...START, npm_config_json: 'true' })).toBeUndefined();
  });

  it('and leave no trace are spoken of whenever no option has arrived', () => {
    expect(everythingByNpm(['build', 'x.xlsx'], START)).toContain(
      '「npm start -- x.xlsx --only packet」',
    );
    expect(everythingByNpm(['build', 'x.xlsx', '--only', 'packet'], START)).toBeUndefined();
    expect(everythingByNpm(['build', 'x.xlsx'], {})).toBeUndefined();
  });
});
