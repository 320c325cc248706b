/**
 * The program on one screen.
 *
 *     bytes ─read─▶ Workbook ─check─▶ Submission ─evaluate─▶ Evaluation ─compose─▶ Document ─write─▶ Artifact
 *                   (cells)           (facts)               (judgements)          (blocks)         (files)
 *
 * Stages meet here and nowhere else.
 */
export {};
