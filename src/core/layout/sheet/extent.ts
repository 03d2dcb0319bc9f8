import { around, type Box } from '../../text'

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 }

/** The smallest box around others; of none it is empty, at the origin. */
export const extent = (boxes: readonly Box[]): Box => around(boxes) ?? nowhere
