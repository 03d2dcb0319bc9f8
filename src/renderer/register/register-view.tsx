import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Concordance, EntityKind, type RegisterEntry } from '../../core/contract'
import { KeyHints, Segments, sentenceOf, useLibrary } from '../shell'
import { type Keep, type Surroundings, useLongList, WideView } from '../wide'
import { keyOfEntry, knownOf, ofEntry, type RegisterKind } from './entries'
import { EntryPage, type PageMode } from './entry-page'
import { RegisterFind } from './register-find'
import { listedKinds, type RegisterKey, registerKey } from './register-keys'
import { RegisterList } from './register-list'
import { type RegisterRequest, registerRequest } from './request'
import { useEntry } from './use-entry'
import { useRegisterActs } from './use-register-acts'
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
  const library = useLibrary()
  const [query, setQuery] = useState(request.query)
  const [kind, setKind] = useState<RegisterKind | null>(null)
  const [sort, setSort] = useState<'mentions' | 'name'>('mentions')
  const [mode, setMode] = useState<PageMode>('facts')
  const [asked, setAsked] = useState(request.of)
  const field = useRef<HTMLInputElement>(null)
  const mentions = useRef<HTMLDivElement>(null)
  const acts = useRegisterActs(flush)
  const [keep] = useState<Keep>(() => new Map())
  const list = useLongList<RegisterEntry>({
    key: ['records', 'list', kind, query, sort],
    load: async (offset, limit) => {
      await flush()
      const { total, entries } = await library.records.list({ kind, query, sort, offset, limit })
      return { total, lines: entries }
    },
    keyOf: keyOfEntry,
    keep,
  })
  const seen = Array.from({ length: list.last - list.first }, (_, n) => list.at(list.first + n))
  const wanted = seen.find((line) => line !== undefined && keyOfEntry(line) === JSON.stringify(asked))
  const entry = useEntry(asked, wanted ?? list.line)
  const chosen = asked === null && list.known && list.total === 0 ? null : entry
  const of = chosen && ofEntry(chosen)
  const focusList = () => list.scroller.current?.focus()
  // The list has the focus when something else had it that is gone.
  const wasMode = useRef(mode)
  useEffect(() => {
    if (wasMode.current !== 'facts' && mode === 'facts') list.scroller.current?.focus()
    wasMode.current = mode
  }, [mode, list.scroller])

  function find(wanted: { readonly query?: string; readonly kind?: RegisterKind | null }): void {
    if (wanted.query !== undefined) setQuery(wanted.query)
    if (wanted.kind !== undefined) setKind(wanted.kind)
    setAsked(null)
    setMode('facts')
  }
  function walk(event: KeyboardEvent): boolean {
    const { index } = list
    if (!list.walk(event)) return false
    if (asked !== null || index !== list.index) setAsked(null)
    setMode('facts')
    return true
  }
  function look(entry: RegisterEntry): void {
    list.follow(keyOfEntry(entry))
    setAsked(ofEntry(entry))
    setMode('facts')
  }
  function open({ page, article, block, from, to, sentence }: Concordance): void {
    const text = sentence.text.slice(sentence.from, sentence.to)
    keep.set('back', 'mentions')
    setLooking(chosen ? knownOf(chosen).name : '')
    go({ page, article, hit: { block, from, to, text } })
  }
  async function make(): Promise<void> {
    if (of?.of !== 'name') return
    const record = await acts.make(of)
    if (record) look({ of: 'record', record })
  }
  async function remove(): Promise<void> {
    if (of?.of !== 'record') return
    await acts.remove(of.record)
    setAsked(null)
  }

  /** The record that went into this one last stands for itself again. */
  async function part(): Promise<void> {
    if (of?.of !== 'record') return
    const last = (await library.records.merged({ record: of.record })).at(-1)
    const record = last && (await acts.part(last.id))
    if (record) look({ of: 'record', record })
  }

  function act(key: RegisterKey): void {
    switch (key.kind) {
      case 'only':
        find({ kind: key.only })
        return
      case 'find':
        field.current?.select()
        return
      case 'sort':
        setSort(sort === 'name' ? 'mentions' : 'name')
        return
      case 'edit':
        if (of?.of === 'record') setMode('edit')
        return
      case 'join':
        if (of) setMode('join')
        return
      case 'part':
        void part()
        return
      case 'make':
        void make()
        return
      case 'remove':
        void remove()
        return
      case 'undo':
        void acts.undo()
        return
      case 'redo':
        void acts.redo()
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
      footer={<Hints />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same everywhere in the view */}
      <div className="register-inside" onKeyDown={press}>
        <div className="register-side">
          <RegisterFind
            focused={!keep.has('back')}
            field={field}
            query={query}
            opened={request.query}
            onQuery={(next) => find({ query: next })}
            onWalk={walk}
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
            onChange={(id) => find({ kind: EntityKind.safeParse(id).data ?? null })}
          />
          {list.error ? (
            <p className="trouble" role="alert">
              {sentenceOf(list.error, t)}
            </p>
          ) : null}
          <RegisterList
            list={list}
            sort={sort}
            onSort={setSort}
            onWalk={walk}
            onPick={(index) => {
              setAsked(null)
              setMode('facts')
              list.goTo(index)
            }}
            onEnter={() => mentions.current?.focus()}
          />
        </div>
        {chosen ? (
          <EntryPage
            key={keyOfEntry(chosen)}
            keep={keep}
            entry={chosen}
            mode={mode}
            setMode={setMode}
            acts={acts}
            mentions={mentions}
            onLook={look}
            onMake={() => void make()}
            onRemove={() => void remove()}
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

const hints = [
  ['/', 'find'],
  ['→', 'mentions'],
  ['E', 'edit'],
  ['M', 'join'],
  ['P', 'part'],
  ['N', 'make'],
  ['Del', 'remove'],
  ['Ctrl Z', 'undo'],
  ['Alt 0–5', 'kinds'],
] as const

function Hints() {
  const { t } = useTranslation()
  return (
    <KeyHints
      className="aside wide-hints"
      keys={hints.map(([key, word]) => [key, t(`register.keys.${word}`)])}
    />
  )
}
