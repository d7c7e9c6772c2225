/** Words of the import: what is wrong with a row, and why a file is refused. Quoted values stand as written. */
export const imports = {
  'imports.problem.nothingToImport': 'No date and no text. There is nothing to import.',
  'imports.problem.textMissing': 'No text. There is nothing to import.',
  'imports.problem.textTooLong':
    'The text has {length, number} characters; a post holds {most, number}. Shorten it in the file.',
  'imports.problem.dateMissing': 'No date. It goes to the rail.',
  'imports.problem.dateRelative': '“{written}” is not a day of the calendar. It goes to the rail.',
  'imports.problem.dateAmbiguous': '“{written}” can be {dmy} or {mdy}. Say which number is the day.',
  'imports.problem.dateNoYear': '“{written}” has no year. Say which one is meant.',
  'imports.problem.dateImpossible': '“{written}” does not exist: {month} has {days, number} days.',
  'imports.problem.dateUnreadable':
    '“{written}” is not a date that can be read. Set one, or send it to the rail.',
  'imports.problem.timeMissing': 'No time, while the other rows have one.',
  'imports.problem.timeImpossible': '“{written}” is not a time of day.',
  'imports.problem.timeUnreadable':
    '“{written}” is not a time that can be read. Set one, or import it without.',
  'imports.problem.timeSkipped':
    'Clocks in {zone} skip {time} on {date}. It is planned for the time after the gap.',
  'imports.problem.zoneUnknown': 'No time zone is called “{written}”. {zone} can stand in.',
  'imports.problem.networkUnknown':
    'No channel is called “{written}”. {channels, plural, =0 {The brand has no channels yet.} one {The brand has one channel.} other {The brand has # channels.}}',
  'imports.problem.networkMissing': 'No channel. Choose one before it is submitted.',
  'imports.problem.channelUndecided': 'The brand has {count, number} channels on {network}. Choose one.',
  'imports.problem.channelRule': '{finding}',
  'imports.problem.duplicateInPlan':
    'Same text as a post {date, select, none {in the rail} other {on {date}}} that is planned already.',
  'imports.problem.duplicateInFile': 'Same text, day and channel as row {row, number}.',
  'imports.problem.eventCancelled': 'The file says that this is cancelled.',
  'imports.problem.repeatsCut':
    '{count, plural, one {It repeats without end; one moment comes in.} other {It repeats beyond the plan; # moments come in.}}',
  'imports.problem.repeatsTooOften': 'It repeats many times a day; only its first moment comes in.',

  'imports.refused.tooLarge':
    'The file has {size, number} MB; an import takes {most, number} MB. Split it into smaller files.',
  'imports.refused.tooManyRows': 'The file has more than {most, number} rows. Split it into smaller files.',
  'imports.refused.tooManyColumns':
    'Row {row, number} has {count, number} columns; an import takes {most, number}. Check the separator.',
  'imports.refused.cellTooLong':
    'A cell in row {row, number} has {length, number} characters; an import takes {most, number}. Shorten it in the file.',
  'imports.refused.quoteNotClosed':
    'A quotation mark opens in row {row, number} and never closes. Close it in the file, or save it as XLSX.',
  'imports.refused.empty': 'The file is empty.',
  'imports.refused.noRecords': 'The file has column names and no rows below them.',
  'imports.refused.noEvents': 'The calendar file has no events.',
  'imports.refused.notText':
    'The file holds no text, although its name says so. Save it as CSV or XLSX again.',
  'imports.refused.unsupported': '“{name}” cannot be imported. CSV, TSV, XLSX and ICS files can.',
  'imports.refused.oldExcel':
    '“{name}” is an old or protected Excel file. Save it as XLSX without a password.',
  'imports.refused.notWorkbook':
    '“{name}” is not an Excel workbook, or it is damaged. Save it as XLSX again.',
  'imports.refused.inflatesTooMuch':
    'The workbook would unpack to {size, number} MB; an import takes {most, number} MB. Save only the sheet with the plan.',
  'imports.refused.noSheet': 'The workbook has no sheet called “{name}”.',
  'imports.refused.notCalendar': '“{name}” is not a calendar file, or it is damaged.',
  'imports.refused.unreadable':
    'The file cannot be opened: {reason, select, ENOENT {there is none at that place} EACCES {reading it is not allowed} EPERM {reading it is not allowed} EISDIR {it is a folder} other {the system says {reason}}}.',
  'imports.refused.tookTooLong':
    'Reading the file took longer than {seconds, number} seconds and was stopped. Save it as CSV and import that.',
  'imports.refused.tooMuchMemory':
    'Reading the file needed too much memory and was stopped. Split it into smaller files.',
  'imports.refused.stopped': 'Reading the file was stopped.',
  'imports.refused.failed': 'The file cannot be read. Save it as CSV or XLSX again, and import that.',
} as const;
