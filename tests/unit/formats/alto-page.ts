/**
 * A page as an engine writes it, in pixels: `x y text`, one line each, every character 20 wide and high, or `x y size
 * text`; a space in the text is white of one character. Each Chinese character is a word.
 *
 * @param slope how far the page was turned: a line's y rises by so much for each pixel to the right
 */
export function altoPage(lines: readonly string[], order = '', slope = 0): string {
  const strings = lines.map((written, n) => {
    const [, at = '0', top = '0', size = '20', text = ''] =
      /^(\d+) (\d+) (?:(\d+) )?(.+)$/u.exec(written) ?? []
    const em = Number(size)
    const x = Number(at) - Math.round(Number(top) * slope)
    const y = Number(top) + Math.round(Number(at) * slope)
    const height = em + Math.round(text.length * em * slope)
    const words: string[] = []
    for (const { index, 0: word } of text.matchAll(/[\p{Script=Han}\p{P}]|[^\s\p{Script=Han}\p{P}]+/gu))
      words.push(
        `<String HPOS="${x + index * em}" VPOS="${y}" WIDTH="${word.length * em}" HEIGHT="${height}" CONTENT="${word}"/>`,
      )
    const box = `HPOS="${x}" VPOS="${y}" WIDTH="${text.length * em}" HEIGHT="${height}"`
    return `<TextBlock ID="b${n}"><TextLine ${box}>${words.join('')}</TextLine></TextBlock>`
  })
  return `<alto><Layout><Page WIDTH="2000" HEIGHT="2000">${order}<PrintSpace>${strings.join('')}</PrintSpace></Page></Layout></alto>`
}
