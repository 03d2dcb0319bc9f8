import { Component, type ErrorInfo, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** What stands instead of the fallen part; `again` tries it anew. */
  readonly instead: (fallen: { error: Error; again: () => void }) => ReactNode
  /** A part that fell because of one page is tried anew on another. */
  readonly resetOn?: unknown
}

interface State {
  readonly error: Error | null
}

/** Keeps a fault to the part it happened in: when a list falls, the editor's text stays on screen. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.error && before.resetOn !== this.props.resetOn) this.setState({ error: null })
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return this.props.instead({ error, again: () => this.setState({ error: null }) })
  }
}
