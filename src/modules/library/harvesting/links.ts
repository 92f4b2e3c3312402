export const OAI = '/oai'
