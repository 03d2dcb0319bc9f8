import { X } from 'lucide-react'
import { useLayoutEffect, useState } from 'react'
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { keepClear } from './keep-clear'
import './toasts.css'

export interface Telling {
  /** `why`: nothing was done, and that is no trouble. */
  readonly kind: 'trouble' | 'done' | 'why'
  readonly text: string
  /** What can be done about it, once. */
  readonly act?: { readonly label: string; readonly run: () => void }
}

const queue = new ToastQueue<Telling>({ maxVisibleToasts: 3 })
const shown = 6_000

/**
 * Tells the editor something that no pane has a place for. What was done leaves by itself, and why nothing was; trouble
 * stays until it is read. The same again, while it stands, is not told twice; where something can be done about it, it is
 * the newer that is meant. Answers how to withdraw what is no longer so.
 */
export function tell(telling: Telling): () => void {
  const same = queue.visibleToasts.find((toast) => toast.content.text === telling.text)
  if (same && !telling.act) return () => queue.close(same.key)
  if (same) queue.close(same.key)
  const key = queue.add(telling, telling.kind === 'trouble' ? {} : { timeout: shown })
  return () => queue.close(key)
}

let withdrawn = (): void => undefined

/** Says why a key that was pressed has nothing to do. Only the newest such word stands. */
export function refuse(text: string): void {
  withdrawn()
  withdrawn = tell({ kind: 'why', text })
}

export function Toasts() {
  const { t } = useTranslation()
  const [region, setRegion] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => (region ? keepClear(region) : undefined), [region])
  return (
    <ToastRegion ref={setRegion} queue={queue} className="toasts" aria-label={t('shell.notices')}>
      {({ toast }) => (
        <Toast toast={toast} className={`toast ${toast.content.kind}`}>
          <ToastContent className="said">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.act ? (
            <Button
              className="button"
              onPress={() => {
                toast.content.act?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.act.label}
            </Button>
          ) : null}
          <Button slot="close" className="button quiet icon" aria-label={t('shell.close')}>
            <X aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  )
}
