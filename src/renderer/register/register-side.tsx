import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { EntityKind } from '../../core/contract'
import { Segments, Unanswered } from '../shell'
import { RegisterFind } from './register-find'
import { listedKinds } from './register-keys'
import { RegisterList } from './register-list'
import type { RegisterRequest } from './request'
import type { Register } from './use-register'

interface Props {
  readonly register: Register
  readonly field: RefObject<HTMLInputElement | null>
  /** What the register was opened for. */
  readonly opened: RegisterRequest
  /** Whether the field has the focus now. */
  readonly onFinding: (isFinding: boolean) => void
  /** To the mentions of the entry at hand. */
  readonly onEnter: () => void
}

/** All records and tagged names, by what they are called and of which kind they are. */
export function RegisterSide({ register, field, opened, onFinding, onEnter }: Props) {
  const { t } = useTranslation()
  const { query, kind, sort, list, keep } = register
  return (
    <div className="register-side">
      <RegisterFind
        focused={!keep.has('back') && opened.of === null}
        onFocused={onFinding}
        field={field}
        query={query}
        opened={opened.query}
        onQuery={(next) => register.find({ query: next })}
        onWalk={register.walk}
        onList={() => list.scroller.current?.focus()}
      />
      <Segments
        label={t('register.kinds')}
        value={kind ?? 'all'}
        options={listedKinds.map((one, index) => ({
          id: one ?? 'all',
          label: one === null ? t('register.allKinds') : t(`tagging.kindsMany.${one}`),
          keys: String(index),
        }))}
        onChange={(id) => register.find({ kind: EntityKind.safeParse(id).data ?? null })}
      />
      {list.error ? <Unanswered error={list.error} onAgain={list.again} /> : null}
      <RegisterList
        list={list}
        sort={sort}
        onSort={register.setSort}
        onWalk={register.walk}
        onPick={register.pick}
        onEnter={onEnter}
      />
    </div>
  )
}
