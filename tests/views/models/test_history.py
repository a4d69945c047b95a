from desktop.views.models.history import History


def test_steps_are_taken_back_and_done_again_until_something_new_is_done() -> None:
    history: History[int] = History()
    assert history.undo() is None
    for step in (1, 2, 3):
        history.note(step)
    assert (history.undo(), history.undo(), history.redo()) == (3, 2, 2)
    assert history.can_redo
    history.note(4)
    assert not history.can_redo
    assert history.redo() is None
    assert [history.undo() for _ in range(4)] == [4, 2, 1, None]
    assert not history.can_undo
