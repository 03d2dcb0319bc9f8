/** What tells an issue from others; '' = not known. */
export interface IssueFacts {
  readonly publication: string
  readonly date: string
  readonly number: string
}

export const issueFacts = ['publication', 'date', 'number'] as const satisfies readonly (keyof IssueFacts)[]

/**
 * What a publication is filed under: its title without the article that it begins with, as library catalogues do it
 * (ISBD, nonfiling characters), and however its letters are set. Two titles that are filed alike are one publication:
 * a masthead says The Harbour Gazette, a file's name harbour gazette.
 */
export function filedUnder(title: string): string {
  const plain = title.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
  return plain.replace(/^the (?=.)/u, '')
}

/** Whether files may be of one issue: nothing that one says of it contradicts another. */
export function mayBeOneIssue(files: readonly IssueFacts[]): boolean {
  return issueFacts.every((fact) => {
    const all = [...said(files, fact)]
    return new Set(fact === 'publication' ? all.map(filedUnder) : all).size <= 1
  })
}

/**
 * What files of one issue know of it together: often only the front page says its number. What contradicts each other
 * is taken of the first.
 */
export function knownTogether(files: readonly IssueFacts[]): IssueFacts {
  const first = (fact: keyof IssueFacts) => said(files, fact).values().next().value ?? ''
  return { publication: first('publication'), date: first('date'), number: first('number') }
}

function said(files: readonly IssueFacts[], fact: keyof IssueFacts): ReadonlySet<string> {
  return new Set(files.map((file) => file[fact]).filter((value) => value !== ''))
}
