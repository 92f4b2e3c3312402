/*
 * A page that came back with errors starts at their list, and each link of it puts the cursor into
 * its field with the label in view.
 */
const summary = document.querySelector<HTMLElement>('.error-summary')

if (summary) {
  summary.focus()
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const field = link ? document.getElementById(link.hash.slice(1)) : null
    if (!field) return
    event.preventDefault()
    field.closest('.field')?.scrollIntoView({ block: 'start' })
    field.focus({ preventScroll: true })
  })
}
