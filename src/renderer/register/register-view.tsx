import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Concordance, EntityKind } from '../../core/contract'
import { KeyHints, keyLine, Segments, sentenceOf } from '../shell'
import { type Surroundings, WideView } from '../wide'
import { keyOfEntry, knownOf } from './entries'
import { EntryPage } from './entry-page'
import { RegisterFind } from './register-find'
import { listedKinds, type RegisterKey, registerKey } from './register-keys'
import { RegisterList } from './register-list'
import { type RegisterRequest, registerRequest } from './request'
import { useRegister } from './use-register'
import './register-list.css'
import './record.css'
import './mentions.css'

interface Props extends Surroundings {
  readonly request: RegisterRequest
  readonly looking: string | null
  readonly setLooking: (looking: string | null) => void
}

/** All records and tagged names, and beside them the one that is looked at. */
export function RegisterView({ request, looking, setLooking, flush, go }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const mentions = useRef<HTMLDivElement>(null)
  const register = useRegister(request, flush)
  const { query, kind, sort, mode, list, chosen, keep } = register
  const [isFinding, setFinding] = useState(false)
  const focusList = () => list.scroller.current?.focus()

  function open({ page, article, block, from, to, sentence }: Concordance): void {
    const text = sentence.text.slice(sentence.from, sentence.to)
    keep.set('back', 'mentions')
    setLooking(chosen ? knownOf(chosen).name : '')
    go({ page, article, hit: { block, from, to, text } })
  }

  function act(key: RegisterKey): void {
    switch (key.kind) {
      case 'only':
        register.find({ kind: key.only })
        return
      case 'find':
        field.current?.select()
        return
      case 'sort':
        register.setSort(sort === 'name' ? 'mentions' : 'name')
        return
      case 'edit':
        register.edit()
        return
      case 'join':
        register.join()
        return
      case 'part':
        void register.part()
        return
      case 'make':
        void register.make()
        return
      case 'remove':
        void register.remove()
        return
      case 'undo':
        void register.undo()
        return
      case 'redo':
        void register.redo()
        return
      default:
        key satisfies never
    }
  }
  function press(event: KeyboardEvent): void {
    const key = registerKey(event, mode === 'facts')
    if (!key) return
    act(key)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <WideView
      title={t('register.title')}
      className="register"
      command="register"
      looking={looking === null ? null : t('register.looking', { name: looking })}
      onBack={() => setLooking(null)}
      onClose={() => {
        setLooking(null)
        registerRequest.set(null)
      }}
      footer={<Hints of={isFinding ? 'field' : mode !== 'facts' ? 'form' : (chosen?.of ?? 'name')} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the view */}
      <div className="register-inside" onKeyDown={press}>
        <div className="register-side">
          <RegisterFind
            focused={!keep.has('back') && request.of === null}
            onFocused={setFinding}
            field={field}
            query={query}
            opened={request.query}
            onQuery={(next) => register.find({ query: next })}
            onWalk={register.walk}
            onList={focusList}
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
          {list.error ? (
            <p className="trouble" role="alert">
              {sentenceOf(list.error, t)}
            </p>
          ) : null}
          <RegisterList
            list={list}
            sort={sort}
            onSort={register.setSort}
            onWalk={register.walk}
            onPick={register.pick}
            onEnter={() => mentions.current?.focus()}
          />
        </div>
        {chosen ? (
          <EntryPage
            key={keyOfEntry(chosen)}
            keep={keep}
            entry={chosen}
            mode={mode}
            setMode={register.setMode}
            acts={register.acts}
            others={register.others}
            mentions={mentions}
            onLook={register.look}
            onJoin={register.join}
            onMake={() => void register.make()}
            onRemove={() => void register.remove()}
            onOpen={open}
            onBack={focusList}
          />
        ) : (
          <p className="wide-empty">
            {list.known && list.total === 0
              ? t(query.trim() === '' && kind === null ? 'register.empty' : 'register.none')
              : ''}
          </p>
        )}
      </div>
    </WideView>
  )
}

const undo = [keyLine('Mod-z'), 'undo'] as const
const kinds = [`${keyLine('Alt-0')}–5`, 'kinds'] as const
const entry = [
  ['/', 'find'],
  ['→', 'mentions'],
] as const

/** The keys that mean something where the focus is, at the entry that is at hand. */
const hints = {
  field: [['↑ ↓', 'walk'], ['↵', 'list'], kinds],
  form: [['Esc', 'back']],
  record: [...entry, ['E', 'edit'], ['M', 'join'], ['P', 'part'], ['Del', 'remove'], undo, kinds],
  name: [...entry, ['N', 'make'], ['M', 'join'], undo, kinds],
} as const

function Hints({ of }: { of: keyof typeof hints }) {
  const { t } = useTranslation()
  return (
    <KeyHints
      className="aside wide-hints"
      keys={hints[of].map(([key, word]) => [key, t(`register.keys.${word}`)])}
    />
  )
}
