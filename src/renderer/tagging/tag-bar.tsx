import { Check, Eye, EyeOff, Sparkles } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { KeyTip, useCommandRegistry, useLibrary } from '../shell'
import { useStore } from '../store'
import type { Hints } from './hints'
import { commandOf, kindOf, type TagKind, tagKinds } from './kinds'
import { showables, shownTags } from './shown'
import { tagWalkOf } from './walk'

/** The kinds with their keys and shapes, a legend that is a toolbar: each tags what is selected. Beside it what is shown. */
export function TagBar({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const registry = useCommandRegistry()
  const { hints } = tagWalkOf(desk, useLibrary())
  const suggested = useStore(hints.now, (found) => found.hints.length)
  const known = useStore(hints.known)
  const now = useStore(shownTags)

  return (
    <div className="tag-bar" role="toolbar" aria-label={t('tagging.bar')}>
      {tagKinds.map((kind, index) => (
        <KeyTip key={kind} of={commandOf(kind)}>
          <Button
            className={`button quiet kind ${kind}`}
            data-hidden={now.has(kind) || undefined}
            aria-label={t('tagging.tagAs', { kind: t(`tagging.kinds.${kind}`) })}
            onPress={() => {
              registry.run(commandOf(kind))
              desk.focus()
            }}
          >
            <kbd aria-hidden>{index + 1}</kbd>
            <span className="kind-name">{t(`tagging.kinds.${kind}`)}</span>
            <KindCount hints={hints} kind={kind} />
          </Button>
        </KeyTip>
      ))}
      <span className="end">
        <KeyTip of="nextHint">
          <Button
            className="button quiet"
            onPress={() => registry.run('nextHint')}
            isDisabled={suggested === 0}
          >
            <Sparkles aria-hidden />
            {known ? t('tagging.hints', { count: suggested }) : t('tagging.looking')}
          </Button>
        </KeyTip>
        <ShownMenu />
      </span>
    </div>
  )
}

/** Which tags the text shows. */
function ShownMenu() {
  const { t } = useTranslation()
  const now = useStore(shownTags)
  return (
    <MenuTrigger>
      <Button className="button quiet icon" aria-label={t('tagging.shown')}>
        {now.has('hints') ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="menu"
          aria-label={t('tagging.shown')}
          selectionMode="multiple"
          selectedKeys={showables.filter((one) => !now.has(one))}
          onSelectionChange={(keys) => {
            const shown = keys === 'all' ? new Set(showables) : keys
            shownTags.set(new Set(showables.filter((one) => !shown.has(one))))
          }}
        >
          {showables.map((one) => (
            <MenuItem key={one} id={one} className={`item kind ${one}`} textValue={t(`tagging.show.${one}`)}>
              <span className="kind-name">{t(`tagging.show.${one}`)}</span>
              <Check className="tick" aria-hidden />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Alone, so that a key in the text draws a number, and no button. */
function KindCount({ hints, kind }: { hints: Hints; kind: TagKind }) {
  const { i18n } = useTranslation()
  const count = useStore(hints.now, ({ tags }) => tags.filter(({ mark }) => kindOf(mark) === kind).length)
  return <span className="count">{count.toLocaleString(i18n.language)}</span>
}
