"""Round after round: what is sealed becomes published, cosigned and final.

The same for a whole city in one process and for a writer's node of its own.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.engine.cosigning import PATIENCE, Cosigning, Patience, Refusing
from desktop.engine.partials import delete_partials
from desktop.engine.publish import Published, check_published, export_tree, next_size, publish
from desktop.keys.signer import Signer
from desktop.ledger.anchor import Anchor, format_anchor
from desktop.replica import checkpoints
from desktop.replica.database import Database


class Publisher:
    """Publishes one writer's log; use it in the thread that opened its database."""

    def __init__(
        self,
        db: Database,
        anchor: Anchor,
        log: Path,
        log_signer: Signer,
        cosigners: Sequence[Cosigning],
        clock: Callable[[], int],
        copy: Path | None = None,
        shown: Callable[[Refusing], None] | None = None,
        patience: Patience = PATIENCE,
    ) -> None:
        """Compare what is published with the log before going on.

        Args:
            db: the log.
            anchor: what it follows from.
            log: where its tree is published.
            log_signer: the writer's log key.
            cosigners: who is asked in each round.
            clock: returns Unix milliseconds.
            copy: a folder that gets what is final, too.
            shown: told of each refusal as it comes.
            patience: how long the cosigners are waited for.

        Raises:
            EngineError: what is published is ahead of the log, or another one.
        """
        check_published(db, log)
        self._db, self._anchor = db, format_anchor(anchor)
        self._log, self._log_signer = log, log_signer
        self._cosigners, self._clock, self._copy = tuple(cosigners), clock, copy
        self._shown, self._patience = shown, patience

    @property
    def final_size(self) -> int:
        """How many entries the newest final checkpoint covers."""
        newest = checkpoints.newest(self._db, final=True)
        return 0 if newest is None else newest.size

    def publish(self, silent_ids: Sequence[str] = ()) -> Published | None:
        """Publish up to the newest seal; None where nothing was new.

        Args:
            silent_ids: authorities that are not asked this time.
        """
        done: Published | None = None
        while (size := next_size(self._db, self.final_size)) is not None:
            done = self._round(size, silent_ids)
            if not done.checkpoint.is_final:
                break
        return done

    def refresh(self) -> Published | None:
        """Publish what is new, or else cosign the newest published size again: it is fresh."""
        done, size = self.publish(), self.final_size
        return self._round(size, ()) if done is None and size else done

    def _round(self, size: int, silent_ids: Sequence[str]) -> Published:
        asked = [one for one in self._cosigners if one.authority_id not in silent_ids]
        done = publish(
            self._db, self._log, self._log_signer, asked, size, self._shown, self._patience
        )
        if done.checkpoint.is_final:
            with self._db.transaction():
                checkpoints.store(self._db, done.checkpoint, done.receipts)
                checkpoints.trust(self._db, self._anchor, done.checkpoint)
            if self._copy is not None:
                export_tree(self._db, self._copy)
                delete_partials(self._copy, self._clock())
            delete_partials(self._log, self._clock())
        return done
