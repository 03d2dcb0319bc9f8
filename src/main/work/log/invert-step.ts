import type { Node } from 'prosemirror-model'
import { Step } from 'prosemirror-transform'
import { schema } from '../../../core/document'

interface Json {
  readonly stepType: string
  readonly steps?: readonly Json[]
}

/**
 * The step that takes `step` back, of a kind that survives the log.
 *
 * prosemirror-transform's own inverse of a set of mark steps (as adding a mark over others inverts to) nests sets, which
 * its fromJSON refuses, and leaves them in the order of doing (seen in 1.12.6): here the set is flat and turned round.
 */
export function invertStep(step: Step, document: Node): Step {
  const parts = partsOf(step)
  if (!parts) return step.invert(document)
  const inverses: Json[] = []
  let now = document
  for (const part of parts) {
    const inverse = part.invert(now)
    inverses.unshift(...(partsOf(inverse) ?? [inverse]).map(jsonOf))
    const { doc } = part.apply(now)
    if (!doc) throw new RangeError('a mark step does not apply')
    now = doc
  }
  return Step.fromJSON(schema, { stepType: markSet, steps: inverses })
}

const markSet = 'markSet'

/** The steps of a set; null = it is a step by itself. */
function partsOf(step: Step): readonly Step[] | null {
  const json = jsonOf(step)
  return json.stepType === markSet ? (json.steps ?? []).map((one) => Step.fromJSON(schema, one)) : null
}

function jsonOf(step: Step): Json {
  return step.toJSON() as Json
}
