/** A formatter takes far longer to make than to use, and lists have a date or a number in every row. */
export function madeOnce<Asked extends readonly (string | number)[], Format>(
  make: (...asked: Asked) => Format,
) {
  const made = new Map<string, Format>()
  return (...asked: Asked): Format => {
    const key = asked.join(' ')
    const format = made.get(key) ?? make(...asked)
    made.set(key, format)
    return format
  }
}
