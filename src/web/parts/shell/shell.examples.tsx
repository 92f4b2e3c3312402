import type { Example } from '#web/parts/example.ts'
import { Mark } from '#web/parts/mark/mark.tsx'

const ROOMS = ['Toolkit', 'Library', 'Briefings', 'Sessions', 'Forum', 'Help', 'Fund']

/** The real shell lives in `web/shell`; this is its markup, so that its styles can be seen here. */
export const examples: readonly Example[] = [
  {
    title: 'Header and footer',
    draw: (t) => (
      <div>
        <div class="shell-header">
          <div class="page shell-bar">
            <a class="shell-name" href="#home">
              <Mark size={28} />
              {t('shell.name')}
            </a>
            <nav class="shell-rooms" aria-label={t('shell.rooms')}>
              <a class="shell-rooms-all" href="#rooms">
                {t('shell.rooms')}
              </a>
              <ul>
                {ROOMS.map((room, index) => (
                  <li key={room}>
                    <a href={`#${room}`} aria-current={index === 0 ? 'true' : undefined}>
                      {room}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div class="shell-tools">
              <span class="shell-acting">{t('shell.acting-for', { body: 'Portamar' })}</span>
              <a href="#account">{t('shell.account')}</a>
            </div>
          </div>
        </div>
        <div class="shell-footer">
          <div class="page">
            <ul>
              <li>
                <a href="#coalition">The coalition</a>
              </li>
              <li>
                <a href="#data">Data</a>
              </li>
              <li>
                <a href="#access">Accessibility</a>
              </li>
              <li>
                <a href="#licence">Licence</a>
              </li>
            </ul>
            <p>Texts may be shared under CC BY 4.0. The software is open under Apache 2.0.</p>
          </div>
        </div>
      </div>
    ),
  },
]
