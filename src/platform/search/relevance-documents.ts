/**
 * A collection to measure the search by, written by ourselves: short records on urban recovery in
 * English, Spanish, French, some in Portuguese and Arabic. A line is: topic | language | tags | title |
 * text. Records of one topic are about the same thing; nothing in them is a fact about a real city.
 */
export const DOCUMENTS = `
market|en|pop:200000 in:KE hz:flood th:urban-finance|Consider raised stalls before the rains|Traders in the covered market lost stock each time the river rose. Plinths of two bricks and lockable stores above them kept goods dry at little cost.
market|en|pop:8000000 in:US hz:pandemic th:urban-finance|Consider opening market halls at night|Spreading shoppers over longer hours let a large food market stay open while people kept their distance.
market|es|pop:300000 in:PE hz:pandemic th:urban-finance|Considere llevar los puestos del mercado a la plaza|Los comerciantes del mercado cerrado vendieron al aire libre, con turnos y pasillos marcados en el suelo.
market|fr|pop:150000 in:SN hz:flood th:urban-finance|Envisager des étals surélevés dans les marchés couverts|Les commerçantes ont perdu leurs réserves à chaque crue. Des étals surélevés et des casiers ont protégé la marchandise.
vendors|en|pop:900000 in:GH hz:pandemic th:community-and-economy|Consider licences that follow the hawker|Street vendors who were moved from pavements came back the next day. A portable licence and agreed spots ended the raids.
vendors|en|pop:3000000 in:IN hz:heat th:community-and-economy|Consider shade and water for street sellers|Hawkers work outdoors through the hottest hours. Canopies, drinking points and a midday break were agreed with their union.
vendors|es|pop:1200000 in:MX hz:pandemic th:community-and-economy|Considere un registro sencillo de vendedores ambulantes|Con un registro gratuito los vendedores ambulantes recibieron la ayuda sin papeles y volvieron a la calle con lugar fijo.
vendors|fr|pop:600000 in:CI hz:economic-shock th:community-and-economy|Envisager une carte pour les marchands ambulants|Une carte gratuite donne aux marchands ambulants un emplacement reconnu et met fin aux saisies.
drain|en|pop:400000 in:BD hz:flood th:climate-resilience|Consider clearing drains before the monsoon|Ward teams paid by the day cleared blocked gutters and culverts in spring; water stood for hours instead of days.
drain|en|pop:250000 in:NL hz:flood th:climate-resilience|Consider streets that may hold water|Lower kerbs and sunken squares store a cloudburst for a night, so that sewers need not be widened.
drain|es|pop:500000 in:CO hz:flood th:climate-resilience|Considere limpiar los desagües con brigadas de barrio|Las brigadas vecinales limpiaron el drenaje antes de las lluvias y avisaron de cada tapón con una fotografía.
drain|fr|pop:350000 in:BJ hz:flood th:climate-resilience|Envisager le curage des caniveaux avant la saison des pluies|Des équipes de quartier ont curé les caniveaux bouchés; le drainage a tenu lors du premier orage.
warning|en|pop:120000 in:MZ hz:storm th:governance|Consider warnings carried by the radio and the bell|Not everybody has a phone. Church bells, community radio and flags told people of the cyclone two days ahead.
warning|en|pop:700000 in:JP hz:landslide th:governance|Consider alerts by street, not by city|Sensors on slopes trigger an early warning for the streets below, so that others do not learn to ignore the siren.
warning|es|pop:90000 in:HN hz:flood th:governance|Considere una alerta temprana leída por los vecinos|Reglas pintadas en el puente dicen cuándo sube el río, y quien las lee llama por radio al pueblo siguiente.
warning|fr|pop:200000 in:MG hz:storm th:governance|Envisager une alerte précoce par la radio locale|Le cyclone est annoncé en langue locale deux jours avant, avec les abris ouverts et la route à prendre.
shelter|en|pop:110000 in:PH hz:storm th:housing-and-land|Consider schools that become shelters without losing lessons|Evacuees slept in classrooms for weeks. Separate halls, latrines outside and a date to leave let pupils come back.
shelter|en|pop:2500000 in:US hz:storm th:housing-and-land|Consider hotel rooms as emergency shelter|Contracts signed before the hurricane season gave families a room the same night and kept gyms empty.
shelter|es|pop:150000 in:EC hz:earthquake th:housing-and-land|Considere albergues donde las mujeres se sientan seguras|En los albergues se separaron los dormitorios, se iluminaron los baños y se eligió una mujer responsable.
shelter|fr|pop:80000 in:HT hz:earthquake th:housing-and-land|Envisager des abris qui deviennent des maisons|Les abris provisoires ont été bâtis sur la parcelle et agrandis en maison au lieu d’être démontés.
rent|en|pop:1500000 in:ES hz:pandemic th:housing-and-land|Consider a fund for rent owed|Tenants who fell behind during the closure kept their homes: the fund paid landlords half, and the rest was forgiven.
rent|en|pop:600000 in:ZA hz:economic-shock th:housing-and-land|Consider a mediator before an eviction|A free mediator between tenant and landlord solved seven cases of ten without a court.
rent|es|pop:2900000 in:AR hz:pandemic th:housing-and-land|Considere congelar el alquiler por unos meses|El alquiler se congeló durante la emergencia y la deuda se pagó en cuotas, sin desalojos.
rent|fr|pop:500000 in:FR hz:pandemic th:housing-and-land|Envisager un fonds pour les loyers impayés|Les locataires en retard ont gardé leur logement; le fonds a payé la moitié et la dette a été étalée.
cash|en|pop:80000 in:MW hz:drought th:community-and-economy|Consider cash in the hand of women|Small transfers by phone to mothers bought food and seed within a week, and shops stayed open.
cash|en|pop:1000000 in:KE hz:pandemic th:community-and-economy|Consider paying people to keep streets clean|A cash-for-work scheme paid young people of informal settlements daily for sweeping and draining.
cash|es|pop:700000 in:CO hz:pandemic th:community-and-economy|Considere una transferencia monetaria sin trámites|La ayuda llegó por teléfono a quienes ya estaban en el padrón, y los demás se inscribieron en la tienda del barrio.
cash|fr|pop:250000 in:NE hz:drought th:community-and-economy|Envisager un transfert monétaire par téléphone|Un petit transfert versé aux mères a acheté des vivres et des semences en une semaine.
shops|en|pop:60000 in:IT hz:pandemic th:urban-finance|Consider vouchers that only corner shops take|Residents got a voucher of twenty euros to spend in small local shops; each euro drew two more.
shops|en|pop:400000 in:NZ hz:earthquake th:urban-finance|Consider shops in containers after the quake|When the centre was closed, small businesses reopened in shipping containers round a lawn.
shops|es|pop:350000 in:CL hz:social-unrest th:urban-finance|Considere créditos pequeños para tiendas de barrio|Un crédito sin garantía y con seis meses de gracia reabrió las tiendas saqueadas.
shops|fr|pop:90000 in:BE hz:flood th:urban-finance|Envisager des bons d’achat pour les petits commerces|Chaque habitant a reçu un bon à dépenser dans les boutiques inondées dès leur réouverture.
waste|en|pop:300000 in:TZ hz:pandemic th:waste-and-circularity|Consider waste pickers as essential workers|Recyclers got gloves, a badge and a vaccine first, and rubbish was collected all through the outbreak.
waste|en|pop:500000 in:SE hz:economic-shock th:waste-and-circularity|Consider a repair street|Workshops that mend clothes and phones moved next to the recycling yard; waste fell by a tenth.
waste|es|pop:400000 in:BO hz:pandemic th:waste-and-circularity|Considere contratar a los recicladores|La cooperativa de recicladores recoge la basura separada con contrato municipal y carné de salud.
waste|fr|pop:180000 in:TG hz:flood th:waste-and-circularity|Envisager de payer la collecte des déchets au sac|Les récupérateurs apportent des sacs de plastique et reçoivent une somme fixe; les caniveaux restent libres.
compost|en|pop:70000 in:NP hz:economic-shock th:waste-and-circularity|Consider compost from the vegetable market|Peelings from stalls are turned into compost in six weeks and sold to gardens round the town.
compost|en|pop:350000 in:DE hz:drought th:waste-and-circularity|Consider bins for kitchen scraps at every door|Food scraps collected weekly become compost that keeps park soil moist through a dry summer.
compost|es|pop:120000 in:UY hz:economic-shock th:waste-and-circularity|Considere el compostaje en cada escuela|Los restos de comida de la escuela se vuelven abono para la huerta, y los niños llevan la costumbre a casa.
compost|fr|pop:60000 in:MA hz:drought th:waste-and-circularity|Envisager le compostage près des halles|Les épluchures des halles deviennent du compost vendu aux maraîchers voisins.
debris|en|pop:200000 in:TR hz:earthquake th:waste-and-circularity|Consider sorting rubble on the spot|Concrete, timber and steel sorted where houses fell were reused in roads and homes; asbestos went apart.
debris|en|pop:90000 in:PH hz:storm th:waste-and-circularity|Consider paying for debris cleared by hand|Families were paid by the cubic metre to clear fallen trees and roofs, and kept the timber.
debris|es|pop:130000 in:MX hz:earthquake th:waste-and-circularity|Considere reusar los escombros|Los escombros triturados sirvieron de base para calles nuevas y ahorraron viajes al vertedero.
debris|fr|pop:140000 in:HT hz:earthquake th:waste-and-circularity|Envisager le tri des décombres sur place|Les gravats triés ont servi à paver les ruelles; le bois et le fer ont été rendus aux familles.
cooling|en|pop:450000 in:PK hz:heat th:climate-resilience|Consider libraries as cool rooms|On the hottest afternoons libraries and mosques open their halls with fans, water and a nurse.
cooling|en|pop:1600000 in:US hz:heat th:climate-resilience|Consider a call to everybody who lives alone|During the heatwave volunteers phone older people twice a day and bring them to a cooling centre.
cooling|es|pop:690000 in:ES hz:heat th:climate-resilience|Considere refugios climáticos en los colegios|Los patios con sombra y las aulas frescas abren como refugio contra el calor en julio y agosto.
cooling|fr|pop:480000 in:FR hz:heat th:climate-resilience|Envisager des îlots de fraîcheur dans les cours d’école|Les cours plantées et arrosées ouvrent le soir pendant la canicule aux familles du quartier.
trees|en|pop:220000 in:SL hz:landslide th:climate-resilience|Consider paying for trees that survive|Neighbours plant trees on bare slopes and are paid for each that lives after a year, told by a photo.
trees|en|pop:1200000 in:AU hz:heat th:climate-resilience|Consider planting where shade is thinnest|A map of heat and income chose the streets; ten thousand street trees went where roofs are hottest.
trees|es|pop:250000 in:PY hz:heat th:climate-resilience|Considere árboles nativos en las paradas|Cada parada de autobús recibió dos árboles de sombra, cuidados por la escuela más cercana.
trees|fr|pop:100000 in:BF hz:drought th:climate-resilience|Envisager une ceinture d’arbres contre la poussière|Des arbres sobres en eau plantés au vent protègent les quartiers et donnent du fourrage.
roofs|en|pop:5500000 in:IN hz:heat th:housing-and-land|Consider white paint on tin roofs|Lime wash on metal roofs made rooms four degrees cooler for the price of a meal.
roofs|en|pop:850000 in:NL hz:flood th:housing-and-land|Consider roofs that keep the rain|Green roofs on flat blocks hold the first half hour of a cloudburst.
roofs|es|pop:320000 in:DO hz:storm th:housing-and-land|Considere amarrar los techos antes de la temporada|Láminas clavadas con tiras de metal resistieron el huracán; el municipio enseñó a los albañiles.
roofs|fr|pop:95000 in:FR hz:storm th:housing-and-land|Envisager d’ancrer les toitures|Des attaches de métal posées par des artisans formés ont tenu les tôles pendant le cyclone.
buses|en|pop:700000 in:RW hz:pandemic th:mobility|Consider bus lanes in a weekend|Cones and paint gave buses their own lane within two days, and crews were paid for the extra trips.
buses|en|pop:9000000 in:GB hz:pandemic th:mobility|Consider telling riders how full the bus is|A colour on the stop shows how crowded the next three buses are, and riders choose.
buses|es|pop:2800000 in:CO hz:pandemic th:mobility|Considere autobuses nocturnos para quien limpia|El transporte nocturno llevó a enfermeras y personal de limpieza cuando el metro estaba cerrado.
buses|fr|pop:230000 in:TN hz:economic-shock th:mobility|Envisager un billet gratuit pour chercher un emploi|Les chômeurs reçoivent dix trajets de bus par mois pour aller aux entretiens.
cycling|en|pop:350000 in:IT hz:pandemic th:mobility|Consider thirty kilometres of pop-up bike lanes|Bicycle lanes marked with paint along empty avenues stayed because shops along them sold more.
cycling|en|pop:150000 in:UG hz:economic-shock th:mobility|Consider lending bicycles to health workers|Nurses in outlying wards ride loaned bicycles and reach twice as many homes.
cycling|es|pop:8000000 in:PE hz:pandemic th:mobility|Considere ciclovías de emergencia|Las ciclovías con conos conectaron hospitales y mercados en tres semanas.
cycling|fr|pop:160000 in:FR hz:pandemic th:mobility|Envisager des pistes cyclables provisoires|Des pistes pour vélos tracées en une nuit ont été gardées par un vote des habitants.
clinics|en|pop:180000 in:LR hz:pandemic th:health-and-care|Consider clinics on wheels|A mobile health centre in a lorry visits each ward on a fixed day, and vaccination rises by half.
clinics|en|pop:500000 in:CA hz:heat th:health-and-care|Consider paramedics who visit before the call|Ambulance crews check on frail people in tower blocks when the forecast says heat.
clinics|es|pop:200000 in:GT hz:pandemic th:health-and-care|Considere promotoras de salud de cada barrio|Mujeres formadas como promotoras visitan las casas, llevan la vacuna y avisan a la clínica.
clinics|fr|pop:130000 in:GN hz:pandemic th:health-and-care|Envisager un dispensaire mobile|Un camion visite chaque quartier à jour fixe pour la vaccination et les soins des enfants.
mind|en|pop:400000 in:NZ hz:earthquake th:health-and-care|Consider that grief comes a year later|Calls to helplines peaked twelve months after the quake; counselling in schools was extended for three years.
mind|en|pop:250000 in:LB hz:industrial-accident th:health-and-care|Consider psychologists in the relief tents|After the blast, mental health staff sat beside those who handed out food, so that nobody had to ask.
mind|es|pop:110000 in:EC hz:earthquake th:health-and-care|Considere la salud mental de quienes ayudan|Los rescatistas tuvieron descanso, grupos de escucha y atención psicológica por seis meses.
mind|fr|pop:340000 in:FR hz:pandemic th:health-and-care|Envisager une écoute pour la santé mentale des jeunes|Des psychologues reçoivent les étudiants sans rendez-vous dans les bibliothèques.
schools|en|pop:60000 in:VU hz:storm th:community-and-economy|Consider reopening schools first|When school opened three days after the storm, parents could rebuild and children were fed.
schools|en|pop:1100000 in:US hz:pandemic th:community-and-economy|Consider lessons by bus with an antenna|Buses with wireless internet parked in poor streets so that pupils could join their class.
schools|es|pop:140000 in:CL hz:earthquake th:community-and-economy|Considere escuelas que aguanten un sismo|Las escuelas reforzadas sirvieron de centro para todo el barrio tras el terremoto.
schools|fr|pop:210000 in:CM hz:flood th:community-and-economy|Envisager des classes le soir après l’inondation|Deux écoles ont partagé un bâtiment sec: l’une le matin, l’autre le soir.
budget|en|pop:320000 in:PT hz:economic-shock th:governance|Consider a budget that residents decide|Participatory budgeting gave a tenth of recovery money to votes in each parish.
budget|en|pop:4000000 in:ZA hz:drought th:governance|Consider showing every rand spent|An open table of recovery spending, line by line, cut the letters from the press by half.
budget|es|pop:1400000 in:BR hz:economic-shock th:governance|Considere un presupuesto participativo de emergencia|Los barrios votaron en dos semanas en qué gastar el presupuesto de recuperación.
budget|fr|pop:300000 in:FR hz:economic-shock th:governance|Envisager un budget participatif pour le relèvement|Les habitants votent pour un dixième du budget de relèvement, quartier par quartier.
insurance|en|pop:200000 in:FJ hz:storm th:urban-finance|Consider insurance that pays by wind speed|A policy that pays when the wind passes a mark gave the city cash in nine days, without assessors.
insurance|en|pop:650000 in:US hz:flood th:urban-finance|Consider a pool for homes nobody insures|The city pays a fifth of the premium of flood insurance for households below a line of income.
insurance|es|pop:350000 in:MX hz:storm th:urban-finance|Considere un seguro para el arrecife y la playa|El seguro paga las brigadas que reparan el arrecife después del huracán.
insurance|fr|pop:170000 in:SN hz:drought th:urban-finance|Envisager une assurance indexée sur la pluie|L’assurance verse sans expertise quand il pleut moins qu’un seuil.
water|en|pop:4500000 in:ZA hz:drought th:climate-resilience|Consider telling everybody how many days of water are left|A countdown on every screen, with fair tariffs, halved the water used in three years of drought.
water|en|pop:150000 in:JO hz:conflict-and-displacement th:climate-resilience|Consider tanks on roofs of host families|Water tanks for families who took in refugees kept peace at the standpipe.
water|es|pop:900000 in:MX hz:drought th:climate-resilience|Considere cosechar la lluvia en las azoteas|Cisternas que recogen lluvia dan agua a las casas durante cinco meses de sequía.
water|fr|pop:120000 in:DJ hz:drought th:climate-resilience|Envisager de réparer les fuites avant de forer|La réparation des fuites a rendu plus d’eau que le nouveau forage, en pleine sécheresse.
power|en|pop:350000 in:PR hz:storm th:governance|Consider solar panels on clinics and pumps|When the grid failed for weeks, sun and batteries kept vaccines cold and water flowing.
power|en|pop:1200000 in:UA hz:conflict-and-displacement th:governance|Consider points of warmth|Tents with heat, sockets and tea in each district during power cuts kept people alive and informed.
power|es|pop:100000 in:CU hz:storm th:governance|Considere generadores compartidos|Un generador por manzana mantuvo la electricidad de refrigeradores y teléfonos.
power|fr|pop:80000 in:GA hz:infrastructure-failure th:governance|Envisager des lampadaires solaires|Les lampadaires solaires ont éclairé le marché pendant les coupures d’électricité.
volunteers|en|pop:500000 in:PL hz:conflict-and-displacement th:community-and-economy|Consider one desk for all volunteers|A single desk at the station matched ten thousand helpers with families who fled.
volunteers|en|pop:90000 in:AU hz:wildfire th:community-and-economy|Consider insuring those who come to help|Neighbours who fight the bushfire as volunteers are insured by the council for the day.
volunteers|es|pop:400000 in:ES hz:pandemic th:community-and-economy|Considere una red de voluntarios por escalera|En cada portal un voluntario llamaba a las personas mayores y les subía la compra.
volunteers|fr|pop:110000 in:BE hz:flood th:community-and-economy|Envisager de loger les bénévoles|Les bénévoles venus après la crue ont dormi dans les gymnases, nourris par les habitants.
migrants|en|pop:600000 in:CO hz:conflict-and-displacement th:community-and-economy|Consider papers on the first day|Newcomers who got a temporary permit at once found work and paid tax within a year.
migrants|en|pop:300000 in:DE hz:conflict-and-displacement th:community-and-economy|Consider refugees as teachers|Refugees who had taught at home were trained as assistants and helped children who share their language.
migrants|es|pop:250000 in:CL hz:conflict-and-displacement th:community-and-economy|Considere una ventanilla para migrantes|Una sola ventanilla reúne salud, escuela y trabajo para las personas migrantes.
migrants|fr|pop:200000 in:CA hz:conflict-and-displacement th:community-and-economy|Envisager des parrains pour les réfugiés|Cinq voisins parrainent une famille réfugiée pendant un an.
slum|en|pop:3000000 in:IN hz:flood th:housing-and-land|Consider upgrading where people live|Paths, drains and taps brought to the informal settlement cost a third of moving it, and nobody lost work.
slum|en|pop:450000 in:KE hz:pandemic th:housing-and-land|Consider washing points every fifty metres|Taps with soap at each corner of the slum were kept by youth groups through the outbreak.
slum|es|pop:500000 in:AR hz:flood th:housing-and-land|Considere abrir calles en el asentamiento informal|Calles nuevas dejaron entrar ambulancias y camiones de basura al barrio precario.
slum|fr|pop:400000 in:SN hz:flood th:housing-and-land|Envisager d’améliorer le quartier précaire sur place|Pistes, caniveaux et bornes d’eau ont coûté moins que le déplacement des familles.
data|en|pop:700000 in:EE hz:cyber-attack th:governance|Consider paper copies of what matters|When an attack locked the computers, printed lists of patients and pumps kept the city going.
data|en|pop:1500000 in:PH hz:storm th:governance|Consider maps drawn with residents|Neighbours drew each house and each person who needs help on a shared map before the typhoon.
data|es|pop:200000 in:EC hz:flood th:governance|Considere una encuesta de una página|Una encuesta de una página por casa dijo en tres días qué se había perdido y quién faltaba.
data|fr|pop:190000 in:ML hz:conflict-and-displacement th:governance|Envisager une enquête par téléphone|Une enquête courte chaque mois suit les prix et les départs là où l’on ne peut aller.
market|pt|pop:280000 in:BR hz:flood th:urban-finance|Considere bancas elevadas na feira|Os feirantes perderam mercadoria a cada enchente. Bancas elevadas e armários trancados protegeram o estoque.
waste|pt|pop:900000 in:BR hz:pandemic th:waste-and-circularity|Considere contratar os catadores|A cooperativa de catadores recolhe o lixo reciclável com contrato e equipamento de proteção.
drain|pt|pop:150000 in:MZ hz:flood th:climate-resilience|Considere limpar a drenagem antes das chuvas|Brigadas do bairro limparam as valas e a água escoou em poucas horas.
budget|pt|pop:1400000 in:BR hz:economic-shock th:governance|Considere um orçamento participativo rápido|Os bairros votaram em duas semanas as obras da recuperação.
cooling|pt|pop:500000 in:PT hz:heat th:climate-resilience|Considere abrigos frescos nas bibliotecas|Na onda de calor as bibliotecas ficam abertas com água e ventilação.
market|ar|pop:300000 in:EG hz:flood th:urban-finance|رفع منصات البيع في السوق|خسر التجار بضائعهم مع كل فيضان فرفعت البلدية منصات البيع فوق مستوى الماء.
water|ar|pop:400000 in:JO hz:drought th:climate-resilience|خزانات لجمع مياه المطر|جمعت الأسر مياه المطر في خزانات على الأسطح خلال أشهر الجفاف.
waste|ar|pop:250000 in:TN hz:pandemic th:waste-and-circularity|عقود لجامعي النفايات|حصل جامعو النفايات على عقود وقفازات وبطاقات من البلدية.
shelter|ar|pop:200000 in:LB hz:conflict-and-displacement th:housing-and-land|مأوى آمن للنساء والأطفال|فصلت البلدية غرف النوم في المأوى وأضاءت الممرات.
cash|ar|pop:300000 in:YE hz:conflict-and-displacement th:community-and-economy|تحويل نقدي عبر الهاتف|وصل التحويل النقدي إلى الأمهات خلال أسبوع وبقيت المتاجر مفتوحة.
heritage|en|pop:120000 in:IT hz:earthquake th:governance|Consider saving the bell tower first|People came back to live round a monument that stood; craftsmen trained there repaired the houses after.
heritage|en|pop:90000 in:NP hz:earthquake th:governance|Consider numbering the carved beams|Temple carvings were numbered, stored dry and put back by local carpenters, and tourism returned.
heritage|es|pop:200000 in:CU hz:storm th:governance|Considere talleres para reparar el patrimonio|Los talleres formaron a jóvenes que reparan las fachadas antiguas dañadas por el huracán.
heritage|fr|pop:70000 in:HT hz:earthquake th:governance|Envisager de sauver les maisons de bois|Le patrimoine de bois a mieux tenu au séisme que le béton; des charpentiers l’ont remis debout.
`
