import type { Diagnostic } from '../../src/diagnostics/checked.ts';

/** A finding for examples; what the example is about is given, the rest is filled in. */
export function finding(given: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'indicator/duplicate',
    severity: 'error',
    message: 'KPI番号「K1」が重複しています。',
    hint: '番号を直してください。',
    ...given,
  };
}
