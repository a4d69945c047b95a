"""What a session brings to printing: letterhead, own keys, private documents that it opens."""

from functools import partial

from desktop import private_documents
from desktop.paper.document import Document, Order
from desktop.paper.letterhead import load_letterhead
from desktop.replica import key_watch
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.session import Session
from desktop.views.printing.painting import Attachment, pdf_of


def order_of(
    session: Session, db: Database, moment: Moment, language: str, *, with_private: bool
) -> Order:
    """Return how documents are printed for the profile of a session.

    Raises:
        LockedError: private documents are wanted and the key is locked.
        StorageError: the letterhead is damaged, or the desk cannot be read.
    """
    opened = None
    if with_private:
        key = session.decryption_key()
        opened = partial(private_documents.read, db, session.store(), key)
    with session.desk() as desk:
        own = frozenset(key_watch.own_keys(desk))
    letterhead = load_letterhead(session.profile.folder)
    return Order(session.profile.anchor, moment, language, letterhead, own, opened)


def draw(document: Document, proof_name: str) -> bytes:
    """Return a document's PDF, its proof within it."""
    return pdf_of(document.sheet, (Attachment(proof_name, document.proof),))
