/**
 * Around the list of time zones of somebody new: chooses the zone of their browser, as long as they
 * have chosen none themselves. Without a script the list stands as the page has it.
 */
class OwnZone extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('select')
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!list || !zone) return
    const known = [...list.options].some((option) => option.value === zone)
    // A zone the list has by another name: the server knows both.
    if (!known) list.add(new Option(zone.replaceAll('_', ' '), zone))
    list.value = zone
  }
}

customElements.define('own-zone', OwnZone)
