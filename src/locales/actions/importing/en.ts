/** What the import of files says. */
export const importing = {
  'actions.import.title': 'Import actions',
  'actions.import.point':
    'Bring the list you already have. Nothing becomes an action before you confirm, and one press takes it back.',
  'actions.import.file': 'File',
  'actions.import.file-hint':
    'CSV, Excel (.xlsx) or a participatory budget (.pb), up to 10 MB and {rows, number} rows.',
  'actions.import.read': 'Read the file',
  'actions.import.reading-now': 'Reading the file …',
  'actions.import.earlier': 'Earlier imports',
  'actions.import.brought': 'Actions brought',
  'actions.import.at': 'When',
  'actions.import.of': 'Import of {file}',
  'actions.import.steps': 'Steps of the import',
  'actions.import.discard': 'Put this file away',
  'actions.import.discarded.done': 'The file is put away. Nothing was imported.',
  'actions.import.state.reading': 'Has a question',
  'actions.import.state.mapping': 'Columns to check',
  'actions.import.state.checking': 'Rows to check',
  'actions.import.state.running': 'Being written',
  'actions.import.state.done': 'Imported',
  'actions.import.state.undoing': 'Being undone',
  'actions.import.state.undone': 'Undone',
  'actions.import.state.discarded': 'Put away',
  'actions.import.step.reading': 'Reading',
  'actions.import.step.reading.title': 'How the file was read',
  'actions.import.step.reading.point':
    'Check that letters and columns came out right, and answer what only you can tell.',
  'actions.import.step.reading.go': 'Read it this way',
  'actions.import.step.mapping': 'Columns',
  'actions.import.step.mapping.title': 'Which column is what',
  'actions.import.step.mapping.point':
    'Say where each column goes. We remember it for the next file.',
  'actions.import.step.mapping.go': 'Check the rows',
  'actions.import.step.rows': 'Rows',
  'actions.import.step.rows.title': 'What the import would do',
  'actions.import.step.rows.point':
    'Mend what is wrong right here, leave out what you do not want, then confirm.',
  'actions.import.found.title': 'What we found in the file',
  'actions.import.found.formulas':
    '{count, plural, one {# cell holds a formula} other {# cells hold formulas}}: we took the value last computed.',
  'actions.import.found.merged':
    '{count, plural, one {# group of merged cells} other {# groups of merged cells}}: the value stands in the first cell only.',
  'actions.import.found.hidden':
    'Hidden sheets: {sheets}. They are not read unless you choose one.',
  'actions.import.found.tags':
    'Row {row, number} holds HXL tags: they are taken as hints, not as data.',
  'actions.import.found.votes':
    'A vote: {projects, number} projects, {voters, number} voters with {ballots, number} different ballots, budget {budget} {currency}.',
  'actions.import.found.voters':
    'The file says it holds {said, number} votes. We count what is in it.',
  'actions.import.found.projects':
    'The file says it holds {said, number} projects. We count what is in it.',
  'actions.import.found.unknown':
    '{count, plural, one {# choice names a project} other {# choices name projects}} that the file does not list. They cannot be counted.',
  'actions.import.first-rows':
    'The first rows of {rows, number}; row {header, number} names the columns',
  'actions.import.row': 'Row',
  'actions.import.questions': 'What only you can tell',
  'actions.import.questions-hint':
    'The file can be read in more than one way here. We do not guess.',
  'actions.import.date-order': 'Dates in “{column}”',
  'actions.import.order.dmy': 'Day first (24/07/2014)',
  'actions.import.order.mdy': 'Month first (07/24/2014)',
  'actions.import.evidence.dmy':
    'In this column a first number is above 12, so it can only be the day. But the file writes dates in more than one way, so please confirm.',
  'actions.import.evidence.mdy':
    'In this column a second number is above 12, so it can only be the day. But the file writes dates in more than one way, so please confirm.',
  'actions.import.evidence.both':
    'This column contradicts itself: some dates can only be day first, others only month first. Choose one; the rows that do not fit can be mended.',
  'actions.import.evidence.none':
    'No date in this column is above 12 in either place, so both readings are possible.',
  'actions.import.samples': 'For example: {samples}',
  'actions.import.no-samples': 'Empty in every row',
  'actions.import.decimal': 'Decimal mark in amounts',
  'actions.import.decimal.comma': 'Comma: 8000,50',
  'actions.import.decimal.point': 'Point: 8000.50',
  'actions.import.decimal-evidence.comma': 'The numbers of the file use a comma.',
  'actions.import.decimal-evidence.point': 'The numbers of the file use a point.',
  'actions.import.decimal-evidence.both': 'Some numbers use a comma and some a point.',
  'actions.import.decimal-evidence.unclear':
    'A number such as 1,234 or 1.234 may be a thousand or one and a bit.',
  'actions.import.decimal-evidence.none': 'The numbers of the file have no decimals.',
  'actions.import.how': 'How we read it',
  'actions.import.how-hint': 'Change this only if letters or columns above look wrong.',
  'actions.import.encoding': 'Encoding',
  'actions.import.encoding.utf-8': 'UTF-8',
  'actions.import.encoding.windows-1252': 'Windows-1252 (Western Europe)',
  'actions.import.encoding.iso-8859-1': 'Latin-1 (ISO 8859-1)',
  'actions.import.bom': 'The file begins with a byte-order mark.',
  'actions.import.delimiter': 'Columns are separated by',
  'actions.import.delimiter.comma': 'Comma',
  'actions.import.delimiter.semicolon': 'Semicolon',
  'actions.import.delimiter.tab': 'Tab',
  'actions.import.delimiter.bar': 'Vertical bar',
  'actions.import.sheet': 'Sheet',
  'actions.import.sheet-hidden': '{name} (hidden)',
  'actions.import.header': 'Row that names the columns',
  'actions.import.header-hint': 'Rows above it are left out.',
  'actions.import.same-file': 'This very file was imported before',
  'actions.import.same-file-link': 'See what it brought',
  'actions.import.read-as':
    'Read as {how}; row {header, number} names the columns; {rows, plural, one {# row} other {# rows}}.',
  'actions.import.change': 'Change how it is read',
  'actions.import.columns': '{count, plural, one {# column} other {# columns}}',
  'actions.import.columns-hint':
    'A column kept as a note stands on the action, for people of your city only.',
  'actions.import.personal.name': 'Looks like names of persons: left out unless you say otherwise.',
  'actions.import.personal.email':
    'Looks like e-mail addresses: left out unless you say otherwise.',
  'actions.import.personal.phone':
    'Looks like telephone numbers: left out unless you say otherwise.',
  'actions.import.as-note': 'Keep as a note',
  'actions.import.leave': 'Leave out',
  'actions.import.defaults': 'What all of them get',
  'actions.import.defaults-hint':
    'For every row where the file says nothing. Kind, theme, horizon and visibility must come from here or from a column.',
  'actions.import.fate.faulty': 'With errors',
  'actions.import.fate.change': 'To change',
  'actions.import.fate.add': 'To add',
  'actions.import.fate.same': 'Already so',
  'actions.import.fate.left-out': 'Left out',
  'actions.import.show': 'Rows to show',
  'actions.import.no-rows': 'No row here',
  'actions.import.no-rows-text': 'Choose another kind of row above.',
  'actions.import.still-faulty':
    '{rows, plural, one {# row has an error} other {# rows have errors}}',
  'actions.import.still-faulty-text': 'Mend it below or leave the row out. Then you can confirm.',
  'actions.import.confirm': 'Import: add {add, number}, change {change, number}',
  'actions.import.confirm-point': 'You can leave while it is written, and undo it afterwards.',
  'actions.import.leave-all':
    '{count, plural, one {Leave out this row} other {Leave out all # rows with errors}}',
  'actions.import.left-out.done': '{count, plural, one {# row is} other {# rows are}} left out.',
  'actions.import.untitled': 'without a title',
  'actions.import.row-title': 'Row {number, number}: {title}',
  'actions.import.matched.externalRef': 'Same reference as',
  'actions.import.matched.code': 'Same code as',
  'actions.import.matched.title': 'The title is alike, so we take it for',
  'actions.import.separate': 'No, this is a new action',
  'actions.import.changes': 'What would change',
  'actions.import.was': 'Is now',
  'actions.import.becomes': 'Would be',
  'actions.import.mend': 'Save the corrections',
  'actions.import.omit': 'Leave this row out',
  'actions.import.return': 'Take this row in again',
  'actions.import.running': 'Writing the actions',
  'actions.import.running.point': 'The actions are being written.',
  'actions.import.unit': 'rows',
  'actions.import.done.point': 'The import is done.',
  'actions.import.undoing': 'Taking the actions back',
  'actions.import.undoing.point': 'The import is being taken back: all of it, or nothing.',
  'actions.import.undone.point': 'This import was undone.',
  'actions.import.undone.done':
    'The import is undone: what it brought is gone, what it changed is as before.',
  'actions.import.discarded.point': 'This file was put away. Nothing was imported.',
  'actions.import.outcome.added': 'Added',
  'actions.import.outcome.changed': 'Changed',
  'actions.import.outcome.same': 'Already so',
  'actions.import.outcome.left-out': 'Left out',
  'actions.import.votes-kept':
    'The vote is kept with it: {voters, number} voters, {ballots, number} different ballots. A portfolio can count it by several rules.',
  'actions.import.source': 'Source: {file}, SHA-256 {hash}…',
  'actions.import.to-list': 'See the actions',
  'actions.import.undo': 'Undo this import',
  'actions.import.undo.title': 'Take it back',
  'actions.import.undo.point':
    'One press removes what it added and restores what it changed, as long as nothing else uses it.',
  'actions.import.undo.held':
    'It cannot be undone: {count, plural, one {one thing uses} other {# things use}} what it brought',
  'actions.import.undo.held-text': 'Nothing was taken back. Free these first:',
  'actions.import.use.edit': 'changed since the import',
  'actions.import.use.dependency': 'another action needs it first',
  'actions.import.use.exclusion': 'another action excludes it',
  'actions.import.use.comment': 'people have commented on it',
  'actions.import.use.vote': 'a later vote has it on the ballot',
  'actions.import.use.portfolio': 'a portfolio holds it',
  'actions.import.use.other': 'another record uses it',
  'actions.import.refusal.no-file': 'Choose a file first.',
  'actions.import.refusal.order': 'Say which comes first in these dates.',
  'actions.import.refusal.decimal': 'Say which mark separates the decimals.',
  'actions.import.refusal.header': 'Write the number of a row of the file.',
  'actions.import.refusal.two-columns':
    'Another column goes to this field already. Keep one as a note.',
  'actions.import.refusal.no-title': 'Say which column holds the title: every action needs one.',
  'actions.import.refusal.need': 'No column says this, so choose it for all rows.',
  'actions.import.refusal.need-currency': 'The file has amounts: write their currency.',
  'actions.import.refusal.faulty':
    '{rows, plural, one {# row still has an error} other {# rows still have errors}}. Mend it or leave it out.',
  'actions.import.refusal.nothing':
    'There is nothing to import: every row is left out or already so.',
  'actions.import.refusal.closed': 'This import has gone on to another step. Open it again.',
  'actions.import.refusal.unread': 'This file still has a question. Answer it first.',
  'actions.import.refusal.changed-meanwhile':
    'A colleague changed this import while you were at it. Open it again.',
  'actions.import.refusal.not-done': 'Only a finished import can be undone.',
  'actions.row.blank': 'This is missing in the row.',
  'actions.row.too-long': 'This has {length, number} characters; {most, number} fit.',
  'actions.row.kind': '“{text}” is no kind. Choose recovery or renewal.',
  'actions.row.theme': '“{text}” is no theme of ours. Choose one.',
  'actions.row.horizon': '“{text}” is no horizon of ours. Choose one.',
  'actions.row.status': '“{text}” is no status we can take from a file.',
  'actions.row.visibility': '“{text}” does not say who may see it. Choose.',
  'actions.row.system':
    '“{text}” is no list of systems. Write numbers from 1 to 12, for example 3; 7.',
  'actions.row.beneficiaries':
    '“{text}” is no list of groups with shares. Write for example: Children 40; Tenants 20.',
  'actions.row.year': '“{text}” is no year from 1990 to 2100.',
  'actions.row.date': '“{text}” is no date in the order you gave. Write it as 2026-03-31.',
  'actions.row.currency': '“{text}” is no currency. Write its three letters, for example EUR.',
  'actions.row.likely': 'The likely cost is missing: a range needs its middle.',
  'actions.row.twice': 'Row {row, number} says the same already. Change this one or leave it out.',
  'actions.file.unreadable':
    'We cannot read this file. Save it again as CSV or .xlsx and try once more.',
  'actions.file.empty': 'This file has no rows.',
  'actions.file.no-rows': 'There is no row below the one that names the columns.',
  'actions.file.too-many-rows': 'This file has more than {most, number} rows. Bring it in parts.',
  'actions.file.too-many-columns':
    'This file has more than {most, number} columns. Keep only those you need.',
  'actions.file.too-many-cells':
    'This file has too many cells. Keep only the rows and columns you need.',
  'actions.file.cell-too-long':
    'One cell of this file holds more text than an action can. Shorten it.',
  'actions.file.too-large-unpacked':
    'Unpacked, this workbook is too large. Save only the sheet you need.',
  'actions.file.locked': 'This workbook is locked with a password. Save it without one.',
  'actions.file.entities':
    'This workbook holds parts that we do not open for safety. Save it again from your spreadsheet program.',
  'actions.file.quote':
    'A quotation mark is opened and never closed in this file. Mend it and try again.',
  'actions.file.too-slow': 'Reading this file took too long. Bring it in parts.',
  'actions.file.vote-type':
    'This vote is of the kind “{detail}”. We can read votes by approval (ticks) and by rank.',
  'actions.file.vote-sections': 'The part {detail} of this .pb file is missing or cannot be read.',
  'actions.file.vote-budget': 'The budget of this .pb file is missing or is no amount.',
  'actions.import.refused': '{rows, plural, one {# row was} other {# rows were}} not taken',
  'actions.import.refused-text':
    'Something changed between your confirmation and the writing, for example a code was taken. Rows: {numbers}. Import them again to see why.',
  'actions.import.mended':
    '{count, plural, =0 {Nothing was changed.} one {# row is saved.} other {# rows are saved.}}',
  'actions.import.row-field': 'Row {number, number}, {field}',
  'actions.import.omit-row': 'Leave row {number, number} out',
  'actions.import.previous': 'Save and see the rows before',
  'actions.import.next': 'Save and see the next rows',
  'actions.import.asides':
    '{count, plural, one {# row looks} other {# rows look}} like a total, a heading or a footnote',
  'actions.import.asides-text': 'Left out unless you take them in: row {numbers}.',
  'actions.import.asides-see': 'See the rows left out',
  'actions.import.aside.total': 'Looks like a total, so it is left out.',
  'actions.import.aside.remark':
    'Has a single cell, like a heading or a footnote, so it is left out.',
  'actions.import.unit-of': 'Costs in this file are in',
  'actions.import.unit-of-hint':
    'Look at the head of the column or the title of the sheet: “in thousands”, “k€”, “M$”.',
  'actions.import.unit-of.one': 'Whole units (35,500 is 35,500)',
  'actions.import.unit-of.thousand': 'Thousands (35.5 is 35,500)',
  'actions.import.unit-of.million': 'Millions (35.5 is 35,500,000)',
  'actions.import.short': 'What do the letters stand for in {samples}?',
  'actions.import.short-hint':
    '“m” and “mil” mean thousand to some and million to others. Needed if such a column is a cost.',
  'actions.import.costs.title': 'How costs are read',
  'actions.import.costs.one': 'In whole units of {currency}.',
  'actions.import.costs.thousand': 'In thousands of {currency}.',
  'actions.import.costs.million': 'In millions of {currency}.',
  'actions.import.costs.year': 'At prices of {year}.',
  'actions.import.costs.mark-comma': 'With a decimal comma: 1.234,50.',
  'actions.import.costs.mark-point': 'With a decimal point: 1,234.50.',
  'actions.import.costs.example': 'For example row {number, number}: “{text}” is {amount}.',
  'actions.import.costs.sum':
    'Likely costs of {rows, plural, one {# row} other {# rows}} together: {sum}. Does that look right?',
  'actions.import.refusal.need-short': 'Say whether these amounts are thousands or millions.',
  'actions.row.meanwhile':
    'A colleague has written “{theirs}” here meanwhile. What you typed is below; save again to put it in its place.',
  'actions.row.amount': '“{text}” is no amount. Write for example 12500.50 or 12.5k.',
  'actions.row.amount-unclear':
    '“{text}” can be read in two ways. Write thousands without a mark (1234) or exactly two decimals (1.23).',
  'actions.row.amount-currency':
    '“{text}” names another currency than {currency}. Convert it, or leave the row out.',
  'actions.row.amount-scale':
    '“{text}” says its own unit, but you said that all costs are in thousands or millions. Write the number alone.',
  'actions.row.amount-short': '“{text}” may be thousands or millions. Write the number in full.',
  'actions.row.amount-fine': '“{text}” goes below the smallest coin of {currency}. Round it.',
} as const
