const tokenKey = 'stet-token'
const tokenInFragment = /^#([\w-]{20,})$/u

/** Whether the page's address carries a token that was not taken yet. */
export function hasToken({ location }: Window): boolean {
  return tokenInFragment.test(location.hash)
}

/**
 * Takes the token out of the address's fragment, which no request carries, and out of the address bar and the history.
 * It is kept for reloads of this tab only: other tabs, and other ports of this machine, cannot read it there (they
 * could a cookie, which belongs to all ports). null = this tab was never given one.
 */
export function takeToken(page: Window): string | null {
  const { history, location, sessionStorage } = page
  const given = tokenInFragment.exec(location.hash)?.[1]
  if (given !== undefined) {
    sessionStorage.setItem(tokenKey, given)
    history.replaceState(null, '', location.pathname)
  }
  return sessionStorage.getItem(tokenKey)
}
