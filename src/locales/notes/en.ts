import { reading } from './reading-en.ts'
import { sections } from './sections-en.ts'
import { working } from './working-en.ts'
import { writing } from './writing-en.ts'

/** Practice notes and technical notes: writing, reviewing, publishing and reading them. */
export const notes = {
  ...reading,
  ...sections,
  ...writing,
  ...working,
  'notes.refusal.period': 'The end of the period is before its beginning.',
  'notes.refusal.long': 'Together the parts are too long. Keep to what another city needs.',
  'notes.refusal.meanwhile':
    'Somebody changed this note after you opened it. Your text is still here.',
  'notes.refusal.step': 'This is not possible where the note stands now.',
  'notes.refusal.locked':
    'The text is closed while it is reviewed. Leave a comment or suggest an edit instead.',
  'notes.refusal.reviews': 'Both reviews, by two people, have to say yes first.',
  'notes.refusal.obstacles': 'Some parts are still empty. They are listed on the page.',
  'notes.refusal.body': 'Choose a city or partner in good standing.',
  'notes.refusal.asked': 'They have been asked already.',
  'notes.refusal.reviews-it': 'They review this note, so they cannot write it as well.',
  'notes.refusal.own-body': 'They write this note, so they cannot review it as well.',
  'notes.refusal.approver': 'You wrote in this text yourself. Another editor approves it.',
  'notes.refusal.has-judged':
    'You have just reviewed or approved this text, so you cannot become one of its authors before the next draft. Somebody else of your organisation can.',
  'notes.refusal.city-reviews': 'The review by a practitioner comes from a city.',
  'notes.refusal.given': 'This review has been given already.',
  'notes.refusal.reviewer':
    'This review is for somebody else: who writes a note, or gave its other review, cannot give it.',
  'notes.refusal.successor': 'Give the number of another published note.',
  'notes.mail.invited.title': '{from} asks you to write with them: {title}',
  'notes.mail.invited':
    '{from} is writing a note for the library of the coalition and asks your city or organisation to be a co-author. You decide whether your name is shown.',
  'notes.mail.answer': 'Read and answer',
  'notes.mail.review.title': 'Please review: {title}',
  'notes.mail.review.practitioner':
    'Would this note help you in your own city? You are asked to review it as a practitioner. Anybody of your office who did not write it can answer.',
  'notes.mail.review.technical':
    'Is the method sound, and are the numbers right? You are asked for the technical review of this note.',
  'notes.mail.read': 'Open the note',
  'notes.mail.reviewed.title': 'A review has come in: {title}',
  'notes.mail.reviewed.accept': 'The review says yes.',
  'notes.mail.reviewed.changes': 'The review asks for changes. Its remarks are on the page.',
  'notes.mail.reviewed.declined': 'They cannot review this note. Please ask somebody else.',
  'notes.mail.submitted.title': 'A note waits for its reviewers: {title}',
  'notes.mail.submitted': 'Choose a city and a second body to read it.',
  'notes.mail.sent-back.title': 'Your note comes back: {title}',
  'notes.mail.sent-back': 'The editors send it back, so that you can change it. They say:',
  'notes.mail.published.title': 'Published: {title}',
  'notes.mail.published':
    'Note {number}, version {version}, is in the library now. Its address will not change. Thank you for writing it.',
  'notes.translating.long':
    'The title, the sentence or who decides there has become too long. Say it shorter.',
  'notes.translating.figure':
    'A paragraph has lost the line of its figure, such as (figure:1). Put it back.',
} as const
