import type { Change } from '../../core/document'
import { findingId, type SuspectNow } from '../desk'
import type { Run, RunGroup } from './rows'

/** A line of a list of findings: a group's head, or a run of a group that is open. */
export type FindingLine<Finding> =
  | { readonly kind: 'group'; readonly group: RunGroup<Finding>; readonly open: boolean }
  | { readonly kind: 'run'; readonly run: Run<Finding>; readonly rule: string }

/** The list as it stands: heads, and the runs of those that are open. */
export function linesOf<Finding>(
  groups: readonly RunGroup<Finding>[],
  isOpen: (rule: string) => boolean,
): readonly FindingLine<Finding>[] {
  return groups.flatMap((group): readonly FindingLine<Finding>[] => {
    const open = isOpen(group.rule)
    const head: FindingLine<Finding> = { kind: 'group', group, open }
    return open
      ? [head, ...group.runs.map((run): FindingLine<Finding> => ({ kind: 'run', run, rule: group.rule }))]
      : [head]
  })
}

/** Names a line for as long as what it shows is found. */
export function keyOf<Finding extends Change | SuspectNow>(line: FindingLine<Finding>): string {
  return line.kind === 'group' ? `group ${line.group.rule}` : findingId(line.run[0])
}
