import type { ExportReach } from '../../core/contract'
import { useMemory } from '../shell'
import { reaches } from './scopes'

type Kind = ExportReach['kind']

const name = 'exits.reach'

/** How far what is open was exported last, and how to say so once a file is saved: a choice only looked at is none. */
export function useLastReach(): readonly [Kind, (saved: Kind) => void] {
  const memory = useMemory()
  const last = memory.kept(name)
  return [
    reaches.find((kind) => JSON.stringify(kind) === last) ?? 'page',
    (saved) => memory.keep(name, JSON.stringify(saved)),
  ]
}
