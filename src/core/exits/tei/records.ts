import type { EntityKind } from '../../document'
import { authorityOf } from '../../tagging'
import type { EditionRecord } from '../edition'
import { element, escapeText, section } from '../markup'
import { recordName } from './page'

/** How TEI lists a kind of records: the list, its member, and what a name is in it. */
const lists = {
  person: { list: 'listPerson', member: 'person', name: 'persName' },
  organisation: { list: 'listOrg', member: 'org', name: 'orgName' },
  place: { list: 'listPlace', member: 'place', name: 'placeName' },
  work: { list: 'listBibl', member: 'bibl', name: 'title' },
  event: { list: 'listEvent', member: 'event', name: 'label' },
} as const satisfies Record<EntityKind, { list: string; member: string; name: string }>

const kinds = Object.keys(lists) as readonly EntityKind[]

/** The records that mentions point at, with their names and what they are called elsewhere. */
export function standOff(records: ReadonlyMap<string, EditionRecord>): string {
  const written = kinds.flatMap((kind) => {
    const own = [...records].filter(([, record]) => record.kind === kind)
    return own.length
      ? [
          section(
            lists[kind].list,
            {},
            own.map(([id, record]) => member(id, record)),
          ),
        ]
      : []
  })
  return written.length ? section('standOff', {}, written) : ''
}

function member(id: string, { kind, name, aliases, notes, links }: EditionRecord): string {
  const { member: tag, name: named } = lists[kind]
  return section(tag, { 'xml:id': recordName(id) }, [
    element(named, {}, escapeText(name)),
    ...aliases.map((alias) => element(named, { type: 'alias' }, escapeText(alias))),
    // TEI wants an event's and a place's numbers behind its names, and its notes with them.
    ...links.map((link) => element('idno', { type: authorityOf(link) }, escapeText(link))),
    notes.trim() === '' ? '' : element('note', {}, escapeText(notes)),
  ])
}
