import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import type { Artifact } from '../../src/forms/artifact.ts';
import { browserPath, faultsOf, mustHaveBrowser, openBrowser } from './browser.ts';
import { siteOfCity } from './making.ts';

const path = browserPath();
const inBrowser = path === undefined && !mustHaveBrowser() ? describe.skip : describe;

inBrowser(
  'in Chromium (without it, set CHROMIUM to its path; CI sets CI_BROWSER and must have it)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'kensho-site-'));
    const opened: { browser?: Browser } = {};

    const publish = (name: string, files: readonly Artifact[]): readonly string[] => {
      for (const file of files) {
        const target = join(folder, name, file.path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, file.bytes);
      }
      return files
        .filter(({ path: own }) => own.endsWith('.html') && !own.endsWith('.content.html'))
        .map(({ path: own }) => pathToFileURL(join(folder, name, own)).href);
    };
    const newPage = (): Promise<Page> => {
      if (opened.browser === undefined) throw new Error('There is no browser.');
      return opened.browser.newPage();
    };

    beforeAll(async () => {
      opened.browser = await openBrowser(path ?? 'chromium');
    });
    afterAll(async () => {
      await opened.browser?.close();
      rmSync(folder, { recursive: true });
    });

    it.each([
      ['kumamoto-r1', '達成・未達成'],
      ['mihon-r6', undefined],
    ])(
      'every page of %s is open to everybody, at 1280 px, at 320 px and on paper',
      async (city, scheme) => {
        const { files } = await siteOfCity(city, scheme);
        const queue = [...publish(city, files)];
        expect(queue.length).toBeGreaterThan(15);
        const found: string[] = [];
        const look = async (): Promise<void> => {
          const page = await newPage();
          for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
            found.push(...(await faultsOf(page, next)));
          }
          await page.close();
        };
        await Promise.all([look(), look()]);
        expect(found).toEqual([]);
      },
      180_000,
    );

    it('the first key leads to the link that skips to the contents, which shows itself', async () => {
      const { files } = await siteOfCity('kumamoto-r1', '達成・未達成');
      const address = publish('keys', files).find((one) => one.endsWith('policy-1-1.html'));
      const page = await newPage();
      await page.goto(address ?? '');
      const top = 'document.activeElement.getBoundingClientRect().top';
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('本文へ移動');
      expect(await page.evaluate(top)).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('location.hash')).toBe('#main');
      await page.close();
    });

    it('finds what is wrong when something is wrong', async () => {
      const file = join(folder, 'wrong.html');
      const wide = '<p style="width: 900px; color: #aaa">薄い文字</p>';
      writeFileSync(file, `<!DOCTYPE html><title>題</title><main><h1>題</h1>${wide}</main>`);
      const page = await newPage();
      const found = (await faultsOf(page, pathToFileURL(file).href)).join('\n');
      expect(found).toContain('320 px: html-has-lang');
      expect(found).toContain('320 px: color-contrast');
      expect(found).toContain('320 px: the page scrolls sideways');
      expect(found).toContain('print: the page is cut off at the right');
      await page.close();
    });
  },
);
