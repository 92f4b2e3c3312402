/**
 * What is asked of the collection, with what a reader would be glad of: way | language of the reader |
 * query | topics with a grade (2 what was asked, 1 worth a look) | the reader's place, if any. With a
 * place, records of the first topic that share its hazard or its size and income are worth 3.
 * `topic/lang` is only the records in that language.
 */
export const QUERIES = `
exact|en|raised stalls|market:2|
exact|en|waste pickers|waste:2|
exact|en|street vendors|vendors:2|
exact|en|rent owed tenants|rent:2|
exact|en|compost|compost:2 waste:1|
exact|en|cooling centre|cooling:2|
exact|en|early warning|warning:2|
exact|en|bus lanes|buses:2|
exact|en|mental health|mind:2|
exact|en|participatory budgeting|budget:2|
exact|en|solar panels|power:2|
exact|en|flood insurance|insurance:2|
exact|es|vendedores ambulantes|vendors:2|
exact|es|presupuesto participativo|budget:2|
exact|es|escombros|debris:2|
exact|es|alerta temprana|warning:2|
exact|fr|marchés couverts|market:2|
exact|fr|dispensaire mobile|clinics:2|
exact|fr|toitures|roofs:2|
exact|fr|compostage|compost:2|
exact|pt|catadores|waste:2|
exact|ar|النفايات|waste:2|
stem|en|planting street tree|trees:2|
stem|en|insured volunteer|volunteers:2|
stem|en|clearing drain|drain:2|
stem|en|painted roof|roofs:2|
stem|en|upgrade informal settlements|slum:2|
stem|en|sort rubble|debris:2|
stem|es|contrato de reciclador|waste:2|
stem|es|escuela reforzada|schools:2|
stem|es|techo amarrado|roofs:2|
stem|fr|étal surélevé|market:2|
stem|fr|loyer impayé|rent:2|
stem|fr|bénévole logé|volunteers:2|
accent|es|refugios climaticos|cooling:2|
accent|es|clinica promotora|clinics:2|
accent|fr|etals sureleves|market:2|
accent|fr|secheresse fuites|water:2|
accent|fr|refugies parrains|migrants:2|
accent|pt|lixo reciclavel|waste:2|
typo|en|hurricaine shelter|shelter:2|
typo|en|bicylce lanes|cycling:2|
typo|en|insurence|insurance:2|
typo|en|evictoin mediator|rent:2|
typo|en|helthcare clinics weels|clinics:2|
typo|es|vendedores anbulantes|vendors:2|
typo|es|transferensia monetaria|cash:2|
typo|fr|canicule fraicheurr|cooling:2|
typo|fr|asurance|insurance:2|
cross|en|flood market|market:2|
cross|en|recyclers rubbish contract|waste:2|
cross|es|inundación mercado|market:2|
cross|es|sismo escombros|debris:2|
cross|fr|marchands ambulants|vendors:2|
cross|fr|budget participatif|budget:2|
cross|fr|compost|compost:2|
cross|pt|calor biblioteca|cooling:2|
cross|en|early warning radio|warning:2|
words|en|how do small shops get money after a disaster|shops:2 insurance:1 cash:1|
words|en|where do people sleep after a hurricane|shelter:2|
words|en|help older people in hot weather|cooling:2 vendors:1|
words|fr|que faire des gravats après un séisme|debris:2|
words|es|cómo ayudar a inquilinos que no pueden pagar|rent:2|
place|en|market|market:2|hz:flood pop:220000 in:KE
place|en|shelter|shelter:2|hz:earthquake pop:90000 in:HT
place|en|water drought|water:2|hz:drought pop:4000000 in:ZA
place|en|trees|trees:2|hz:heat pop:1500000 in:AU
place|en|roofs|roofs:2|hz:storm pop:300000 in:DO
place|es|basura|waste:2|hz:pandemic pop:350000 in:BO
place|fr|insurance|insurance:2|hz:drought pop:150000 in:SN
place|en|volunteers|volunteers:2|hz:wildfire pop:100000 in:AU
place|en|schools|schools:2|hz:pandemic pop:900000 in:US
exact|es|patrimonio|heritage:2|
cross|en|heritage earthquake|heritage:2|
`
