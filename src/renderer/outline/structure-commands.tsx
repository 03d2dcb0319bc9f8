import { useTranslation } from 'react-i18next'
import { type Role, roles } from '../../core/document'
import type { DeskPage } from '../desk'
import { type Command, refuse, useCommands } from '../shell'
import { giveRole, merge, move, moveWhole } from './acts'
import { ask, type Question } from './question'
import { RoleLabels } from './role-labels'
import { articlesOf, targetOfText } from './target'

/** Roles beyond ten are given by the chooser. */
const digits = [...'1234567890']

/** The structure of the open page, changed from the text: what the selection touches is moved. */
export function StructureCommands({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const asks = (kind: Question['kind']) => () =>
    ask({ desk, kind, target: targetOfText(desk), at: desk.pane.caretBox() })
  const whole = () => ({ kind: 'articles', numbers: articlesOf(targetOfText(desk)) }) as const
  useCommands([
    command('moveUp', 'Alt-ArrowUp', () => move(desk, targetOfText(desk), -1)),
    command('moveDown', 'Alt-ArrowDown', () => move(desk, targetOfText(desk), 1)),
    command('moveArticleUp', 'Alt-Shift-ArrowUp', () => moveWhole(desk, targetOfText(desk), -1)),
    command('moveArticleDown', 'Alt-Shift-ArrowDown', () => moveWhole(desk, targetOfText(desk), 1)),
    command('mergeArticle', 'Mod-Shift-Backspace', () => {
      if (!merge(desk, whole())) refuse(t('structure.cannotMerge.articles'))
    }),
    command('toArticle', 'Mod-Shift-m', asks('article')),
    command('role', 'F2', asks('role')),
    command('continues', null, asks('continues')),
    command('state', 'F4', asks('state')),
    ...roles.map((role, index) =>
      command(commandOf(role), digits[index] ? `Mod-Alt-${digits[index]}` : null, () =>
        giveRole(desk, targetOfText(desk), role),
      ),
    ),
  ])
  return <RoleLabels />
}

/** `headline` → `roleHeadline`, whose words are `commands.roleHeadline`. */
function commandOf(role: Role): string {
  return `role${role.charAt(0).toUpperCase()}${role.slice(1)}`
}

function command(id: string, key: Command['key'], run: () => unknown): Command {
  return { id, group: 'structure', key, notInFields: true, run: () => void run() }
}
