import { useState } from 'react'
import type { RegisterEntry } from '../../core/contract'
import { ChooseOther } from './choose-other'
import { JoinPreview } from './join-preview'
import type { RegisterActs } from './use-register-acts'

interface Props {
  readonly entry: RegisterEntry
  readonly acts: RegisterActs
  /** `kept`: what both are now; null = nothing was done. */
  readonly onDone: (kept: RegisterEntry | null) => void
}

/** Says that an entry is the same as another one: which, what becomes of both, and only then does it. */
export function Joining({ entry, acts, onDone }: Props) {
  const [other, setOther] = useState<RegisterEntry | null>(null)
  return other === null ? (
    <ChooseOther entry={entry} onChoose={setOther} onCancel={() => onDone(null)} />
  ) : (
    <JoinPreview entry={entry} other={other} acts={acts} onBack={() => setOther(null)} onDone={onDone} />
  )
}
