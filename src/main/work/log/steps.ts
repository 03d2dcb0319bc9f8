import type { Node } from 'prosemirror-model'
import { Step } from 'prosemirror-transform'
import { schema } from '../../../core/document'
import { type LoggedStep, Trouble } from '../../library'
import { invertStep } from './invert-step'

type StepJson = Readonly<Record<string, unknown>>

/** A step that was applied, and the one that takes it back. */
export interface AppliedStep {
  readonly step: Step
  readonly inverse: Step
  /** Version of the earlier step that this one takes back; null = none. */
  readonly mirror: number | null
}

export interface Applied {
  readonly steps: readonly AppliedStep[]
  readonly document: Node
}

/**
 * Decodes steps against the schema and applies them, one on the other's result.
 *
 * @throws Trouble `steps-do-not-fit` where one is no step, does not apply, or leaves a document that is none
 */
export function applySteps(document: Node, steps: readonly StepJson[]): Applied {
  const applied: AppliedStep[] = []
  let now = document
  for (const json of steps) {
    const { step, result } = fitting(applied.length, () => {
      if (!Object.values(json).every((value) => typeof value !== 'number' || Number.isSafeInteger(value)))
        throw new RangeError('a position is not an integer')
      const step = Step.fromJSON(schema, json)
      const { doc, failed } = step.apply(now)
      if (!doc) throw new RangeError(failed ?? 'the step does not apply')
      return { step, result: doc }
    })
    applied.push({ step, inverse: invertStep(step, now), mirror: null })
    now = result
  }
  fitting(applied.length - 1, () => checkChanged(document, now))
  return { steps: applied, document: now }
}

/** Whatever the step's own code says of nonsense (RangeError, ReplaceError, TypeError) becomes one trouble. */
function fitting<T>(step: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Trouble(
      'steps-do-not-fit',
      { step, reason: error instanceof Error ? error.message : '' },
      error,
    )
  }
}

/** As `checkChanged`. @throws Trouble `steps-do-not-fit` */
export function checkFits(before: Node, after: Node): void {
  fitting(0, () => checkChanged(before, after))
}

/**
 * Checks what is new in a document: every node that the old one does not hold, and that articles have ids of their own.
 *
 * @throws RangeError
 */
export function checkChanged(before: Node, after: Node): void {
  if (before === after) return
  const known = new Set(before.children.flatMap((article) => [article, ...article.children]))
  if (!after.type.validContent(after.content)) throw new RangeError('a page holds articles and nothing else')
  const ids = new Set<unknown>()
  for (const article of after.children) {
    const { id } = article.attrs
    if (id === '' || ids.has(id)) throw new RangeError(`article id ${JSON.stringify(id)} is not unique`)
    ids.add(id)
    if (known.has(article)) continue
    if (!article.type.validContent(article.content))
      throw new RangeError(`article ${id} holds what it may not`)
    // Node.check looks at all that a node holds; for the attributes alone it is asked of an article without text.
    article.type.create(article.attrs, schema.nodes.block.create()).check()
    for (const block of article.children) if (!known.has(block)) block.check()
  }
}

/** As the log holds them: the first one leads from version `since` to `since + 1`. */
export function toLog(steps: readonly AppliedStep[], since: number): LoggedStep[] {
  return steps.map(({ step, inverse, mirror }, index) => ({
    version: since + index + 1,
    json: JSON.stringify(step.toJSON()),
    inverse: JSON.stringify(inverse.toJSON()),
    mirror,
  }))
}

/** A step from the log. */
export function fromLog(json: string): Step {
  return Step.fromJSON(schema, JSON.parse(json))
}
