import { ChevronRight } from 'lucide-react'
import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Asking } from './errand'
import { RowMenu } from './row-menu'
import { ShelfLabel } from './shelf-label'
import { shelfMenu } from './shelf-menu'
import { shelfName } from './shelf-name'
import type { Shelf } from './shelves'

interface Props extends Asking {
  readonly shelf: Shelf
}

/** A row of the shelf, and the rows inside it. */
export function ShelfRow({ shelf, ask }: Props) {
  const { t, i18n } = useTranslation()
  const opens = shelf.kind === 'publication' || shelf.kind === 'issue'
  const name = shelfName(shelf, t, i18n.language)
  return (
    <TreeItem id={shelf.key} textValue={name} className={`row ${shelf.kind}`} hasChildItems={opens}>
      <TreeItemContent>
        {opens ? (
          <Button slot="chevron" className="chevron">
            <ChevronRight aria-hidden />
          </Button>
        ) : null}
        <ShelfLabel shelf={shelf} />
        <RowMenu items={shelfMenu(shelf, ask, t)} label={t('library.actions', { name })} />
      </TreeItemContent>
      <Collection items={shelf.inside}>{(inside) => <ShelfRow shelf={inside} ask={ask} />}</Collection>
    </TreeItem>
  )
}
