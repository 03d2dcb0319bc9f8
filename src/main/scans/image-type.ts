/** Images that a scan may be: media type and the ending of its file. */
export const imageTypes = {
  png: { type: 'image/png', ending: '.png' },
  jpeg: { type: 'image/jpeg', ending: '.jpg' },
  tiff: { type: 'image/tiff', ending: '.tif' },
  webp: { type: 'image/webp', ending: '.webp' },
  jp2: { type: 'image/jp2', ending: '.jp2' },
  j2k: { type: 'image/j2c', ending: '.j2k' },
} as const
export type ImageType = keyof typeof imageTypes

/** Whether a scan of this media type is JPEG 2000. */
export function isJpeg2000(type: string): boolean {
  return type === imageTypes.jp2.type || type === imageTypes.j2k.type
}

/** How images begin (their formats' own specifications). A dot stands for any byte. */
const signatures: readonly (readonly [start: string, type: ImageType | 'other'])[] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  // BigTIFF
  ['II+\0', 'tiff'],
  ['MM\0+', 'tiff'],
  ['RIFF....WEBP', 'webp'],
  ['GIF8', 'other'],
  // JPEG 2000, as a file and as a bare codestream
  ['\0\0\0\x0cjP  ', 'jp2'],
  ['\xff\x4f\xff\x51', 'j2k'],
  // HEIF and AVIF
  ['....ftyphei', 'other'],
  ['....ftypmif1', 'other'],
  ['....ftypavif', 'other'],
  ['AT&TFORM', 'other'],
]

/** What kind of image the bytes are, whatever the file's name says; `other` = one that is not read, null = none. */
export function imageTypeOf(bytes: Uint8Array): ImageType | 'other' | null {
  for (const [start, type] of signatures)
    if ([...start].every((unit, at) => unit === '.' || bytes[at] === unit.charCodeAt(0))) return type
  return null
}
