export { tagDraft } from './tag-draft'
