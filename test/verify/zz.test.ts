import { readFileSync } from 'node:fs';

import { it } from '@jest/globals';

import { sampleFacts } from '../facts/sampleCities.ts';
import { differences } from './compare.ts';
import { readPacket } from './packet.ts';
it('x', async () => {
  for (const [f, c, s] of [
    ['達成・未達成/kumamoto-r1', 'kumamoto-r1', '達成・未達成'],
    ['判定なし/kumamoto-r1', 'kumamoto-r1', '判定なし'],
    ['mihon-r6', 'mihon-r6', '達成・未達成'],
  ] as const) {
    const p = await readPacket(readFileSync(`/tmp/v/${f}/packet.pdf`));
    const scheme = JSON.parse(readFileSync(`input/schemes/${s}.json`, 'utf8'));
    console.log(f, differences(sampleFacts(c), p, scheme).join('\n'));
  }
});
