import { z } from 'zod'

/** Row ids of the library. Branded, so that a page's id is never taken for an issue's. */
export const PublicationId = z.int().positive().brand<'PublicationId'>()
export const IssueId = z.int().positive().brand<'IssueId'>()
export const PageId = z.int().positive().brand<'PageId'>()
/** A person, place … that the library knows; a mention's `entity` is its decimal digits. */
export const RecordId = z.int().positive().brand<'RecordId'>()
/** Unique in its page only: the `id` attribute of the document's article node. */
export const ArticleId = z.string().min(1).max(64).brand<'ArticleId'>()
/** Made by whoever does the operation, so that a typing burst can go on in the next request. */
export const OperationId = z.uuid().brand<'OperationId'>()
/** One open window on one page; also prosemirror-collab's clientID. */
export const ClientId = z.string().min(1).max(64).brand<'ClientId'>()

export type PublicationId = z.infer<typeof PublicationId>
export type IssueId = z.infer<typeof IssueId>
export type PageId = z.infer<typeof PageId>
export type RecordId = z.infer<typeof RecordId>
export type ArticleId = z.infer<typeof ArticleId>
export type OperationId = z.infer<typeof OperationId>
export type ClientId = z.infer<typeof ClientId>
