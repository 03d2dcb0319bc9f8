import type { Node } from 'prosemirror-model'
import { picturesOf, schema } from '../document'
import type { EditionPage, PictureCrop } from './edition'
import { Unwritable } from './unwritable'
import type { Writing } from './writing'

/** A picture that can be shown, and what it is called where it is not. */
export interface ShownPicture extends PictureCrop {
  readonly alt: string
}

/**
 * The pictures of what leaves, cut out of their scans as a form comes to them, so that no more are in memory than it
 * keeps. A scan that cannot be read keeps nothing from leaving: its pictures are {@link lost}.
 */
export class Crops {
  readonly lost: Unwritable[] = []
  readonly #writing: Pick<Writing, 'say'>

  constructor(writing: Pick<Writing, 'say'>) {
    this.#writing = writing
  }

  /** An article's, by their nodes. */
  async of(page: EditionPage, article: Node): Promise<ReadonlyMap<Node, ShownPicture>> {
    const shown = new Map<Node, ShownPicture>()
    for (const { block, caption, credit } of picturesOf(article)) {
      const node = article.child(block)
      const crop = node.type === schema.nodes.picture ? await this.#cut(page, node) : null
      const alt = (caption || credit).replaceAll('\n', ' ') || this.#writing.say('exits.pictureAlone')
      if (crop) shown.set(node, { ...crop, alt })
    }
    return shown
  }

  async #cut(page: EditionPage, picture: Node): Promise<PictureCrop | null> {
    try {
      return await page.crop(picture)
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error
      this.lost.push(error)
      return null
    }
  }
}
