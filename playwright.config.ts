import { join } from 'node:path'
import { defineConfig } from 'playwright/test'
import { chromium } from './scripts/browser.ts'

// A run's own folder, also in its workers, which read this file again: two runs at once do not clear each other's.
process.env.STET_E2E_RUN ??= String(process.pid)

/**
 * What Chromium is not to do, in place of Playwright's own list, of which it holds what concerns a window of one
 * address: no questions to the network, no old paint over a new page. Beyond that, no pages of the browser's own that
 * nobody sees (of a short story they take a tenth), and no renderer in stock.
 */
const withoutFeatures = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
]

/**
 * The browser tests: in the machine's Chromium on the loopback host, or, with STET_ELECTRON set to Electron's program,
 * in Electron. Two at a time, on two cores: a story leaves one of them idle, and no story is about time. Each has a
 * library of its own, so a file's stories need not wait for each other.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: join('node_modules', '.cache', 'stet-e2e', process.env.STET_E2E_RUN),
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  // On a machine that others use too a browser can be late; what passes only later is told as flaky.
  retries: 2,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${withoutFeatures.join()}`,
      ],
    },
  },
})
