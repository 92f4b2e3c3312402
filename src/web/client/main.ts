/* Everything the pages' scripts do. Every page works without it; each file adds one comfort. */
import './auto-refresh.ts'
import './busy-form.ts'
import './copy-text.ts'
import './draft-keeper.ts'
import './error-focus.ts'
import './live-preview.ts'
import './own-zone.ts'
import './passkey.ts'
