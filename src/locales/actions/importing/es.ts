/** What the import of files says. */
export const importing = {
  'actions.import.title': 'Importar acciones',
  'actions.import.point':
    'Traiga la lista que ya tiene. Nada se convierte en acción antes de que usted confirme, y se deshace con un clic.',
  'actions.import.file': 'Archivo',
  'actions.import.file-hint':
    'CSV, Excel (.xlsx) o un presupuesto participativo (.pb), hasta 10 MB y {rows, number} filas.',
  'actions.import.read': 'Leer el archivo',
  'actions.import.reading-now': 'Leyendo el archivo…',
  'actions.import.earlier': 'Importaciones anteriores',
  'actions.import.brought': 'Acciones traídas',
  'actions.import.at': 'Cuándo',
  'actions.import.of': 'Importación de {file}',
  'actions.import.steps': 'Pasos de la importación',
  'actions.import.discard': 'Descartar este archivo',
  'actions.import.discarded.done': 'El archivo está descartado. No se importó nada.',
  'actions.import.state.reading': 'Tiene una pregunta',
  'actions.import.state.mapping': 'Columnas por revisar',
  'actions.import.state.checking': 'Filas por revisar',
  'actions.import.state.running': 'Se está escribiendo',
  'actions.import.state.done': 'Importado',
  'actions.import.state.undoing': 'Deshaciéndose',
  'actions.import.state.undone': 'Deshecho',
  'actions.import.state.discarded': 'Descartado',
  'actions.import.step.reading': 'Lectura',
  'actions.import.step.reading.title': 'Cómo se leyó el archivo',
  'actions.import.step.reading.point':
    'Compruebe que letras y columnas salieron bien y responda lo que solo usted puede saber.',
  'actions.import.step.reading.go': 'Leerlo así',
  'actions.import.step.mapping': 'Columnas',
  'actions.import.step.mapping.title': 'Qué es cada columna',
  'actions.import.step.mapping.point':
    'Diga a dónde va cada columna. Lo recordamos para el próximo archivo.',
  'actions.import.step.mapping.go': 'Revisar las filas',
  'actions.import.step.rows': 'Filas',
  'actions.import.step.rows.title': 'Qué haría la importación',
  'actions.import.step.rows.point':
    'Corrija aquí mismo lo que esté mal, deje fuera lo que no quiera y confirme.',
  'actions.import.found.title': 'Lo que encontramos en el archivo',
  'actions.import.found.formulas':
    '{count, plural, one {# celda tiene una fórmula} other {# celdas tienen fórmulas}}: tomamos el último valor calculado.',
  'actions.import.found.merged':
    '{count, plural, one {# grupo de celdas combinadas} other {# grupos de celdas combinadas}}: el valor está solo en la primera celda.',
  'actions.import.found.hidden': 'Hojas ocultas: {sheets}. No se leen a menos que elija una.',
  'actions.import.found.tags':
    'La fila {row, number} contiene etiquetas HXL: se toman como pistas, no como datos.',
  'actions.import.found.votes':
    'Una votación: {projects, number} proyectos, {voters, number} votantes con {ballots, number} papeletas distintas, presupuesto {budget} {currency}.',
  'actions.import.found.voters':
    'El archivo dice contener {said, number} votos. Contamos lo que hay.',
  'actions.import.found.projects':
    'El archivo dice contener {said, number} proyectos. Contamos lo que hay.',
  'actions.import.found.unknown':
    '{count, plural, one {# elección nombra un proyecto} other {# elecciones nombran proyectos}} que el archivo no incluye. No se pueden contar.',
  'actions.import.first-rows':
    'Las primeras filas de {rows, number}; la fila {header, number} nombra las columnas',
  'actions.import.row': 'Fila',
  'actions.import.questions': 'Lo que solo usted puede saber',
  'actions.import.questions-hint':
    'Aquí el archivo puede leerse de más de una manera. No adivinamos.',
  'actions.import.date-order': 'Fechas en «{column}»',
  'actions.import.order.dmy': 'Primero el día (24/07/2014)',
  'actions.import.order.mdy': 'Primero el mes (07/24/2014)',
  'actions.import.evidence.dmy':
    'En esta columna un primer número supera 12, así que solo puede ser el día. Pero el archivo escribe las fechas de más de una forma; confírmelo, por favor.',
  'actions.import.evidence.mdy':
    'En esta columna un segundo número supera 12, así que solo puede ser el día. Pero el archivo escribe las fechas de más de una forma; confírmelo, por favor.',
  'actions.import.evidence.both':
    'Esta columna se contradice: unas fechas solo pueden empezar por el día y otras por el mes. Elija una; las filas que no encajen se pueden corregir.',
  'actions.import.evidence.none':
    'Ninguna fecha de esta columna supera 12 en ninguno de los dos lugares: ambas lecturas son posibles.',
  'actions.import.samples': 'Por ejemplo: {samples}',
  'actions.import.no-samples': 'Vacía en todas las filas',
  'actions.import.decimal': 'Signo decimal de los importes',
  'actions.import.decimal.comma': 'Coma: 8000,50',
  'actions.import.decimal.point': 'Punto: 8000.50',
  'actions.import.decimal-evidence.comma': 'Los números del archivo usan coma.',
  'actions.import.decimal-evidence.point': 'Los números del archivo usan punto.',
  'actions.import.decimal-evidence.both': 'Unos números usan coma y otros punto.',
  'actions.import.decimal-evidence.unclear':
    'Un número como 1,234 o 1.234 puede ser mil o uno y algo.',
  'actions.import.decimal-evidence.none': 'Los números del archivo no tienen decimales.',
  'actions.import.how': 'Cómo lo leemos',
  'actions.import.how-hint': 'Cámbielo solo si arriba hay letras o columnas mal.',
  'actions.import.encoding': 'Codificación',
  'actions.import.encoding.utf-8': 'UTF-8',
  'actions.import.encoding.windows-1252': 'Windows-1252 (Europa occidental)',
  'actions.import.encoding.iso-8859-1': 'Latin-1 (ISO 8859-1)',
  'actions.import.bom': 'El archivo empieza con una marca de orden de bytes.',
  'actions.import.delimiter': 'Las columnas se separan con',
  'actions.import.delimiter.comma': 'Coma',
  'actions.import.delimiter.semicolon': 'Punto y coma',
  'actions.import.delimiter.tab': 'Tabulador',
  'actions.import.delimiter.bar': 'Barra vertical',
  'actions.import.sheet': 'Hoja',
  'actions.import.sheet-hidden': '{name} (oculta)',
  'actions.import.header': 'Fila que nombra las columnas',
  'actions.import.header-hint': 'Las filas de encima quedan fuera.',
  'actions.import.same-file': 'Este mismo archivo ya se importó',
  'actions.import.same-file-link': 'Ver lo que trajo',
  'actions.import.read-as':
    'Leído como {how}; la fila {header, number} nombra las columnas; {rows, plural, one {# fila} other {# filas}}.',
  'actions.import.change': 'Cambiar cómo se lee',
  'actions.import.columns': '{count, plural, one {# columna} other {# columnas}}',
  'actions.import.columns-hint':
    'Una columna guardada como nota aparece en la acción, solo para la gente de su ciudad.',
  'actions.import.personal.name':
    'Parecen nombres de personas: queda fuera salvo que usted diga lo contrario.',
  'actions.import.personal.email':
    'Parecen correos electrónicos: queda fuera salvo que usted diga lo contrario.',
  'actions.import.personal.phone':
    'Parecen números de teléfono: queda fuera salvo que usted diga lo contrario.',
  'actions.import.as-note': 'Guardar como nota',
  'actions.import.leave': 'Dejar fuera',
  'actions.import.defaults': 'Lo que reciben todas',
  'actions.import.defaults-hint':
    'Para cada fila en que el archivo no dice nada. Tipo, tema, horizonte y visibilidad deben venir de aquí o de una columna.',
  'actions.import.fate.faulty': 'Con errores',
  'actions.import.fate.change': 'Por modificar',
  'actions.import.fate.add': 'Por añadir',
  'actions.import.fate.same': 'Ya están así',
  'actions.import.fate.left-out': 'Dejadas fuera',
  'actions.import.show': 'Filas que mostrar',
  'actions.import.no-rows': 'Ninguna fila aquí',
  'actions.import.no-rows-text': 'Elija arriba otro tipo de fila.',
  'actions.import.still-faulty':
    '{rows, plural, one {# fila tiene un error} other {# filas tienen errores}}',
  'actions.import.still-faulty-text': 'Corríjala abajo o déjela fuera. Después podrá confirmar.',
  'actions.import.confirm': 'Importar: añadir {add, number}, modificar {change, number}',
  'actions.import.confirm-point': 'Puede irse mientras se escribe y deshacerlo después.',
  'actions.import.leave-all':
    '{count, plural, one {Dejar fuera esta fila} other {Dejar fuera las # filas con errores}}',
  'actions.import.left-out.done':
    '{count, plural, one {# fila queda} other {# filas quedan}} fuera.',
  'actions.import.untitled': 'sin título',
  'actions.import.row-title': 'Fila {number, number}: {title}',
  'actions.import.matched.externalRef': 'Misma referencia que',
  'actions.import.matched.code': 'Mismo código que',
  'actions.import.matched.title': 'El título se parece, así que la tomamos por',
  'actions.import.separate': 'No, es una acción nueva',
  'actions.import.changes': 'Qué cambiaría',
  'actions.import.was': 'Es ahora',
  'actions.import.becomes': 'Sería',
  'actions.import.mend': 'Guardar las correcciones',
  'actions.import.omit': 'Dejar fuera esta fila',
  'actions.import.return': 'Volver a incluir esta fila',
  'actions.import.running': 'Escribiendo las acciones',
  'actions.import.running.point': 'Se están escribiendo las acciones.',
  'actions.import.unit': 'filas',
  'actions.import.done.point': 'La importación ha terminado.',
  'actions.import.undoing': 'Retirando las acciones',
  'actions.import.undoing.point': 'La importación se está deshaciendo: entera o nada.',
  'actions.import.undone.point': 'Esta importación se deshizo.',
  'actions.import.undone.done':
    'La importación está deshecha: lo que trajo ya no está y lo que cambió está como antes.',
  'actions.import.discarded.point': 'Este archivo se descartó. No se importó nada.',
  'actions.import.outcome.added': 'Añadidas',
  'actions.import.outcome.changed': 'Modificadas',
  'actions.import.outcome.same': 'Ya estaban así',
  'actions.import.outcome.left-out': 'Dejadas fuera',
  'actions.import.votes-kept':
    'La votación se guarda con ella: {voters, number} votantes, {ballots, number} papeletas distintas. Una cartera puede contarla con varias reglas.',
  'actions.import.source': 'Fuente: {file}, SHA-256 {hash}…',
  'actions.import.to-list': 'Ver las acciones',
  'actions.import.undo': 'Deshacer esta importación',
  'actions.import.undo.title': 'Deshacer',
  'actions.import.undo.point':
    'Un clic quita lo que añadió y restaura lo que cambió, mientras nada más lo use.',
  'actions.import.undo.held':
    'No se puede deshacer: {count, plural, one {una cosa usa} other {# cosas usan}} lo que trajo',
  'actions.import.undo.held-text': 'No se deshizo nada. Libere primero esto:',
  'actions.import.use.edit': 'modificada desde la importación',
  'actions.import.use.dependency': 'otra acción la necesita antes',
  'actions.import.use.exclusion': 'otra acción la excluye',
  'actions.import.use.comment': 'hay comentarios sobre ella',
  'actions.import.use.vote': 'una votación posterior la incluye',
  'actions.import.use.portfolio': 'está en una cartera',
  'actions.import.use.other': 'otro registro la usa',
  'actions.import.refusal.no-file': 'Elija primero un archivo.',
  'actions.import.refusal.order': 'Diga qué va primero en estas fechas.',
  'actions.import.refusal.decimal': 'Diga qué signo separa los decimales.',
  'actions.import.refusal.header': 'Escriba el número de una fila del archivo.',
  'actions.import.refusal.two-columns': 'Otra columna ya va a este campo. Deje una como nota.',
  'actions.import.refusal.no-title':
    'Diga qué columna contiene el título: toda acción necesita uno.',
  'actions.import.refusal.need': 'Ninguna columna lo dice; elíjalo para todas las filas.',
  'actions.import.refusal.need-currency': 'El archivo tiene importes: escriba su moneda.',
  'actions.import.refusal.faulty':
    '{rows, plural, one {# fila aún tiene un error} other {# filas aún tienen errores}}. Corrija o deje fuera.',
  'actions.import.refusal.nothing': 'No hay nada que importar: cada fila está fuera o ya está así.',
  'actions.import.refusal.closed': 'Esta importación ya está en otro paso. Ábrala de nuevo.',
  'actions.import.refusal.unread': 'Este archivo aún tiene una pregunta. Respóndala primero.',
  'actions.import.refusal.changed-meanwhile':
    'Un colega cambió esta importación mientras tanto. Ábrala de nuevo.',
  'actions.import.refusal.not-done': 'Solo se puede deshacer una importación terminada.',
  'actions.row.blank': 'Falta en la fila.',
  'actions.row.too-long': 'Tiene {length, number} caracteres; caben {most, number}.',
  'actions.row.kind': '«{text}» no es un tipo. Elija recuperación o renovación.',
  'actions.row.theme': '«{text}» no es un tema nuestro. Elija uno.',
  'actions.row.horizon': '«{text}» no es un horizonte nuestro. Elija uno.',
  'actions.row.status': '«{text}» no es un estado que podamos tomar de un archivo.',
  'actions.row.visibility': '«{text}» no dice quién puede verla. Elija.',
  'actions.row.system':
    '«{text}» no es una lista de sistemas. Escriba números del 1 al 12, por ejemplo 3; 7.',
  'actions.row.beneficiaries':
    '«{text}» no es una lista de grupos con partes. Escriba por ejemplo: Niñas y niños 40; Inquilinos 20.',
  'actions.row.year': '«{text}» no es un año de 1990 a 2100.',
  'actions.row.date': '«{text}» no es una fecha en el orden indicado. Escríbala como 2026-03-31.',
  'actions.row.currency': '«{text}» no es una moneda. Escriba sus tres letras, por ejemplo EUR.',
  'actions.row.likely': 'Falta el costo probable: un rango necesita su centro.',
  'actions.row.twice': 'La fila {row, number} ya dice lo mismo. Cambie esta o déjela fuera.',
  'actions.file.unreadable':
    'No podemos leer este archivo. Guárdelo de nuevo como CSV o .xlsx e inténtelo otra vez.',
  'actions.file.empty': 'Este archivo no tiene filas.',
  'actions.file.no-rows': 'No hay ninguna fila debajo de la que nombra las columnas.',
  'actions.file.too-many-rows':
    'Este archivo tiene más de {most, number} filas. Tráigalo por partes.',
  'actions.file.too-many-columns':
    'Este archivo tiene más de {most, number} columnas. Deje solo las necesarias.',
  'actions.file.too-many-cells':
    'Este archivo tiene demasiadas celdas. Deje solo las filas y columnas necesarias.',
  'actions.file.cell-too-long':
    'Una celda de este archivo tiene más texto del que cabe en una acción. Acórtela.',
  'actions.file.too-large-unpacked':
    'Descomprimido, este libro es demasiado grande. Guarde solo la hoja necesaria.',
  'actions.file.locked': 'Este libro está protegido con contraseña. Guárdelo sin ella.',
  'actions.file.entities':
    'Este libro contiene partes que no abrimos por seguridad. Guárdelo de nuevo desde su hoja de cálculo.',
  'actions.file.quote':
    'En este archivo se abre una comilla que no se cierra. Corríjala e inténtelo de nuevo.',
  'actions.file.too-slow': 'Leer este archivo tardó demasiado. Tráigalo por partes.',
  'actions.file.vote-type':
    'Esta votación es del tipo «{detail}». Podemos leer votaciones por aprobación (marcas) y por orden.',
  'actions.file.vote-sections': 'Falta la parte {detail} de este archivo .pb o no se puede leer.',
  'actions.file.vote-budget': 'Falta el presupuesto de este archivo .pb o no es un importe.',
  'actions.import.refused': '{rows, plural, one {# fila no se tomó} other {# filas no se tomaron}}',
  'actions.import.refused-text':
    'Algo cambió entre su confirmación y la escritura, por ejemplo un código ya ocupado. Filas: {numbers}. Impórtelas de nuevo para ver por qué.',
  'actions.import.mended':
    '{count, plural, =0 {No se cambió nada.} one {# fila guardada.} other {# filas guardadas.}}',
  'actions.import.row-field': 'Fila {number, number}, {field}',
  'actions.import.omit-row': 'Dejar fuera la fila {number, number}',
  'actions.import.previous': 'Guardar y ver las filas anteriores',
  'actions.import.next': 'Guardar y ver las filas siguientes',
  'actions.import.asides':
    '{count, plural, one {# fila parece} other {# filas parecen}} un total, un encabezado o una nota al pie',
  'actions.import.asides-text': 'Quedan fuera, salvo que usted las incluya: fila {numbers}.',
  'actions.import.asides-see': 'Ver las filas que quedan fuera',
  'actions.import.aside.total': 'Parece un total, así que queda fuera.',
  'actions.import.aside.remark':
    'Tiene una sola celda, como un encabezado o una nota, así que queda fuera.',
  'actions.import.unit-of': 'Los costos de este archivo están en',
  'actions.import.unit-of-hint':
    'Mire el encabezado de la columna o el título de la hoja: «en miles», «k€», «M$».',
  'actions.import.unit-of.one': 'Unidades enteras (35 500 es 35 500)',
  'actions.import.unit-of.thousand': 'Miles (35,5 es 35 500)',
  'actions.import.unit-of.million': 'Millones (35,5 es 35 500 000)',
  'actions.import.short': '¿Qué significan las letras en {samples}?',
  'actions.import.short-hint':
    '«m» y «mil» son miles para unos y millones para otros. Hace falta si esa columna es un costo.',
  'actions.import.costs.title': 'Cómo se leen los costos',
  'actions.import.costs.one': 'En unidades enteras de {currency}.',
  'actions.import.costs.thousand': 'En miles de {currency}.',
  'actions.import.costs.million': 'En millones de {currency}.',
  'actions.import.costs.year': 'A precios de {year}.',
  'actions.import.costs.mark-comma': 'Con coma decimal: 1.234,50.',
  'actions.import.costs.mark-point': 'Con punto decimal: 1,234.50.',
  'actions.import.costs.example': 'Por ejemplo, fila {number, number}: «{text}» es {amount}.',
  'actions.import.costs.sum':
    'Costos probables de {rows, plural, one {# fila} other {# filas}} en total: {sum}. ¿Le parece correcto?',
  'actions.import.refusal.need-short': 'Diga si estos importes son miles o millones.',
  'actions.row.meanwhile':
    'Mientras tanto, alguien de su equipo escribió aquí «{theirs}». Lo que usted escribió está abajo; guarde otra vez para ponerlo en su lugar.',
  'actions.row.amount': '«{text}» no es un importe. Escriba por ejemplo 12500,50 o 12,5k.',
  'actions.row.amount-unclear':
    '«{text}» se puede leer de dos maneras. Escriba los miles sin signo (1234) o exactamente dos decimales (1,23).',
  'actions.row.amount-currency':
    '«{text}» nombra otra moneda que {currency}. Conviértalo o deje fuera la fila.',
  'actions.row.amount-scale':
    '«{text}» dice su propia unidad, pero usted dijo que todos los costos están en miles o millones. Escriba solo el número.',
  'actions.row.amount-short': '«{text}» puede ser miles o millones. Escriba el número completo.',
  'actions.row.amount-fine':
    '«{text}» va por debajo de la moneda más pequeña de {currency}. Redondéelo.',
} as const
