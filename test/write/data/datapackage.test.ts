import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../../src/forms/evaluation.ts';
import { openDataTables, writeOpenData } from '../../../src/write/data/openData.ts';
import { SCHEME, submission } from '../../evaluate/submission.ts';
import { WORDS } from '../../wording/shipped.ts';
import { conforms, DataPackage } from './frictionless.ts';
import { bytesOf, cellsOf, evaluatedCity, openData, rowsOf, textOf } from './opened.ts';

const CITIES = [
  ['kumamoto-r1', '判定なし'],
  ['mihon-r6', '達成・未達成'],
  ['mihon-r6', '対目標比7点法'],
  ['kirinosawa-r7', '施策評価A～E（対目標比の点の平均）'],
] as const;

describe.each(CITIES)('datapackage.json of %s, %s', (city, scheme) => {
  const evaluation = evaluatedCity(city, scheme);
  const artifacts = openData(evaluation);
  const { resources, ...about } = DataPackage.parse(
    JSON.parse(textOf(artifacts, 'data/datapackage.json')),
  );

  it('names every table beside it, with its size and its digest', () => {
    expect(resources.map(({ path }) => `data/${path}`)).toEqual(
      artifacts.map(({ path }) => path).filter((path) => path.endsWith('.csv')),
    );
    for (const { path, bytes, hash } of resources) {
      const file = bytesOf(artifacts, `data/${path}`);
      expect(bytes).toBe(file.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }
  });

  it('describes each table as it is: the columns, their types, what they can say', () => {
    for (const { path, schema } of resources) {
      const [head, ...records] = cellsOf(bytesOf(artifacts, `data/${path}`));
      expect(head).toEqual(schema.fields.map(({ name }) => name));
      const wrong = records.flatMap((cells, row) =>
        schema.fields.flatMap((field, column) => {
          const cell = cells[column] ?? '';
          return conforms(cell, field) ? [] : [`${path} ${row + 2} ${field.name} ${cell}`];
        }),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('tells one row from another by its key', () => {
    for (const { name, schema } of resources) {
      const [head = [], ...records] = cellsOf(bytesOf(artifacts, `data/${name}.csv`));
      const keys = records.map((cells) =>
        JSON.stringify(schema.primaryKey.map((key) => cells[head.indexOf(key)] ?? 'none')),
      );
      expect(schema.primaryKey.filter((key) => !head.includes(key))).toEqual([]);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it('says the same as the dictionary for people', () => {
    const said = rowsOf(artifacts, 'dictionary').map(
      (row) => `${row['ファイル']} ${row['列名']} ${row['項目名']} ${row['説明']}`,
    );
    expect(said).toEqual(
      resources
        .filter(({ name }) => name !== 'dictionary' && name !== 'codes')
        .flatMap(({ path, schema }) =>
          schema.fields.map((field) => `${path} ${field.name} ${field.title} ${field.description}`),
        ),
    );
  });

  it('says whose data it is, from which workbook, under which terms', () => {
    const { profile, sha256 } = evaluation.submission;
    expect(about).toMatchObject({
      title: profile.title.value,
      contributors: [{ title: profile.city.value, roles: ['publisher'] }],
      licenses: [{ name: 'CC-BY-4.0' }],
    });
    expect(about.sources[0]?.title).toContain(sha256);
  });
});

/** The description of made-up data. */
function described(
  evaluation: Evaluation,
  licence = { name: 'CC0-1.0', title: 'CC0', path: 'https://example.jp/' },
) {
  const setting = { licence, origin: { name: 'mihon' }, words: WORDS };
  const artifacts = writeOpenData(evaluation, setting, openDataTables(evaluation, WORDS));
  return DataPackage.parse(JSON.parse(textOf(artifacts, 'data/datapackage.json')));
}

describe('the description of the data', () => {
  const facts = submission([{ target: ['—', '20'], actual: ['10', '18'] }]);
  const evaluation = evaluate(facts, SCHEME);

  it('carries the terms that the office has set', () => {
    expect(described(evaluation).licenses).toEqual([
      { name: 'CC0-1.0', title: 'CC0', path: 'https://example.jp/' },
    ]);
  });

  it('names the workbook alone when its digest is not known', () => {
    expect(described(evaluation).sources).toEqual([{ title: 'ワークブック「mihon」' }]);
  });

  it('says how a formula is kept from being one, and what a draft is', () => {
    const handling = { value: '案', place: { sheet: '基本情報', cell: 'B20' } };
    const draft = { ...facts, profile: { ...facts.profile, handling } };
    const { description } = described(evaluate(draft, SCHEME));
    expect(description).toContain('取扱い：案');
    expect(description).toContain("頭の「'」を1文字除くと、もとの文章になります。");
    expect(described(evaluation).description).not.toContain('取扱い');
  });

  it('names the years as people and as programs do', () => {
    const [indicators] = described(evaluation).resources;
    const year = indicators?.schema.fields.find(({ name }) => name === 'fiscal_year');
    expect(year).toMatchObject({ title: '年度（西暦）', type: 'integer' });
  });
});
