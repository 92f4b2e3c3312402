import { type Feed, seconds } from './feed.ts'

/** Source: JSON Feed 1.1 */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.point,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.lang,
    authors: [{ name: feed.publisher }],
    hubs: [{ type: 'WebSub', url: feed.hub }],
    items: feed.entries.map((one) => ({
      id: one.id,
      url: one.href,
      title: one.title,
      // Something has to stand there: of what says no more than its title, that.
      ...(one.html === '' ? { content_text: one.title } : { content_html: one.html }),
      language: one.lang,
      date_published: seconds(one.publishedAt),
      date_modified: seconds(one.changedAt),
      authors: one.authors.map((name) => ({ name })),
      tags: one.subjects.map(({ label }) => label),
    })),
  })
