/** What a run asks of the pipeline. */

import * as pipeline from '../pipeline.ts';

/** The stages and writers, as runs use them; a test brings quicker ones. */
export type Stages = Pick<
  typeof pipeline,
  | 'readWorkbook'
  | 'advance'
  | 'write'
  | 'writePage'
  | 'createMemory'
  | 'workbookFromFacts'
  | 'findingsFile'
  | 'manifestFile'
  | 'explanation'
  | 'annotatedWorkbook'
  | 'isUntouched'
  | 'blankWorkbook'
  | 'nextWorkbook'
  | 'compareBooks'
  | 'slips'
  | 'isSlip'
  | 'slipWorkbook'
  | 'collecting'
  | 'openReader'
  | 'mergedWorkbook'
  | 'collectionWithMatters'
  | 'backFindings'
  | 'collectionFiles'
>;

/** The program's own. */
export const STAGES: Stages = pipeline;
