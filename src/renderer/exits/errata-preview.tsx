import { type PreviewPart, partsOfPage } from './preview'

/** Errata as they will be printed: tables with their headings. Of a long list the first part. */
export function ErrataPreview({ label, html }: { label: string; html: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus to be scrolled by key.
    <section className="preview errata" tabIndex={0} aria-label={label}>
      {partsOfPage(html).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file that changed is another preview
        <Part key={index} part={part} />
      ))}
    </section>
  )
}

function Part({ part }: { part: PreviewPart }) {
  if (part.kind !== 'table') return part.kind === 'heading' ? <h3>{part.text}</h3> : <p>{part.text}</p>
  const [head = [], ...rows] = part.rows
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file that is only read
          <tr key={index}>
            {cells.map((cell, at) => (
              <td key={head[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
