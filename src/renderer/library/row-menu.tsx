import { MoreHorizontal } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuAct {
  readonly label: string
  /** The key that does it at the row; absent = none. */
  readonly key?: string
  readonly act: () => void
}

/** What can be done with a row of a list. Seen when the row is pointed at or has the focus. */
export function RowMenu({ label, items }: { label: string; items: readonly MenuAct[] }) {
  if (items.length === 0) return null
  return (
    <MenuTrigger>
      <Button className="button quiet icon more" aria-label={label}>
        <MoreHorizontal aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={label}>
          {items.map((item) => (
            <MenuItem key={item.label} className="item" textValue={item.label} onAction={item.act}>
              {item.label}
              {item.key === undefined ? null : <kbd aria-hidden>{item.key}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
