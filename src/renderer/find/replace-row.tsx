import { Replace, ReplaceAll } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { keyLine, Tip } from '../shell'

interface Props {
  readonly field: RefObject<HTMLInputElement | null>
  readonly replacement: string
  readonly onType: (text: string) => void
  readonly onOne: () => void
  readonly onAll: () => void
  /** Further acts, behind those that replace. */
  readonly children: ReactNode
}

/** What is put instead of what is found, and whether once or everywhere on the page. */
export function ReplaceRow({ field, replacement, onType, onOne, onAll, children }: Props) {
  const { t } = useTranslation()
  return (
    <div className="find-row">
      <span className="find-indent" />
      <div className="find-field">
        <input
          ref={field}
          className="input"
          type="text"
          aria-label={t('find.replace')}
          placeholder={t('find.replace')}
          value={replacement}
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType(event.target.value)}
        />
      </div>
      <span className="find-acts">
        <Tip says={t('find.replaceOne')} keys="↵">
          <Button className="button find-do" aria-label={t('find.replaceOne')} onPress={onOne}>
            <Replace aria-hidden />
            <span>{t('find.replaceOne')}</span> <kbd aria-hidden>↵</kbd>
          </Button>
        </Tip>
        <Tip says={t('find.replaceAll')} keys={keyLine('Mod-Enter')}>
          <Button className="button find-do" aria-label={t('find.replaceAll')} onPress={onAll}>
            <ReplaceAll aria-hidden />
            <span>{t('find.replaceAll')}</span> <kbd aria-hidden>{keyLine('Mod-Enter')}</kbd>
          </Button>
        </Tip>
        {children}
      </span>
    </div>
  )
}
