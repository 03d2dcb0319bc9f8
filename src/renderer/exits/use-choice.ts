import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat, ExportReach, ExportScope, TextOptions } from '../../core/contract'
import { useKept } from '../shell'
import { isFormat } from './format-groups'
import { type Around, type Scopes, scopesOf, shownOf } from './scopes'
import { isTextOptions } from './text-choice'

const plain: TextOptions = { wrap: null, headers: false }

/** In what form something leaves. */
export interface Rendering {
  readonly format: ExportFormat
  readonly language: 'en' | 'zh-CN'
  readonly text?: TextOptions
}

export interface ExportChoice {
  readonly kind: ExportReach['kind']
  readonly setKind: (kind: ExportReach['kind']) => void
  readonly scopes: Scopes
  /** What is to be exported. */
  readonly reach: ExportReach
  /** What of it is shown beforehand; null = nothing. */
  readonly scope: ExportScope | null
  readonly format: ExportFormat
  readonly setFormat: (format: ExportFormat) => void
  readonly text: TextOptions
  readonly setText: (text: TextOptions) => void
  readonly rendering: Rendering
}

/** What leaves and in what form; the form is the one that was chosen last time. */
export function useChoice(asked: ExportReach, around: Around): ExportChoice {
  const { i18n } = useTranslation()
  const [kind, setKind] = useState<ExportReach['kind']>(asked.kind)
  const [format, setFormat] = useKept<ExportFormat>('exits.format', 'text', isFormat)
  const [text, setText] = useKept<TextOptions>('exits.text', plain, isTextOptions)
  const scopes = scopesOf(asked, around)
  const reach = scopes[kind] ?? asked
  const language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en'
  return {
    ...{ kind, setKind, scopes, reach, format, setFormat, text, setText },
    scope: shownOf(reach, asked, scopes),
    rendering: { format, language, ...(format === 'text' ? { text } : {}) },
  }
}
