/** `catalog.jsonld`: the data set for catalogues of open data, in DCAT-AP 3 (JSON-LD). */

import { sha256Of } from '../../bytes/digest.ts';
import type { Artifact } from '../../forms/artifact.ts';
import type { Evaluation } from '../../forms/evaluation.ts';
import { oneLine } from '../../japanese/text.ts';
import { packageDescription, packageName } from './datapackage.ts';
import type { OpenDataSetting } from './setting.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types';
const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/**
 * Describes the files as one data set.
 *
 * @param files of the same folder; links are relative to this description unless the workbook says where it is published
 * @returns what is to be written as JSON
 */
export function dataCatalog(
  files: readonly Artifact[],
  { submission, scheme }: Evaluation,
  { licence, words }: OpenDataSetting,
): object {
  const { profile, history } = submission;
  const { city, plan, title, judgedYear, organizationCode, publishedAt, contact } = profile;
  const base = publishedAt === undefined ? '' : `${publishedAt.value}files/data/`;
  const days = (history ?? []).map(({ date }) => date.value);
  const [first, newest] = [days[0], days.at(-1)];
  const years = submission.years.map(({ fiscalYear }) => fiscalYear.year);
  return {
    '@context': CONTEXT,
    '@id': `${base}catalog.jsonld#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': packageName(submission),
    'dct:title': japanese(oneLine(title.value)),
    'dct:description': japanese(packageDescription(submission, { scheme, words })),
    'dct:language': { '@id': `${AUTHORITY}/language/JPN` },
    'dct:publisher': {
      '@type': 'foaf:Organization',
      'foaf:name': japanese(oneLine(city.value)),
      ...(organizationCode && { 'dct:identifier': organizationCode.value }),
    },
    ...(contact && { 'dct:provenance': { 'dct:description': japanese(oneLine(contact.value)) } }),
    ...(first !== undefined && { 'dct:issued': day(first) }),
    ...(newest !== undefined && { 'dct:modified': day(newest) }),
    'dct:accrualPeriodicity': { '@id': `${AUTHORITY}/frequency/ANNUAL` },
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': day(`${Math.min(judgedYear.value.year, ...years)}-04-01`),
      'dcat:endDate': day(`${judgedYear.value.year + 1}-03-31`),
    },
    'dcat:keyword': [oneLine(plan.value), 'KPI', '検証'].map(japanese),
    'dcat:theme': { '@id': `${AUTHORITY}/data-theme/GOVE` },
    ...(publishedAt && { 'dcat:landingPage': { '@id': publishedAt.value } }),
    'dcat:distribution': files.map(({ path, mediaType, bytes }) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return {
        '@type': 'dcat:Distribution',
        'dct:title': name,
        'dcat:accessURL': { '@id': `${base}${name}` },
        'dcat:downloadURL': { '@id': `${base}${name}` },
        'dcat:mediaType': { '@id': `${MEDIA_TYPES}/${mediaType}` },
        'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes.length) },
        'dct:license': { '@id': licence.path },
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
          'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256Of(bytes) },
        },
      };
    }),
  };
}

function japanese(text: string): object {
  return { '@language': 'ja', '@value': text };
}

function day(iso: string): object {
  return { '@type': 'xsd:date', '@value': iso };
}
