/** A test that expects nothing, of an empty list for example, says nothing: it fails. */

import { beforeEach, expect } from '@jest/globals';

beforeEach(() => {
  // oxlint-disable-next-line jest/no-standalone-expect -- it is part of each test
  expect.hasAssertions();
});
