import type { DisplayDocument } from '../display/display.ts';

/** What the file says of the program that made it. */
const PRODUCER = 'kensho-report';

/** The entries of the file's information dictionary; empty ones are left out. */
export interface Information {
  readonly Title: string;
  readonly Author?: string;
  readonly Subject?: string;
  readonly Keywords?: string;
  readonly Producer: string;
  readonly Creator: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
}

/**
 * The information dictionary of a document.
 *
 * @throws when `document.date` is no ISO date
 */
export function informationOf(document: DisplayDocument): Information {
  // The document's own date, not the clock's: pdfkit wants it as an object.
  // oxlint-disable-next-line no-restricted-globals
  const date = new Date(`${document.date}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new Error(`"${document.date}" is not an ISO date.`);
  const { author, subject, keywords } = document;
  return {
    Title: document.title,
    ...(author === '' ? {} : { Author: author }),
    ...(subject === '' ? {} : { Subject: subject }),
    ...(keywords === '' ? {} : { Keywords: keywords }),
    Producer: PRODUCER,
    Creator: PRODUCER,
    CreationDate: date,
    ModDate: date,
  };
}

/**
 * The same facts as XMP, and the claim of PDF/UA-1 (ISO 14289-1, clause 5). pdfkit adds the
 * claim of PDF/A itself but neither escapes texts nor states the date of modification.
 *
 * @param digest SHA-256 of the workbook. It stands in dc:source, what the paper is derived from (XMP
 *   Specification, Dublin Core schema), which PDF/A knows without a description of its own.
 */
export function xmpOf(information: Information, digest: string): string {
  const { Title, Author, Subject, Keywords } = information;
  const date = `${information.CreationDate.toISOString().slice(0, 19)}Z`;
  return [
    description('xmlns:xmp="http://ns.adobe.com/xap/1.0/"', [
      xmpElement('xmp:CreateDate', date),
      xmpElement('xmp:ModifyDate', date),
      xmpElement('xmp:MetadataDate', date),
      xmpElement('xmp:CreatorTool', information.Creator),
    ]),
    description('xmlns:dc="http://purl.org/dc/elements/1.1/"', [
      '<dc:format>application/pdf</dc:format>',
      alternatives('dc:title', Title),
      Author === undefined
        ? ''
        : `<dc:creator><rdf:Seq>${xmpElement('rdf:li', Author)}</rdf:Seq></dc:creator>`,
      Subject === undefined ? '' : alternatives('dc:description', Subject),
      xmpElement('dc:source', `sha256:${digest}`),
    ]),
    description('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', [
      xmpElement('pdf:Producer', information.Producer),
      Keywords === undefined ? '' : xmpElement('pdf:Keywords', Keywords),
    ]),
    description('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', [
      xmpElement('pdfuaid:part', '1'),
    ]),
    UNIVERSAL_ACCESS_SCHEMA,
  ].join('\n');
}

function description(namespaces: string, properties: readonly string[]): string {
  return `<rdf:Description rdf:about="" ${namespaces}>\n${properties.join('\n')}\n</rdf:Description>`;
}

function xmpElement(name: string, text: string): string {
  return `<${name}>${escapedXmp(text)}</${name}>`;
}

function alternatives(name: string, text: string): string {
  const item = `<rdf:li xml:lang="x-default">${escapedXmp(text)}</rdf:li>`;
  return `<${name}><rdf:Alt>${item}</rdf:Alt></${name}>`;
}

/** Text as XML 1.0 allows it: what no XML file may hold is left out. */
function escapedXmp(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** PDF/A wants every property it does not know to be described (ISO 19005-2, 6.6.2.3). */
const UNIVERSAL_ACCESS_SCHEMA = `<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
