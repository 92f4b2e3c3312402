export const searchesHref = () => '/library/searches'
export const newSearchHref = () => '/library/searches/new'
export const savedHref = (id: string) => `/library/searches/${id}`
export const removalHref = (id: string) => `/library/searches/${id}/removal`
export const stopHref = (token: string) => `/library/searches/stop/${token}`
export const resumptionHref = () => '/library/searches/resumption'
