/** Reading has a limit of its own; what is read in place cannot stop itself, so somebody outside is told of it. */

import { type Limits, PATIENCE, USUAL_LIMITS } from '../office/limits.ts';
import type { Stages } from '../run/stages.ts';

/** A file that is being read. */
export interface Reading {
  readonly fileName: string;
  /** It has to be read within so many. A browser does not tell how long a thread has worked, only how long it lasts. */
  readonly seconds: number;
}

/**
 * The stages, with every reading of a file told before it begins and after it has ended.
 *
 * @param tell the file that is read from now on; undefined when it has been read
 */
export function timedReading(stages: Stages, tell: (file: Reading | undefined) => void): Stages {
  const timed = async <Result>(
    fileName: string,
    limits: Limits | undefined,
    read: () => Promise<Result>,
  ): Promise<Result> => {
    const { seconds } = limits ?? USUAL_LIMITS;
    tell({ fileName, seconds: seconds * PATIENCE });
    try {
      return await read();
    } finally {
      tell(undefined);
    }
  };
  return {
    ...stages,
    readWorkbook: (bytes, fileName, limits) =>
      timed(fileName, limits, () => stages.readWorkbook(bytes, fileName, limits)),
    openReader: (limits) => {
      const { read, end } = stages.openReader(limits);
      return {
        read: (bytes, fileName) => timed(fileName, limits, () => read(bytes, fileName)),
        end,
      };
    },
  };
}
