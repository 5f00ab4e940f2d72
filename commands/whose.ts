// Who may change a reply where it stands: whoever asked for it, and moderators.

/** `askerId` is carried by the button, so that this is known before anything is looked up. */
export function mayChange(askerId: string | undefined, { userId, canModerate }: { readonly userId: string; readonly canModerate: boolean }): boolean {
  return userId === askerId || canModerate
}
