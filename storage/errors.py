"""What can go wrong with the files of the diary, in words for the operator."""


class CannotOpen(Exception):
    """The database cannot be used; the text says why and what to do, in one plain sentence."""


class Damaged(CannotOpen):
    """The file is no sound database, at least not with this key; it was not changed."""


class NotNow(CannotOpen):
    """The disk fails or is full; when that was mended, starting again is enough."""
