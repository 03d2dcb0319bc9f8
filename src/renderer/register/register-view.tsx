import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concordance } from '../../core/contract'
import { type Surroundings, WideView } from '../wide'
import { keyOfEntry, knownOf } from './entries'
import { EntryPage } from './entry-page'
import { RegisterHints } from './register-hints'
import { type RegisterKey, registerKey } from './register-keys'
import { RegisterSide } from './register-side'
import { type RegisterRequest, registerRequest } from './request'
import { type Register, useRegister } from './use-register'
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
  const { query, kind, mode, list, chosen, keep } = register
  const [isFinding, setFinding] = useState(false)
  const focusList = () => list.scroller.current?.focus()

  function open({ page, article, block, from, to, sentence }: Concordance): void {
    const text = sentence.text.slice(sentence.from, sentence.to)
    keep.set('back', 'mentions')
    setLooking(chosen ? knownOf(chosen).name : '')
    go({ page, article, hit: { block, from, to, text } })
  }

  function press(event: KeyboardEvent): void {
    const key = registerKey(event, mode === 'facts')
    if (!key) return
    act(key, register, () => field.current?.select())
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
      footer={<RegisterHints of={isFinding ? 'field' : mode !== 'facts' ? 'form' : (chosen?.of ?? 'name')} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the view */}
      <div className="register-inside" onKeyDown={press}>
        <RegisterSide
          register={register}
          field={field}
          opened={request}
          onFinding={setFinding}
          onEnter={() => mentions.current?.focus()}
        />
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

function act(key: RegisterKey, register: Register, toField: () => void): void {
  switch (key.kind) {
    case 'only':
      register.find({ kind: key.only })
      return
    case 'find':
      toField()
      return
    case 'sort':
      register.setSort(register.sort === 'name' ? 'mentions' : 'name')
      return
    case 'edit':
    case 'join':
    case 'part':
    case 'make':
    case 'remove':
    case 'undo':
    case 'redo':
      void register[key.kind]()
      return
    default:
      key satisfies never
  }
}
