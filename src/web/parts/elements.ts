import type { HTMLAttributes } from 'preact'

/** Our custom elements, so that TSX knows their names. They are plain boxes until a script arrives. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'draft-keeper': HTMLAttributes<HTMLElement>
      'busy-form': HTMLAttributes<HTMLElement>
      'passkey-button': HTMLAttributes<HTMLElement>
      'own-zone': HTMLAttributes<HTMLElement>
      'live-preview': HTMLAttributes<HTMLElement>
      'copy-text': HTMLAttributes<HTMLElement>
      'auto-refresh': HTMLAttributes<HTMLElement> & { seconds?: number }
    }
  }
}
