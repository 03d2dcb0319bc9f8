import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import type { SourcePlace } from '../../core/document'
import { boxOfRange, cropAround, isUpright } from '../../core/text'
import { type Sheets, sheetOf, useSheets, whyLost } from '../facsimile'
import './crop.css'
import { useCrop } from './use-crop'

interface Props {
  readonly page: PageId
  /** null = the place came from no line. */
  readonly place: SourcePlace | null
  /** Of the source line's text, in UTF-16 units. */
  readonly length: number
  /** So many characters on either side are shown as well. */
  readonly beside?: number
}

/**
 * What is printed at a place, framed, with a little of its line. Where there is no scan it is nothing; where there is one
 * it takes its room before the picture has come, so that nothing around it moves.
 */
export function Crop({ page, place, length, beside = 7 }: Props) {
  const { t } = useTranslation()
  const sheets = useSheets(page)
  const shown = place && sheets && shownOf(sheets, place, length, beside)
  const { address, lost } = useCrop(page, shown?.part ?? null)
  if (!shown) return null
  const { crop, frame, upright } = shown
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`
  return (
    <div
      className="scan-crop"
      data-upright={upright || undefined}
      style={
        {
          '--ratio': crop.width / crop.height,
          aspectRatio: `${crop.width} / ${crop.height}`,
        } as CSSProperties
      }
    >
      {address === null ? null : <img src={address} alt={t('facsimile.printed')} />}
      {lost ? <span className="lost">{t(`facsimile.lost.${whyLost(lost)}`)}</span> : null}
      <i
        aria-hidden
        hidden={lost !== null}
        style={{
          left: percent((frame.x - crop.x) / crop.width),
          top: percent((frame.y - crop.y) / crop.height),
          width: percent(frame.width / crop.width),
          height: percent(frame.height / crop.height),
        }}
      />
    </div>
  )
}

/** The part of a line that is shown, where it lies on the scan, and where in it the place itself; null = not known. */
function shownOf(sheets: Sheets, { line, from, to }: SourcePlace, length: number, beside: number) {
  const sheet = sheetOf(sheets, line)
  const own = sheets.lines[line - 1]
  if (!sheet || !own) return null
  const part = {
    line,
    from: Math.max(0, from - beside),
    to: Math.min(length, Math.max(to, from + 1) + beside),
  }
  const around = boxOfRange(own, length, part)
  const frame = boxOfRange(own, length, { from, to })
  const crop = around && cropAround(around, sheet)
  return crop && frame && { part, crop, frame, upright: isUpright(around) }
}
