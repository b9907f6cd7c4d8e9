"""Start Shuangjian: the command line when a verb is given, the window otherwise."""

import sys

if sys.version_info < (3, 11):  # kept readable for any old Python, so that it can say this
    sys.exit(
        "Shuangjian needs Python 3.11 or newer, this is %d.%d. Install a newer Python "
        "(Windows: 'py -3.11 main.py'; Debian 12: 'python3.11 main.py')." % sys.version_info[:2]
    )


def wants_window(arguments):
    """Tell whether the window is meant: nothing is given, or a project, or one of its options."""
    if not arguments or arguments[0].lower().endswith(".shuangjian"):
        return True
    return arguments[0].startswith("-") and arguments[0] not in ("-h", "--help", "--version")


def main(arguments):
    """Run what the arguments ask for and return the exit code."""
    if arguments == ["--reader"]:  # an import reads strangers' files in processes of their own
        from models.project.worker import main as read

        return read()
    from ui import bootstrap

    window = wants_window(arguments)
    bootstrap.ensure(bootstrap.RUN, window=window)
    if window:
        from ui.app import run
    else:
        from ui.cli import main as run
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
