import type { i18n, TFunction } from 'i18next'
import type { NamedPlace } from '../../core/contract'
import {
  type Command,
  type Commands,
  commandGroups,
  issueInWords,
  type Keystroke,
  type Place,
} from '../shell'
import { findCommands, type Listed } from './find-commands'

/** A line of the palette. */
export type Entry =
  | {
      readonly kind: 'command'
      readonly id: string
      readonly words: string
      readonly group: string
      readonly key: Keystroke | null
      readonly command: Command
      readonly enabled: boolean
    }
  | { readonly kind: 'line'; readonly id: 'line'; readonly words: string; readonly line: number | null }
  | {
      readonly kind: 'place'
      readonly id: string
      readonly words: string
      readonly note: string
      readonly place: Place
    }

/** A command that waits for something, and a line that the page does not have, are told and cannot be chosen. */
export function canBeChosen(entry: Entry): boolean {
  return entry.kind === 'command' ? entry.enabled : entry.kind === 'line' ? entry.line !== null : true
}

/** Entries under one heading. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly entries: readonly Entry[]
}

const languages = ['en', 'zh-CN'] as const

/** Every command: those that are meant, the best first; with no query those chosen lately, then all by their groups. */
export function commandSections(
  query: string,
  registry: Commands,
  recent: readonly string[],
  words: i18n,
): readonly Section[] {
  const { t } = words
  const all = registry.all().map((command): Entry & { kind: 'command' } => ({
    kind: 'command',
    id: `command ${command.id}`,
    words: t(`commands.${command.id}`),
    group: t(`keys.groups.${command.group}`),
    key: registry.keyOf(command),
    command,
    enabled: command.enabled?.() !== false,
  }))
  const byId = new Map(all.map((entry) => [entry.command.id, entry]))
  const pick = (ids: readonly string[]) =>
    ids.flatMap((id) => byId.get(id) ?? []).filter((entry) => entry.enabled)
  if (query !== '') {
    const listed = all.map(
      (entry): Listed => ({
        id: entry.command.id,
        words: entry.words,
        names: languages.map((language) => words.getFixedT(language)(`commands.${entry.command.id}`)),
        group: languages
          .map((language) => words.getFixedT(language)(`keys.groups.${entry.command.group}`))
          .join(' '),
      }),
    )
    const found = findCommands(query, listed, recent).flatMap(({ id }) => byId.get(id) ?? [])
    return [{ id: 'commands', title: t('palette.commands'), entries: found }]
  }
  const lately = pick(recent)
  const known = new Set(lately.map(({ id }) => id))
  return [
    { id: 'recent', title: t('palette.recent'), entries: lately },
    ...commandGroups.map((group) => ({
      id: group,
      title: t(`keys.groups.${group}`),
      entries: all.filter((entry) => entry.command.group === group && entry.enabled && !known.has(entry.id)),
    })),
  ]
}

/** Where a name leads, by kind. */
export function placeSections(
  places: readonly NamedPlace[],
  t: TFunction,
  language: string,
): readonly Section[] {
  return (['article', 'page', 'issue'] as const).map((kind) => ({
    id: kind,
    title: t(`palette.${kind}`),
    entries: places.filter((place) => place.kind === kind).map((place) => placeEntry(place, t, language)),
  }))
}

function placeEntry(place: NamedPlace, t: TFunction, language: string): Entry {
  const issue = issueInWords(place, t, language)
  const around = `${place.publication} · ${issue}`
  switch (place.kind) {
    case 'issue':
      return {
        kind: 'place',
        id: `issue ${place.issue}`,
        words: issue,
        note: place.publication,
        place: { page: place.page, article: null },
      }
    case 'page':
      return {
        kind: 'place',
        id: `page ${place.page}`,
        words: t('library.page', { label: place.label }),
        note: around,
        place: { page: place.page, article: null },
      }
    case 'article':
      return {
        kind: 'place',
        id: `article ${place.page} ${place.article}`,
        words: place.headline,
        note: `${around} · ${t('library.page', { label: place.label })}`,
        place: { page: place.page, article: place.article },
      }
    default:
      return place satisfies never
  }
}
