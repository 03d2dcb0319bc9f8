import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/**
 * What axe calls serious or critical of the window as it stands, each with the elements that it is about; empty = all
 * is well. In its own page alone, and without lists of what it found to be right: these take twice as long as the rules.
 */
export async function grave(page: Page): Promise<readonly { id: string; at: readonly string[] }[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) }))
}
