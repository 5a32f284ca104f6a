from minerisk.services.progress import Progress, unwatched


def test_a_task_runs_unwatched():
    progress: Progress = unwatched
    progress(1, 2)
