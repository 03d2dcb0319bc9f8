interface Answer<T> {
  readonly data: readonly T[] | undefined
  readonly dataUpdatedAt: number
}

/**
 * What the answers hold, in their order. Where something was moved (an issue joined another, say) and the answer that
 * it left is not renewed yet, the newer answer is right: a key that stands twice in a react-aria tree never ends.
 */
export function eachOnce<T extends { readonly id: number }>(answers: readonly Answer<T>[]): T[] {
  const newest = new Map<number, Answer<T>>()
  for (const answer of answers)
    for (const { id } of answer.data ?? []) {
      const other = newest.get(id)
      if (!other || other.dataUpdatedAt < answer.dataUpdatedAt) newest.set(id, answer)
    }
  return answers.flatMap((answer) => (answer.data ?? []).filter(({ id }) => newest.get(id) === answer))
}
