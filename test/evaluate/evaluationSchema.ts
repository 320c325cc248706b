/** The shape of `evaluation.json` for programs that are not ours. */

import { z } from 'zod';

import { EvaluationFileShape } from '../../src/forms/formFile.ts';

/**
 * JSON Schema (draft 2020-12) of the file that `--until evaluation` writes, made from the shape that the
 * program itself reads it by. `docs/evaluation.schema.json` is this text; a test keeps it so.
 *
 * @returns JSON with two spaces of indentation and a line feed at the end
 */
export function evaluationSchema(): string {
  const schema = z.toJSONSchema(EvaluationFileShape, { io: 'output', reused: 'ref' });
  const described = {
    title: 'evaluation.json',
    description:
      'kensho-report の「--until evaluation」が書き出す、評価の結果。事実（submission）、評価方式（scheme）、指標ごと・年度ごとの判定と算定値（assessments）、集計（total、goals、kinds、departments、years、change）からなる。',
    ...schema,
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}
