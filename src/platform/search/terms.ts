/** The languages that the terms below are written in. */
export const TERM_LANGS = ['en', 'es', 'fr', 'pt', 'ar'] as const
type TermLang = (typeof TERM_LANGS)[number]

/**
 * The field's own words in five languages: English, Spanish, French, Portuguese, Arabic. A query that
 * says one of them also finds records that say it in another language. One line a thing; words for the
 * same thing are parted by commas, of two words at most. Written by ourselves.
 */
const TERMS = `
flood, inundation | inundación, riada | inondation, crue | inundação, enchente, cheia | فيضان, سيول
storm, hurricane, cyclone, typhoon | tormenta, huracán, ciclón | tempête, ouragan, cyclone | tempestade, furacão, ciclone | عاصفة, إعصار
heat, heatwave, hot | calor | chaleur, canicule | calor | حرارة, حر
drought | sequía | sécheresse | seca | جفاف
wildfire, bushfire | incendio forestal | incendie | incêndio florestal | حريق
earthquake, quake | terremoto, sismo | séisme, tremblement | terremoto, sismo | زلزال
landslide | deslizamiento, derrumbe | glissement | deslizamento | انهيار أرضي
pandemic, epidemic | pandemia, epidemia | pandémie, épidémie | pandemia, epidemia | جائحة, وباء
recovery | recuperación | relèvement, relance | recuperação | تعاف, انتعاش
reconstruction, rebuilding | reconstrucción | reconstruction | reconstrução | إعادة إعمار
resilience | resiliencia | résilience | resiliência | صمود, مرونة
disaster, catastrophe | desastre, catástrofe | catastrophe, sinistre | desastre, catástrofe | كارثة
emergency | emergencia | urgence | emergência | طوارئ
evacuation | evacuación | évacuation | evacuação, retirada | إجلاء, إخلاء
shelter | albergue, refugio | abri, hébergement | abrigo | مأوى, ملجأ
housing, homes | vivienda | logement | habitação, moradia | سكن, إسكان
eviction | desalojo | expulsion | despejo | طرد
rent, tenants | alquiler, inquilinos | loyer, locataires | aluguel, inquilinos | إيجار, مستأجر
market | mercado | marché | mercado, feira | سوق
stall | puesto | étal, étals | banca | منصات
shop, store | tienda, comercio | boutique, commerce | loja, comércio | متجر, محل
small business | pequeña empresa, pyme | petite entreprise, pme | pequena empresa | شركة صغيرة
street vendor, hawker | vendedor ambulante | marchand ambulant | vendedor ambulante, camelô | بائع متجول
job, employment | empleo, trabajo | emploi, travail | emprego, trabalho | وظيفة, عمل
informal worker | trabajador informal | travailleur informel | trabalhador informal | عامل غير
waste, rubbish, garbage | basura, residuos | déchets, ordures | lixo, resíduos | نفايات, قمامة
recycling | reciclaje | recyclage | reciclagem | تدوير
waste picker, recycler | reciclador, cartonero | récupérateur | catador | جامع نفايات
compost | compost, compostaje | compost, compostage | compostagem | سماد
circular economy | economía circular | économie circulaire | economia circular | اقتصاد دائري
debris, rubble | escombros | décombres, gravats | entulho, escombros | أنقاض, ركام
water | agua | eau | água | ماء, مياه
leak, leaks | fuga | fuite | vazamento | تسرب
drainage, drain | drenaje, desagüe | drainage | drenagem | صرف
sewage, sanitation | saneamiento, alcantarillado | assainissement | saneamento, esgoto | صرف صحي
solar | solar | solaire | solar | شمسي
electricity, power | electricidad, energía | électricité, énergie | eletricidade, energia | كهرباء, طاقة
transport, transit | transporte | transport | transporte | نقل, مواصلات
bus | autobús | bus, autobus | ônibus | حافلة
cycling, bicycle | bicicleta | vélo, bicyclette | bicicleta | دراجة
road, street | calle, carretera | rue, route | rua, estrada | شارع, طريق
bridge | puente | pont | ponte | جسر
hospital | hospital | hôpital | hospital | مستشفى
clinic, health centre | clínica, centro salud | clinique, dispensaire | clínica, posto | عيادة
health | salud | santé | saúde | صحة
mental health | salud mental | santé mentale | saúde mental | صحة نفسية
vaccine, vaccination | vacuna, vacunación | vaccin, vaccination | vacina, vacinação | لقاح, تطعيم
school | escuela | école | escola | مدرسة
child, children | niño, niña | enfant | criança | طفل
elderly, older people | anciano, personas mayores | personnes âgées, aîné | idoso | مسن
disability, disabled | discapacidad | handicap | deficiência | إعاقة
women | mujer | femme | mulher | امرأة, نساء
youth, young people | juventud, jóvenes | jeunesse, jeunes | juventude, jovem | شباب
migrant, refugee | migrante, refugiado | migrant, réfugié | migrante, refugiado | مهاجر, لاجئ
informal settlement, slum | asentamiento informal, barrio precario | quartier précaire, bidonville | favela, assentamento precário | عشوائية
volunteer | voluntario | bénévole, volontaire | voluntário | متطوع
community | comunidad, vecinos | communauté, quartier | comunidade | مجتمع
neighbourhood, neighborhood | barrio | quartier, voisinage | bairro | حي
budget | presupuesto | budget | orçamento | ميزانية
participatory budget | presupuesto participativo | budget participatif | orçamento participativo | ميزانية تشاركية
tax | impuesto, tasa | impôt, taxe | imposto, taxa | ضريبة
grant, subsidy | subsidio, subvención | subvention, aide | subsídio, subvenção | منحة, إعانة
money, funds | dinero, fondos | argent, fonds | dinheiro, fundos | مال, أموال
loan, credit | préstamo, crédito | prêt, crédit | empréstimo, crédito | قرض, ائتمان
insurance | seguro | assurance | seguro | تأمين
cash transfer | transferencia monetaria | transfert monétaire | transferência renda | تحويل نقدي
procurement | contratación, compras | marchés publics, achats | contratação, licitação | مشتريات
food | alimento, comida | alimentation, nourriture | alimento, comida | غذاء, طعام
tree, trees | árbol, arbolado | arbre | árvore | شجرة, أشجار
shade | sombra | ombre | sombra | ظل
park, green space | parque, espacio verde | parc, espace vert | parque, área verde | حديقة, متنزه
roof | techo, tejado | toit, toiture | telhado | سقف
cooling | refrigeración, enfriamiento | rafraîchissement, fraîcheur | resfriamento | تبريد
river | río | rivière, fleuve | rio | نهر
coast, coastal | costa, costero | côte, littoral | costa, litoral | ساحل
wetland, mangrove | humedal, manglar | zone humide, mangrove | manguezal | مستنقع
early warning | alerta temprana | alerte précoce | alerta antecipado | إنذار مبكر
training | capacitación, formación | formation | capacitação, treinamento | تدريب
data | datos | données | dados | بيانات
map, mapping | mapa | carte, cartographie | mapa | خريطة
survey | encuesta | enquête, sondage | pesquisa, inquérito | استبيان, مسح
tourism | turismo | tourisme | turismo | سياحة
heritage | patrimonio | patrimoine | patrimônio | تراث
mayor | alcalde, alcaldesa | maire | prefeito | عمدة
city, municipality | ciudad, municipio | ville, commune | cidade, município | مدينة, بلدية
plan | plan | plan | plano | خطة
lesson | lección, aprendizaje | leçon, enseignement | lição | درس
`

/** A thing and its words in each language. */
export type Concept = Readonly<Record<TermLang, readonly string[]>>

const wordsOf = (cell: string): readonly string[] =>
  cell.split(',').flatMap((word) => word.trim() || [])

export const CONCEPTS: readonly Concept[] = TERMS.trim()
  .split('\n')
  .map((line) => {
    const [en, es, fr, pt, ar] = line.split('|').map(wordsOf)
    return { en: en ?? [], es: es ?? [], fr: fr ?? [], pt: pt ?? [], ar: ar ?? [] }
  })
