/**
 * What '@jest/globals' gives inside jest's own runtime: here the globals of jest-light-runner, with two rules of ours.
 * A test that expects nothing, of an empty list for example, says nothing: it fails. One that hangs is stopped.
 */

const {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  it: plain,
} = globalThis;
export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest };

/** What is hung is stopped; how long work may take is measured in CPU time, by the test that says so. */
const LONGEST = 300_000;

export const it = Object.assign(guarded(plain), {
  each: (...table) => guarded(plain.each(...table)),
  only: guarded(plain.only),
  skip: plain.skip,
});

function guarded(register) {
  return (name, test) =>
    register(name, async (...row) => {
      expect.hasAssertions();
      let faults = [];
      try {
        await withinTime(test(...row));
      } catch (error) {
        throw withCause(error);
      } finally {
        faults = expect.extractExpectedAssertionsErrors();
      }
      for (const { error } of faults) throw error;
    });
}

/** The runner prints the stack of an error, not what it came from: what a property failed with would not be seen. */
function withCause(error) {
  if (error?.cause instanceof Error) error.stack += `\nbecause of ${error.cause.stack}`;
  return error;
}

async function withinTime(result) {
  if (!(result instanceof Promise)) return;
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`Not done in ${LONGEST} ms.`)), LONGEST);
  });
  try {
    await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
