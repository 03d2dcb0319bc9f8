import { selectedText } from '../find'
import { Ledger } from '../ledger'
import { Register } from '../register'
import { Series } from '../series'
import { characterAt, GlyphSheet } from '../sheet'
import type { OpenPage } from './use-open-page'

/** What looks beyond the open page, over issues and the library: each comes when it is asked for. */
export function WideViews({ at: { here, desk, whereabouts, go } }: { at: OpenPage }) {
  const page = here?.page ?? null
  const flush = async () => desk?.flush()
  const around = { page, issue: here ? (whereabouts?.issue.id ?? null) : null, flush, go }
  return (
    <>
      <Series near={page} flush={flush} go={go} selected={() => (desk ? selectedText(desk) : '')} />
      <GlyphSheet {...around} character={() => (desk ? characterAt(desk) : '')} />
      <Register {...around} />
      <Ledger {...around} />
    </>
  )
}
