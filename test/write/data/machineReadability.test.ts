/**
 * デジタル庁「行政データにおける機械可読性に関するルール」: 30 rules in three levels, each asked of every CSV. Rules about
 * Excel (L1-10 to L1-13, L2-06) are asked of `indicators.xlsx` in `dataBook.test.ts`; L3-07 of all cities together.
 */

import { describe, expect, it } from '@jest/globals';

import { DataPackage } from './frictionless.ts';
import { bytesOf, cellsOf, evaluatedCity, openData, textOf } from './opened.ts';

const CITIES = [
  ['kumamoto-r1', '判定なし'],
  ['kumamoto-r1', '対目標比4段階（100・80・50）'],
  ['mihon-r6', '達成・未達成'],
  ['mihon-r6', '対目標比7点法'],
  ['kirinosawa-r7', '施策評価A～E（対目標比の点の平均）'],
] as const;

const MADE = CITIES.map(([city, scheme]) => {
  const artifacts = openData(evaluatedCity(city, scheme));
  const { resources, ...about } = DataPackage.parse(
    JSON.parse(textOf(artifacts, 'data/datapackage.json')),
  );
  const tables = resources.map(({ path, schema }) => {
    const [head = [], ...records] = cellsOf(bytesOf(artifacts, `data/${path}`));
    const columns = head.map((name, index) => ({
      name,
      field: schema.fields[index],
      cells: records.map((cells) => cells[index] ?? ''),
    }));
    return { path, head, records, columns, text: textOf(artifacts, `data/${path}`) };
  });
  return { city: `${city}, ${scheme}`, artifacts, about, resources, tables };
});

type Table = (typeof MADE)[number]['tables'][number];
type Column = Table['columns'][number];

/** Names in every table what breaks a rule: nothing. */
function broken(find: (table: Table) => readonly string[]): readonly string[] {
  return MADE.flatMap(({ city, tables }) =>
    tables.flatMap((table) => find(table).map((what) => `${city} ${table.path}: ${what}`)),
  );
}

function cellsBreaking(isBroken: (cell: string, column: Column) => boolean): readonly string[] {
  return broken(({ columns }) =>
    columns.flatMap((column) =>
      column.cells
        .filter((cell) => isBroken(cell, column))
        .map((cell) => `${column.name} 「${cell}」`),
    ),
  );
}

function isNumeric({ field }: Column): boolean {
  return field?.type === 'number' || field?.type === 'integer';
}

describe('level 1: a program can read the file', () => {
  it('L1-01 is CSV', () => {
    expect(broken(({ path }) => (path.endsWith('.csv') ? [] : [path]))).toEqual([]);
  });

  it('L1-02, L1-04 holds one table and nothing else: every line has as many cells as the heading', () => {
    expect(
      broken(({ head, records }) =>
        records.filter((cells) => cells.length !== head.length).map((cells) => cells.join('|')),
      ),
    ).toEqual([]);
  });

  it('L1-03 is not parted by blank rows, nor by columns without a heading', () => {
    expect(
      broken(({ head, records }) => [
        ...head.filter((name) => name.trim() === ''),
        ...records.filter((cells) => cells.every((cell) => cell === '')).map(() => 'blank row'),
      ]),
    ).toEqual([]);
  });

  it('L1-05 calls every column by a name that says what it is', () => {
    const names = new Set(MADE.flatMap(({ tables }) => tables.flatMap(({ head }) => head)));
    expect([...names].filter((name) => !/^(?:is_)?[a-z]{3,}(?:_[a-z]{2,})*$/u.test(name))).toEqual(
      [],
    );
    expect(names.size).toBeGreaterThan(40);
    for (const { resources } of MADE) {
      for (const { schema } of resources) {
        for (const { title } of schema.fields)
          expect(title).toMatch(/[\p{sc=Han}\p{sc=Katakana}]/u);
      }
    }
  });

  it('L1-06 lays nothing out with spaces', () => {
    expect(cellsBreaking((cell) => cell !== cell.trim() || /\u3000|\s{2,}/u.test(cell))).toEqual(
      [],
    );
  });

  it('L1-07 has one datum in a cell: no list, no value with another in brackets', () => {
    // Sentences are one datum, and so is the name of a thing.
    const sentences = new Set([
      'response_text',
      'summary_text',
      'reason_text',
      'opinion_text',
      'text',
      'description',
      'override_reason',
      'remark',
      'indicator_note',
      'rate_formula',
    ]);
    const names = new Set([
      'grant_name',
      'listed_plan',
      'goal_name',
      'policy_name',
      'meeting',
      'name',
      'scheme',
      'scope_name',
      'indicator_name',
      'department',
    ]);
    expect(
      cellsBreaking((cell, { name }) => {
        if (sentences.has(name) || names.has(name)) return false;
        return /[;；／\n]|、.*、|・.*・|^\d[\d,.]*\s*[（(]/u.test(cell);
      }).filter((what) => !/codes\.csv: code /u.test(what)),
    ).toEqual([]);
  });

  it('L1-08 uses UTF-8, in which no sign depends on a machine, and none that is for private use', () => {
    expect(cellsBreaking((cell) => /[\p{Co}\p{Cn}\uFFFD]/u.test(cell))).toEqual([]);
  });

  it('L1-09 tells a blank from a zero: a number that is not there is blank, and the row says why', () => {
    for (const { tables } of MADE) {
      const [indicators] = tables;
      const at = (name: string): number => indicators?.head.indexOf(name) ?? -1;
      for (const cells of indicators?.records ?? []) {
        const isNumber = cells[at('value_state')] === '数値';
        expect((cells[at('value_number')] ?? '') !== '').toBe(isNumber);
      }
    }
  });

  it('L1-14 has a record in every line', () => {
    expect(
      broken(({ text, records }) => {
        const lines = text.split('\r\n');
        const isWhole = lines.length === records.length + 2 && lines.at(-1) === '';
        return isWhole && !/(?<!\r)\n|\r(?!\n)/u.test(text) ? [] : [String(lines.length)];
      }),
    ).toEqual([]);
  });

  it('L1-15 quotes what holds a comma or a quotation mark', () => {
    // The reader of `cellsOf` forgives nothing; that such cells occur shows that it was asked.
    const cells = MADE.flatMap(({ tables }) => tables.flatMap(({ records }) => records.flat()));
    expect(cells.some((cell) => cell.includes(','))).toBe(true);
  });
});

describe('level 2: a program can reckon with it', () => {
  it('L2-01 has nothing but numbers in the columns of numbers', () => {
    expect(
      cellsBreaking((cell, column) => isNumeric(column) && !/^(?:-?\d+(?:\.\d+)?)?$/u.test(cell)),
    ).toEqual([]);
  });

  it('L2-01 has no column of texts that are mostly numbers, but codes', () => {
    // Numbers of opinions and projects are names of theirs; a scheme's own words for its grades, 「3点」, which codes.csv lists.
    const codes = new Set(['organization_code', 'grade', 'computed_grade']);
    expect(
      broken(({ columns }) =>
        columns
          .filter(
            (column) =>
              !isNumeric(column) && !codes.has(column.name) && !column.name.endsWith('_id'),
          )
          .filter(({ cells }) => {
            const filled = cells.filter((cell) => cell !== '');
            const numbers = filled.filter((cell) => /^[-▲△]?[\d,.]+\s*\S{0,2}$/u.test(cell));
            return filled.length > 0 && numbers.length > filled.length / 2;
          })
          .filter(({ field }) => field?.type !== 'date')
          .map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  it('L2-02 leaves nothing out because it stands above', () => {
    expect(cellsBreaking((cell) => /^(?:〃|同上|同左|々|仝)$/u.test(cell))).toEqual([]);
    const required = ['organization_name', 'indicator_name', 'fiscal_year', 'unit'];
    expect(cellsBreaking((cell, { name }) => required.includes(name) && cell === '')).toEqual(
      // Of a column that is no number.
      broken(({ path, columns }) =>
        path !== 'dictionary.csv'
          ? []
          : columns
              .filter(({ name }) => name === 'unit')
              .flatMap(({ cells }) => cells.filter((cell) => cell === '').map(() => 'unit 「」')),
      ),
    );
  });

  it('L2-03 has no two columns of one name', () => {
    expect(
      broken(({ head }) => head.filter((name, index) => head.indexOf(name) !== index)),
    ).toEqual([]);
  });

  it('L2-04, L2-05, L3-02 chooses from words that codes.csv lists, and has no 「その他（…）」', () => {
    for (const { tables } of MADE) {
      const codes = tables.find(({ path }) => path === 'codes.csv');
      const listed = new Set(
        (codes?.records ?? []).map((cells) =>
          ['file', 'column', 'code']
            .map((name) => cells[codes?.head.indexOf(name) ?? -1])
            .join(' '),
        ),
      );
      const unlisted = tables
        .filter(({ path }) => path !== 'codes.csv' && path !== 'dictionary.csv')
        .flatMap(({ path, columns }) =>
          columns
            .filter(({ field }) => field !== undefined && isChosen(field))
            .flatMap(({ name, cells }) =>
              cells
                .filter((cell) => cell !== '' && !listed.has(`${path} ${name} ${cell}`))
                .map((cell) => `${path} ${name} ${cell}`),
            ),
        );
      expect(unlisted).toEqual([]);
      expect(listed.size).toBeGreaterThan(40);
    }
    expect(cellsBreaking((cell) => /^その他[（(]/u.test(cell))).toEqual([]);
  });
});

function isChosen(field: NonNullable<Column['field']>): boolean {
  if (field.type === 'boolean') return true;
  return field.type === 'string' && field.constraints !== undefined && 'enum' in field.constraints
    ? field.constraints.enum !== undefined
    : false;
}

describe('level 3: programs can go on with it', () => {
  it('L3-01 begins with the headings; records follow from the second line', () => {
    expect(
      broken(({ text, head }) => (text.startsWith(`${head.join(',')}\r\n`) ? [] : ['no heading'])),
    ).toEqual([]);
  });

  it('L3-03 has no signs among numbers: a blank is the only one, and datapackage.json says what it means', () => {
    for (const { resources } of MADE) {
      for (const { schema } of resources) {
        // Readers of the first edition of Data Package know no labels there: each column has its own.
        expect(schema.missingValues).toEqual(['']);
        for (const { constraints, missingValues } of schema.fields) {
          const label = constraints?.required ? undefined : [{ value: '', label: '値なし' }];
          expect(missingValues).toEqual(label);
        }
      }
    }
  });

  it('L3-04 names the unit of every number, in its row or in the dictionary', () => {
    for (const { tables } of MADE) {
      const dictionary = tables.find(({ path }) => path === 'dictionary.csv');
      const at = (name: string): number => dictionary?.head.indexOf(name) ?? -1;
      const units = new Map(
        (dictionary?.records ?? []).map((cells) => [
          `${cells[at('file')]} ${cells[at('column')]}`,
          cells[at('unit')] ?? '',
        ]),
      );
      for (const { path, columns, head } of tables) {
        for (const { name, field } of columns) {
          if (field?.type !== 'number') continue;
          const unit = units.get(`${path} ${name}`) ?? '';
          expect([path, name, unit]).not.toEqual([path, name, '']);
          expect(unit !== 'unit' || head.includes('unit')).toBe(true);
        }
      }
    }
  });

  it('L3-05 has years in 西暦 beside those in 和暦, and days as ISO 8601', () => {
    expect(
      broken(({ head }) =>
        head.filter(
          (name) => name.endsWith('_japanese') && !head.includes(name.replace('_japanese', '')),
        ),
      ),
    ).toEqual([]);
    expect(
      cellsBreaking(
        (cell, { name }) =>
          /^(?:fiscal|data)_year$/u.test(name) && !/^(?:(?:19|20)\d\d)?$/u.test(cell),
      ),
    ).toEqual([]);
    expect(
      cellsBreaking((cell, { name }) => name.endsWith('_date') && !/^\d{4}-\d\d-\d\d$/u.test(cell)),
    ).toEqual([]);
  });

  it('L3-06 names the city in every row by its official name, and by its code where there is one', () => {
    expect(
      broken(({ head }) =>
        head.slice(0, 2).join() === 'organization_code,organization_name' ? [] : [head.join()],
      ),
    ).toEqual([]);
    expect(
      cellsBreaking((cell, { name }) => name === 'organization_name' && !/[市町村区]$/u.test(cell)),
    ).toEqual([]);
    const codes = MADE.filter(({ city }) => city.startsWith('kumamoto')).flatMap(({ tables }) =>
      tables.flatMap(({ columns }) => columns[0]?.cells ?? []),
    );
    expect(new Set(codes)).toEqual(new Set(['431001']));
  });

  it('L3-07 has the same tables and columns whatever the city, the year and the scheme', () => {
    // Opinions and projects are there where an office publishes any.
    const perhaps =
      /^(?:opinions|projects|project-measures|planned|leading|leading-bases|sdgs|text-indicators)\.csv$/u;
    const shapes = MADE.map(({ tables }) =>
      tables
        .filter(({ path }) => !perhaps.test(path))
        .map(({ path, head }) => `${path} ${head.join()}`)
        .join('\n'),
    );
    expect(new Set(shapes).size).toBe(1);
    expect(MADE.some(({ tables }) => tables.some(({ path }) => perhaps.test(path)))).toBe(true);
  });

  it('L3-08 defines every column, says how it is written, and tells what was changed', () => {
    for (const { tables, resources, about } of MADE) {
      const dictionary = tables.find(({ path }) => path === 'dictionary.csv');
      const defined = (dictionary?.records ?? []).map((cells) => `${cells[2]} ${cells[4]}`);
      const columns = tables
        .filter(({ path }) => path !== 'dictionary.csv' && path !== 'codes.csv')
        .flatMap(({ path, head }) => head.map((name) => `${path} ${name}`));
      expect(defined).toEqual(columns);
      expect(resources.every(({ encoding }) => encoding === 'utf-8')).toBe(true);
      expect(about.description).toContain('UTF-8（BOMなし）');
      expect(tables.map(({ path }) => path)).toContain('history.csv');
    }
  });

  it('L3-09 has a row for each observation: no years and no kinds of rates among the headings', () => {
    expect(
      broken(({ head }) =>
        head.filter((name) => /\d|(?:^|_)(?:h|r)\d|achievement_rate/u.test(name)),
      ),
    ).toEqual([]);
  });
});
