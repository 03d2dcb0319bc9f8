/** A card that stands beside a place in the text, with its choices. */
export { Aside, Choice } from './choice'
export { Crop } from './crop'
export { DeskCrop } from './desk-crop'
export { cropQuery, useCrop } from './use-crop'
export { usePlaced } from './use-placed'
