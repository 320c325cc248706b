import { z } from 'zod';

import { Place as PlaceShape } from '../../diagnostics/place.ts';
import {
  FORMULAS,
  type Input,
  type InputName,
  type Metric,
  METRICS,
  type Metrics,
  UNDEFINED_REASONS,
} from '../metric.ts';

const InputNameShape: z.ZodType<InputName> = z.union([
  z.enum([
    'target',
    'originalTarget',
    'revisedTarget',
    'actual',
    'baseline',
    'finalTarget',
    'previous',
  ]),
  z.templateLiteral(['past-', z.int()]),
]);

export const InputShape: z.ZodType<Input> = z
  .strictObject({
    name: InputNameShape,
    written: z.string().meta({ description: 'セルの表記（「7,000以上」「—」）。空欄のときは空。' }),
    number: z.string().exactOptional().meta({ description: '数値（桁区切りなし、丸めなし）。' }),
    bound: z.enum(['atLeast', 'atMost', 'moreThan', 'lessThan', 'about']).exactOptional(),
    range: z
      .strictObject({
        lower: z.strictObject({ number: z.string(), bound: z.enum(['atLeast', 'moreThan']) }),
        upper: z.strictObject({ number: z.string(), bound: z.enum(['atMost', 'lessThan']) }),
      })
      .exactOptional()
      .meta({ description: '範囲で示された目標の、両側の限り。' }),
    year: z.int().meta({ description: '期待値などの計算で使う年度（西暦）。' }),
    places: z.array(PlaceShape),
  })
  .meta({ id: 'Input', description: '算定に使った値とそのセル。' });

const common = {
  formula: z.enum(FORMULAS).meta({ description: '算式の名前。' }),
  inputs: z.array(InputNameShape).meta({ description: '使った値。「inputs」の「name」を指す。' }),
};

export const MetricShape: z.ZodType<Metric> = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('defined'),
      formula: common.formula,
      exact: z.string().meta({ description: '端数処理の前の値（有効数字40桁まで）。' }),
      rounded: z.string().meta({ description: '評価方式の端数処理の後の値。' }),
      inputs: common.inputs,
      estimate: z.literal(true).exactOptional().meta({ description: '推計であることの印。' }),
    }),
    z.strictObject({
      kind: z.literal('undefined'),
      formula: common.formula,
      reason: z.enum(UNDEFINED_REASONS).meta({ description: '求められない理由。' }),
      inputs: common.inputs,
    }),
  ])
  .meta({ id: 'Metric', description: '算定値。値か、求められない理由。' });

/** One field for each metric, in the order of METRICS. */
export const MetricsShape = z.record(z.enum(METRICS), MetricShape) satisfies z.ZodType<Metrics>;
